package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import java.util.List;

/** Figures of the whole organisation weighted to the headcounts, where the release has them. */
final class WeightedColumns {
  private static final List<Measure> MEASURES =
      List.of(Measure.WEIGHTED, Measure.WEIGHTED_LOW, Measure.WEIGHTED_HIGH);

  private final boolean present;
  private final Workbook.Format format;

  WeightedColumns(Figures figures, Statistic statistic, Workbook.Format format) {
    present = figures.has(statistic, Measure.WEIGHTED);
    this.format = format;
  }

  void columns(SheetBuilder sheet) {
    if (present) {
      sheet
          .column(Head.WEIGHTED, format, 10)
          .column(Head.WEIGHTED_LOW, format, 10)
          .column(Head.WEIGHTED_HIGH, format, 10);
    }
  }

  /** Blanks for a hidden cell: a unit has no weighted figures that could be hidden. */
  List<Workbook.Value> values(ReleasedCell cell) {
    return present ? MEASURES.stream().map(measure -> value(cell, measure)).toList() : List.of();
  }

  private static Workbook.Value value(ReleasedCell cell, Measure measure) {
    return cell instanceof ReleasedCell.Shown
        ? SheetBuilder.measure(cell, measure)
        : Workbook.Blank.BLANK;
  }
}
