package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.IndexComparison;
import io.rapport.domain.analysis.survey.wave.ItemComparison;
import io.rapport.domain.analysis.survey.wave.WaveStatistics;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Format;

/** Every unit against everybody else: items by shares, dimensions by indices. */
final class ComparisonSheet {
  private ComparisonSheet() {}

  static Workbook.Sheet of(WaveStatistics statistics) {
    SheetRows rows = headed(new SheetRows("Comparisons", 2).column("Unit", Format.TEXT));
    statistics.itemComparisons().forEach(comparison -> add(rows, comparison));
    statistics.indexComparisons().forEach(comparison -> add(rows, comparison));
    return rows.sheet();
  }

  /** What is told of a group that stands in the column before. */
  static SheetRows headed(SheetRows rows) {
    return rows.columns(Format.TEXT, "Item or dimension", "Test")
        .columns(Format.INTEGER, "n", "n rest")
        .columns(Format.POINTS, "Difference in points", "Low", "High")
        .columns(Format.TWO_DECIMALS, "z or t")
        .columns(Format.P_VALUE, "p", "p adjusted")
        .columns(Format.TWO_DECIMALS, "h or g");
  }

  static void add(SheetRows rows, ItemComparison item) {
    rows.text(item.unit())
        .text(item.item())
        .text(item.method())
        .whole(item.n())
        .whole(item.rest())
        .points(item.difference())
        .points(item.interval().low())
        .points(item.interval().high())
        .value(item.z())
        .value(item.p())
        .value(item.pAdjusted())
        .value(item.h())
        .end();
  }

  static void add(SheetRows rows, IndexComparison index) {
    rows.text(index.unit())
        .text(index.dimension())
        .text(index.tested() ? "permutation; t and interval Welch" : "")
        .whole(index.n())
        .whole(index.rest())
        .value(index.difference())
        .bounds(index.interval())
        .value(index.t())
        .value(index.p())
        .value(index.pAdjusted())
        .value(index.g())
        .end();
  }
}
