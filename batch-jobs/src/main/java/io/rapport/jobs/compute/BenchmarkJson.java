package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.Benchmarks;
import io.rapport.domain.analysis.survey.wave.IndexBenchmark;
import io.rapport.domain.analysis.survey.wave.ItemBenchmark;
import io.rapport.domain.analysis.survey.wave.Value;
import java.util.ArrayList;
import java.util.List;

/** Benchmarks as JSON: items first, then dimensions. */
final class BenchmarkJson {
  private BenchmarkJson() {}

  static void write(JsonFields json, Benchmarks benchmarks) {
    List<Runnable> all = new ArrayList<>();
    benchmarks.items().forEach(item -> all.add(() -> item(json, item)));
    benchmarks.indices().forEach(index -> all.add(() -> index(json, index)));
    json.array("benchmarks", all, Runnable::run);
  }

  private static void item(JsonFields json, ItemBenchmark item) {
    json.text("source", item.source())
        .text("item", item.item())
        .whole("n", item.n())
        .value("share", item.share())
        .value("benchmark", Value.of(item.benchmark()))
        .value("difference", item.difference())
        .bounds("low", "high", item.interval())
        .text("test", item.method())
        .value("z", item.z())
        .value("p", item.p())
        .value("pAdjusted", item.pAdjusted())
        .value("effect", item.h())
        .yesNo("tested", item.tested())
        .yesNo("practical", item.practical())
        .text("note", Benchmarks.NOTE);
  }

  private static void index(JsonFields json, IndexBenchmark index) {
    json.text("source", index.source())
        .text("dimension", index.dimension())
        .whole("n", index.n())
        .value("index", index.index())
        .value("benchmark", Value.of(index.benchmark()))
        .value("difference", index.difference())
        .bounds("low", "high", index.interval())
        .text("test", index.tested() ? "one-sample t" : "")
        .value("t", index.t())
        .value("df", index.df())
        .value("p", index.p())
        .value("pAdjusted", index.pAdjusted())
        .value("effect", index.d())
        .yesNo("tested", index.tested())
        .yesNo("practical", index.practical())
        .text("note", Benchmarks.NOTE);
  }
}
