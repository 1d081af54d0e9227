package io.rapport.domain.intake.profile;

/**
 * How one field of a record is made.
 *
 * @param source where its value comes from
 * @param translation how the value is written in the register
 * @param derived whether it stands in for something that the other system does not record; reports
 *     mark it with a dagger
 */
public record FieldRule(Source source, Translation translation, boolean derived) {}
