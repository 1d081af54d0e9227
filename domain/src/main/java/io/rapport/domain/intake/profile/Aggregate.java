package io.rapport.domain.intake.profile;

/** Which of a column's values over the rows of a case is taken. */
public enum Aggregate {
  /** That of the first row in the case's order, even if it is not recorded. */
  FIRST,
  /** That of the last row in the case's order, even if it is not recorded. */
  LAST,
  /** The least recorded one: as dates, else as numbers, else as text. */
  MIN,
  /** The greatest recorded one: as dates, else as numbers, else as text. */
  MAX,
  /** How many rows have one. */
  COUNT,
  /** How many different ones there are. */
  DISTINCT_COUNT
}
