package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;

/** What the sheet of dimensions says beside the raw indices, where the release has it. */
final class IndexColumns {
  private final boolean shrunk;
  private final WeightedColumns weighted;

  IndexColumns(Figures figures) {
    shrunk = figures.has(Statistic.INDEX, Measure.SHRUNK);
    weighted = new WeightedColumns(figures, Statistic.INDEX, Workbook.Format.INTEGER);
  }

  void columns(SheetBuilder sheet) {
    if (shrunk) {
      sheet.column(Head.DRAWN_TO_PARENT, Workbook.Format.INTEGER, 12);
    }
    weighted.columns(sheet);
  }

  List<Workbook.Value> values(ReleasedCell index) {
    List<Workbook.Value> values = new ArrayList<>();
    if (shrunk) {
      values.add(SheetBuilder.measure(index, Measure.SHRUNK));
    }
    values.addAll(weighted.values(index));
    return values;
  }
}
