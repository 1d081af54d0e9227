package io.rapport.domain.intake.profile;

/**
 * A question about one cell of a row.
 *
 * @param column the cell's column
 * @param question what is asked of it
 */
public record RowQuestion(String column, Question question) {}
