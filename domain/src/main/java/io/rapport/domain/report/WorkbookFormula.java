package io.rapport.domain.report;

import java.util.stream.Stream;

/**
 * What a cell that follows the reader's choice is worked out of. Formulas hold places of the
 * workbook, names of statistics and shorthands, and never a text from outside.
 */
public sealed interface WorkbookFormula {

  /**
   * Number of the sheet's row in which a text stands, 0 if it stands in none; capitals count.
   *
   * @param sought cell with the text
   * @param in where it is looked for; it stands there once at most
   */
  record RowOf(Workbook.Place sought, Workbook.Span in) implements WorkbookFormula {}

  /**
   * What stands in a column in a row; not recorded if the row is 0.
   *
   * @param row cell with the number of the sheet's row
   */
  record Taken(Workbook.Span from, Workbook.Place row) implements WorkbookFormula {}

  /**
   * The key of the same figure of another unit.
   *
   * @param key cell with the key
   * @param of cell with whom it is about, as it stands in the key
   * @param about cell with the other unit, as it stands in keys
   */
  record KeyOfUnit(Workbook.Place key, Workbook.Place of, Workbook.Place about)
      implements WorkbookFormula {}

  /**
   * The key of another statistic of the same part and unit.
   *
   * @param of id of the statistic
   * @param other id of the other one
   */
  record KeyOfStatistic(Workbook.Place key, String of, String other) implements WorkbookFormula {
    public KeyOfStatistic {
      if (!Stream.of(of, other).allMatch(id -> id.matches("[A-Za-z0-9-]+"))) {
        throw new IllegalArgumentException("no id of a statistic");
      }
    }
  }

  /** A number as a chart draws it; nothing to draw if there is a text in its place. */
  record Drawn(Workbook.Place number) implements WorkbookFormula {}
}
