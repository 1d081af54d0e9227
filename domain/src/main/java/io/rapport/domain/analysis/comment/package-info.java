/**
 * What open comments are about: themes by a dictionary, and words that set one group apart. Both
 * are counts of comments per leaf unit, which add; neither keeps a comment. A person who says a
 * word ten times counts once.
 */
@NullMarked
package io.rapport.domain.analysis.comment;

import org.jspecify.annotations.NullMarked;
