package io.rapport.domain.report;

import java.util.List;

/**
 * A chart that a spreadsheet program draws from cells of the workbook, so that it follows what the
 * reader picks.
 *
 * @param alternative what it shows, in one or two sentences, for readers who do not see it
 * @param valueTitle what its values are counted in
 * @param sheet sheet of the cells
 * @param firstRow first row of the table that is drawn, 0 for the one below the header
 * @param lastRow last row that is drawn
 * @param categories column with the labels
 * @param low lower end of the axis
 * @param high upper end of the axis
 */
public record WorkbookChart(
    Kind kind,
    String title,
    String alternative,
    String valueTitle,
    String sheet,
    int firstRow,
    int lastRow,
    String categories,
    List<Series> series,
    double low,
    double high) {
  public WorkbookChart {
    series = List.copyOf(series);
    if (lastRow < firstRow || series.isEmpty()) {
      throw new IllegalArgumentException("a chart draws at least one cell");
    }
  }

  /** How the values are drawn. */
  public enum Kind {
    /** Bars to the right, one label below the other. */
    BARS,
    /** Lines from left to right with a mark at each value. */
    LINES
  }

  /** Whose values a series is of. */
  public enum Whose {
    /** Of what the reader picked. */
    PICKED,
    /** Of what it is compared with. */
    COMPARED
  }

  /**
   * A column of values.
   *
   * @param name cell with its name
   * @param values header of the column
   */
  public record Series(Workbook.Place name, String values, Whose whose) {}
}
