package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.IndexChange;
import io.rapport.domain.analysis.survey.wave.ItemChange;
import io.rapport.domain.analysis.survey.wave.LinkedScore;
import io.rapport.domain.analysis.survey.wave.LinkedShare;
import io.rapport.domain.analysis.survey.wave.Trend;
import io.rapport.domain.analysis.survey.wave.Trends;
import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.statistics.ControlChart;
import io.rapport.domain.survey.Questionnaire;
import java.util.List;
import java.util.Optional;

/** Changes and trends as JSON. */
final class HistoryJson {
  private static final String LOW = "low";
  private static final String HIGH = "high";

  private HistoryJson() {}

  static void write(JsonFields json, Questionnaire questionnaire, Optional<History> history) {
    if (history.isEmpty()) {
      Value none = new Value.Missing(History.NONE);
      json.value("waveBefore", none)
          .array("changes", List.of(), nothing -> {})
          .array("indexChanges", List.of(), nothing -> {})
          .value("trends", none);
      return;
    }
    History found = history.get();
    json.text("waveBefore", found.changes().before().results().wave().id())
        .array("changes", found.changes().items(), change -> item(json, change))
        .array("indexChanges", found.changes().indices(), change -> index(json, change))
        .object("trends", fields -> trends(fields, questionnaire, found.trends()));
  }

  private static void item(JsonFields json, ItemChange change) {
    json.text("unit", change.unit())
        .text("item", change.item())
        .text("comparability", change.comparability())
        .whole("n", change.n())
        .whole("nBefore", change.before());
    StatisticsJson.test(json, change.test())
        .yesNo("practical", change.practical())
        .object("linked", fields -> linked(fields, change.linked()));
  }

  private static void linked(JsonFields json, LinkedShare linked) {
    json.whole("n", linked.n())
        .whole("gained", linked.gained())
        .whole("lost", linked.lost())
        .value("difference", linked.difference())
        .bounds(LOW, HIGH, linked.interval())
        .value("p", linked.p())
        .value("exactP", linked.exactP())
        .value("pAdjusted", linked.pAdjusted());
  }

  private static void index(JsonFields json, IndexChange change) {
    json.text("unit", change.unit())
        .text("dimension", change.dimension())
        .text("comparability", change.comparability())
        .whole("n", change.n())
        .whole("nBefore", change.before());
    StatisticsJson.test(json, change.test())
        .yesNo("practical", change.practical())
        .object("linked", fields -> linked(fields, change.linked()));
  }

  private static void linked(JsonFields json, LinkedScore linked) {
    json.whole("n", linked.n())
        .value("difference", linked.difference())
        .bounds(LOW, HIGH, linked.interval())
        .value("t", linked.t())
        .value("df", linked.df())
        .value("p", linked.p())
        .value("pAdjusted", linked.pAdjusted());
  }

  private static void trends(JsonFields json, Questionnaire questionnaire, Trends trends) {
    List<Unit> units = trends.units();
    for (int d = 0; d < questionnaire.dimensions().size(); d++) {
      int position = d;
      json.object(
          questionnaire.dimensions().get(d).id(),
          fields -> {
            trend(fields, trends.of(units.get(0), position));
            fields.object(
                "units",
                each ->
                    units.stream()
                        .skip(1)
                        .forEach(
                            unit ->
                                each.object(
                                    unit.code(), one -> trend(one, trends.of(unit, position)))));
          });
    }
  }

  private static void trend(JsonFields json, Trend trend) {
    json.whole("waves", trend.waves())
        .value("tau", trend.tau())
        .value("p", trend.p())
        .value("slope", trend.slope())
        .bounds("slopeLow", "slopeHigh", trend.interval())
        .array("series", trend.points(), point -> point(json, point));
  }

  private static void point(JsonFields json, Trend.Point point) {
    json.text("wave", point.wave())
        .count("n", point.n())
        .value("index", point.index())
        .bounds(LOW, HIGH, point.interval())
        .yesNo("inSeries", point.inSeries())
        .bounds("limitLow", "limitHigh", point.limits());
    point
        .signal()
        .ifPresentOrElse(
            signal -> json.text("signal", words(signal)),
            () -> json.value("signal", point.limits().low()));
  }

  /** Where a wave lies against the limits of control. */
  static String words(ControlChart.Signal signal) {
    return switch (signal) {
      case NO_LIMITS -> "no limits";
      case NONE -> "inside";
      case BELOW -> "below";
      case ABOVE -> "above";
    };
  }
}
