package io.rapport.domain.intake.profile;

import java.util.Optional;

/**
 * How rows make up cases.
 *
 * @param key column whose value the rows of a case share
 * @param order column of numbers that put the rows of a case in order, equal ones as in the file;
 *     empty for the order of the file
 */
public record CaseKey(String key, Optional<String> order) {}
