package io.rapport.domain.survey;

/**
 * A question that people answer in their own words.
 *
 * @param id short name
 * @param column header of its column in survey files
 * @param wording the question as asked
 */
public record OpenQuestion(String id, String column, String wording) {}
