package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.Benchmarks;
import io.rapport.domain.analysis.survey.wave.IndexBenchmark;
import io.rapport.domain.analysis.survey.wave.ItemBenchmark;
import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Format;

/** Everybody against figures of other organisations. Shares are points of 100, as indices are. */
final class BenchmarkSheet {
  private BenchmarkSheet() {}

  static Workbook.Sheet of(Benchmarks benchmarks) {
    SheetRows rows =
        new SheetRows("Benchmarks", 2)
            .columns(Format.TEXT, "Source", "Item or dimension", "Test")
            .columns(Format.INTEGER, "n")
            .columns(Format.ONE_DECIMAL, "Share or index", "Benchmark")
            .columns(Format.POINTS, "Difference in points", "Low", "High")
            .columns(Format.TWO_DECIMALS, "z or t")
            .columns(Format.P_VALUE, "p", "p adjusted")
            .columns(Format.TWO_DECIMALS, "h or d")
            .columns(Format.TEXT, "Practical");
    benchmarks.items().forEach(item -> add(rows, item));
    benchmarks.indices().forEach(index -> add(rows, index));
    return rows.sheet();
  }

  private static void add(SheetRows rows, ItemBenchmark item) {
    rows.text(item.source())
        .text(item.item())
        .text(item.method())
        .whole(item.n())
        .points(item.share())
        .points(Value.of(item.benchmark()))
        .points(item.difference())
        .points(item.interval().low())
        .points(item.interval().high())
        .value(item.z())
        .value(item.p())
        .value(item.pAdjusted())
        .value(item.h())
        .text(ComparisonSheet.yesOrNo(item.practical()))
        .end();
  }

  private static void add(SheetRows rows, IndexBenchmark index) {
    rows.text(index.source())
        .text(index.dimension())
        .text(index.tested() ? "one-sample t" : "")
        .whole(index.n())
        .value(index.index())
        .value(Value.of(index.benchmark()))
        .value(index.difference())
        .bounds(index.interval())
        .value(index.t())
        .value(index.p())
        .value(index.pAdjusted())
        .value(index.d())
        .text(ComparisonSheet.yesOrNo(index.practical()))
        .end();
  }
}
