package io.rapport.jobs.compute.register;

import io.rapport.domain.analysis.partnership.MonthIndex;
import io.rapport.domain.analysis.partnership.index.CellIndex;
import io.rapport.domain.analysis.partnership.index.DifferenceToOrganisation;
import io.rapport.domain.analysis.partnership.index.HealthIndex;
import io.rapport.domain.analysis.partnership.index.IndexResults;
import io.rapport.domain.analysis.partnership.index.PillarScores;
import io.rapport.domain.analysis.partnership.index.RankRange;
import io.rapport.domain.analysis.partnership.index.Sensitivity;
import io.rapport.domain.statistics.Interval;
import io.rapport.jobs.compute.JsonFields;
import java.util.Map;

/** The Partnership Health Index with all that it is worth, as JSON. */
final class IndexJson {
  private IndexJson() {}

  static void write(JsonFields json, MonthIndex index) {
    IndexResults departments = index.departments();
    json.text("version", departments.version())
        .object(
            "organisation",
            fields -> {
              index(fields, departments.organisation());
              Findings.interval(fields, "interval", departments.interval());
            });
    cells(json, "departments", departments);
    cells(json, "functions", index.functions());
    json.object(
        "correlations",
        pillars ->
            departments
                .correlations()
                .forEach(
                    (pillar, found) ->
                        Findings.object(
                            pillars,
                            pillar.name(),
                            found,
                            (fields, correlation) ->
                                fields
                                    .whole("departments", correlation.cells())
                                    .number("r", correlation.correlation()))));
  }

  private static void cells(JsonFields json, String name, IndexResults results) {
    json.array(
        name,
        results.cells(),
        cell -> {
          json.text("code", cell.code());
          if (cell instanceof CellIndex.Placed placed) {
            placed(json, placed);
          } else if (cell instanceof CellIndex.NotPublished none) {
            index(json, none.index());
          }
        });
  }

  private static void placed(JsonFields json, CellIndex.Placed cell) {
    index(json, cell.index());
    json.whole("managers", cell.clusters());
    Findings.interval(json, "interval", cell.interval());
    Findings.object(json, "difference", cell.difference(), IndexJson::difference);
    json.text("band", Findings.words(cell.band()));
    Findings.object(json, "ranksByManagers", cell.ranks(), IndexJson::ranks);
    json.object("sensitivity", fields -> sensitivity(fields, cell.sensitivity()));
  }

  private static void index(JsonFields json, HealthIndex index) {
    if (index instanceof HealthIndex.Published published) {
      json.number("index", published.score())
          .whole("engagements", published.measured().engagements())
          .whole("clientForms", published.measured().clientForms())
          .object(
              "parts",
              parts ->
                  published
                      .measured()
                      .values()
                      .forEach((part, value) -> parts.number(part.name(), value)));
    } else if (index instanceof HealthIndex.Withheld none) {
      json.object(
          "index",
          fields ->
              fields.texts(
                  "missing", none.reasons().stream().sorted().map(Findings::words).toList()));
    }
    pillars(json, index.pillars());
  }

  private static void pillars(JsonFields json, PillarScores pillars) {
    json.object(
        "pillars",
        fields -> {
          pillars.scores().forEach((pillar, score) -> fields.number(pillar.name(), score));
          pillars
              .missing()
              .forEach((pillar, absence) -> fields.missing(pillar.name(), Findings.words(absence)));
        });
  }

  private static void difference(JsonFields json, DifferenceToOrganisation difference) {
    json.number("points", difference.points())
        .number("low", difference.interval().low())
        .number("high", difference.interval().high())
        .number("p", difference.pValue());
  }

  private static void ranks(JsonFields json, RankRange ranks) {
    json.whole("best", ranks.best()).whole("worst", ranks.worst());
  }

  private static void sensitivity(JsonFields json, Sensitivity sensitivity) {
    Interval scores = sensitivity.scoreByWeights();
    json.object(
            "byWeights",
            fields -> {
              fields.number("low", scores.low()).number("high", scores.high());
              ranks(fields, sensitivity.rankByWeights());
            })
        .object("arithmetic", fields -> alternative(fields, sensitivity.arithmetic()))
        .object(
            "without",
            pillars ->
                sensitivity.without().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(
                        entry ->
                            pillars.object(
                                entry.getKey().name(),
                                fields -> alternative(fields, entry.getValue()))))
        .array(
            "goalposts",
            sensitivity.goalposts(),
            change -> {
              json.text("part", change.part().name()).number("factor", change.factor());
              alternative(json, change.alternative());
            })
        .object("ranks", fields -> ranks(fields, sensitivity.ranks()));
  }

  private static void alternative(JsonFields json, Sensitivity.Alternative alternative) {
    json.number("index", alternative.score()).whole("rank", alternative.rank());
  }
}
