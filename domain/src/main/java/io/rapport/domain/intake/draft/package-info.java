/**
 * Drafts a questionnaire from an export: which columns are items, on which scales, in which
 * dimensions. Everything is a guess with its confidence and reason, for a person to review. The
 * order of labels is never guessed: labels of no known family stay out, unless a codebook lists
 * them with their codes.
 */
@NullMarked
package io.rapport.domain.intake.draft;

import org.jspecify.annotations.NullMarked;
