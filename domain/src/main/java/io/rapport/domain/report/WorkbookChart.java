package io.rapport.domain.report;

import java.util.List;
import java.util.Optional;

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
 * @param axis ends of the axis; empty to leave them to the program, as what is picked decides
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
    Optional<Axis> axis) {
  /** Row of a place that is the header of its column. */
  public static final int HEADER = -1;

  public WorkbookChart {
    series = List.copyOf(series);
    if (lastRow < firstRow || series.isEmpty()) {
      throw new IllegalArgumentException("a chart draws at least one cell");
    }
  }

  /** Ends of an axis of values. */
  public record Axis(double low, double high) {}

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
    COMPARED,
    /** An end of the interval of what it is compared with. */
    COMPARED_END
  }

  /**
   * A column of values.
   *
   * @param name cell with its name; in the row {@link #HEADER} its column's header
   * @param values header of the column
   */
  public record Series(Workbook.Place name, String values, Whose whose) {}
}
