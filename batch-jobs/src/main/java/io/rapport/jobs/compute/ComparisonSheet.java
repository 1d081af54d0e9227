package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.IndexComparison;
import io.rapport.domain.analysis.survey.wave.ItemComparison;
import io.rapport.domain.analysis.survey.wave.ScoreDifference;
import io.rapport.domain.analysis.survey.wave.ShareDifference;
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
    return tested(
        rows.columns(Format.TEXT, "Item or dimension", "Test")
            .columns(Format.INTEGER, "n", "n rest"));
  }

  /** The columns of a test. */
  static SheetRows tested(SheetRows rows) {
    return rows.columns(Format.POINTS, "Difference in points", "Low", "High")
        .columns(Format.TWO_DECIMALS, "z or t")
        .columns(Format.P_VALUE, "p", "p adjusted")
        .columns(Format.TWO_DECIMALS, "h or g")
        .column("Significant", Format.TEXT);
  }

  static void add(SheetRows rows, ItemComparison item) {
    rows.text(item.group()).text(item.item()).text(item.test().method());
    add(rows.whole(item.n()).whole(item.rest()), item.test()).end();
  }

  static void add(SheetRows rows, IndexComparison index) {
    rows.text(index.group()).text(index.dimension()).text(method(index.test()));
    add(rows.whole(index.n()).whole(index.rest()), index.test()).end();
  }

  static String method(ScoreDifference test) {
    return test.tested() ? "permutation; t and interval Welch" : "";
  }

  static SheetRows add(SheetRows rows, ShareDifference test) {
    return rows.points(test.difference())
        .points(test.interval().low())
        .points(test.interval().high())
        .value(test.z())
        .value(test.p())
        .value(test.pAdjusted())
        .value(test.h())
        .text(yesOrNo(test.significant()));
  }

  static SheetRows add(SheetRows rows, ScoreDifference test) {
    return rows.value(test.difference())
        .bounds(test.interval())
        .value(test.t())
        .value(test.p())
        .value(test.pAdjusted())
        .value(test.g())
        .text(yesOrNo(test.significant()));
  }

  static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }
}
