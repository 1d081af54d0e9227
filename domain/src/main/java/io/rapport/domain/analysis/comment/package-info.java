/**
 * What open comments are about: themes by a dictionary, and words that set a unit apart. Both are
 * counts of people per unit, which add; neither keeps a comment. A person who says a word ten times
 * counts once.
 */
@NullMarked
package io.rapport.domain.analysis.comment;

import org.jspecify.annotations.NullMarked;
