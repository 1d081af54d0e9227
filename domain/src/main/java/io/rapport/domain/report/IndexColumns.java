package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import java.util.List;

/** What the sheet of dimensions says beside the raw indices, where the release has it. */
final class IndexColumns {
  private final boolean shrunk;

  IndexColumns(Figures figures) {
    shrunk = figures.has(Statistic.INDEX, Measure.SHRUNK);
  }

  void columns(SheetBuilder sheet) {
    if (shrunk) {
      sheet.column("Drawn to the unit above", Workbook.Format.INTEGER, 12);
    }
  }

  List<Workbook.Value> values(ReleasedCell index) {
    return shrunk ? List.of(SheetBuilder.measure(index, Measure.SHRUNK)) : List.of();
  }
}
