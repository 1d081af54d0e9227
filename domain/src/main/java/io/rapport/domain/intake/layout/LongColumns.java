package io.rapport.domain.intake.layout;

import java.util.OptionalInt;

/**
 * Where things stand in a table that has one answer a row. Positions from 0.
 *
 * @param respondent what tells respondents apart
 * @param item name of the item answered
 * @param value the answer
 * @param wave the round answered in, if there is such a column: one person's rounds are kept apart
 */
public record LongColumns(int respondent, int item, int value, OptionalInt wave) {}
