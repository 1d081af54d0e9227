package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.analysis.survey.wave.WeightedStatistics;
import io.rapport.domain.analysis.survey.wave.Weights;

/** Weights, and the weighted figures of everybody, as JSON. */
final class WeightsJson {
  private static final String WEIGHTED = "weighted";

  private WeightsJson() {}

  static void write(JsonFields json, Weights weights) {
    if (weights instanceof Weights.None none) {
      json.text("missing", none.reason());
    } else if (weights instanceof Weights.Raked raked) {
      json.whole("n", raked.n())
          .value("nEff", Value.of(raked.effectiveN()))
          .value("smallest", Value.of(raked.smallest()))
          .value("largest", Value.of(raked.largest()))
          .whole("trimmed", raked.trimmed())
          .whole("rounds", raked.rounds())
          .array("margins", raked.margins(), margin -> margin(json, margin));
    }
    json.array(
        "unused",
        weights.unused(),
        unused -> json.text("name", unused.name()).text("missing", unused.reason()));
  }

  private static void margin(JsonFields json, Weights.Margin margin) {
    json.text("name", margin.name())
        .whole("notTold", margin.notTold())
        .array(
            "groups",
            margin.groups(),
            group ->
                json.texts("categories", group.categories())
                    .whole("headcount", group.headcount())
                    .whole("n", group.answers()));
  }

  static void item(JsonFields json, WeightedStatistics weighted, int position) {
    WeightedStatistics.Item item = weighted.items().get(position);
    if (weighted.weights() instanceof Weights.None none) {
      json.value(WEIGHTED, new Value.Missing(none.reason()));
    } else {
      json.object(
          WEIGHTED,
          fields ->
              fields
                  .value("share", item.share())
                  .value("se", item.se())
                  .bounds("low", "high", item.interval())
                  .value("nEff", item.effectiveN()));
    }
  }

  static void dimension(JsonFields json, WeightedStatistics weighted, int position) {
    WeightedStatistics.Dimension dimension = weighted.dimensions().get(position);
    if (weighted.weights() instanceof Weights.None none) {
      json.value(WEIGHTED, new Value.Missing(none.reason()));
    } else {
      json.object(
          WEIGHTED,
          fields ->
              fields
                  .value("index", dimension.index())
                  .value("se", dimension.se())
                  .bounds("low", "high", dimension.interval()));
    }
  }
}
