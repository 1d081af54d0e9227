package io.rapport.domain.intake.profile;

/**
 * A figure about all cases of a file.
 *
 * @param name name given by the profile
 * @param value a count, or days
 * @param cases cases on which it rests
 */
public record CaseFigure(String name, double value, long cases) {}
