package io.rapport.domain.intake.profile;

/**
 * A question about one value of a case.
 *
 * @param source the value
 * @param question what is asked of it
 */
public record Condition(Source source, Question question) {}
