package io.rapport.domain.report;

import java.math.BigDecimal;

/** A format that the cells of a column take on by what they say. A shorthand takes on none. */
public sealed interface Highlight {

  /** Header of the column. */
  String column();

  /**
   * A bar in each cell with a number, from 0.
   *
   * @param full the number whose bar fills the cell
   */
  record Bars(String column, BigDecimal full) implements Highlight {}

  /** Cells with exactly this text in a tone. */
  record Words(String column, String text, Tone tone) implements Highlight {}
}
