/**
 * Rows of wide survey files, one respondent a row, become responses: the questionnaire says which
 * column is which and what can be answered.
 */
@NullMarked
package io.rapport.domain.intake.survey;

import org.jspecify.annotations.NullMarked;
