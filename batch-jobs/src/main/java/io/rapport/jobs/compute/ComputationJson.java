package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.DemographicStatistics;
import io.rapport.domain.analysis.survey.wave.Standing;
import io.rapport.domain.analysis.survey.wave.UnitStatistics;
import io.rapport.domain.analysis.survey.wave.WaveDemographics;
import io.rapport.domain.analysis.survey.wave.WeightedStatistics;
import io.rapport.domain.intake.RowCounts;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Wave;
import java.io.OutputStream;
import java.util.List;

/**
 * A computation as JSON: everything in the order of the questionnaire and the organisation, so that
 * the same file gives the same bytes. Units are written one after the other as they are computed.
 */
public final class ComputationJson {
  private ComputationJson() {}

  /** Writes the document; the stream is flushed and left open. */
  public static void write(Computation computation, OutputStream out) {
    JsonDocument.write(out, json -> document(json, computation));
  }

  private static void document(JsonFields json, Computation computation) {
    UnitStatistics everybody = computation.statistics().everybody();
    WaveDemographics groups = computation.demographics();
    List<DemographicStatistics> demographics = groups.demographics();
    WeightedStatistics weighted = groups.weighted();
    json.text("notice", Computation.NOTICE)
        .object("source", fields -> source(fields, computation))
        .object(
            "response",
            fields -> {
              StatisticsJson.response(fields, everybody.response());
              fields.whole("unitUnknown", computation.unitUnknown());
              DemographicsJson.response(fields, groups.representativeness(), demographics);
            });
    StatisticsJson.items(json, everybody, i -> WeightsJson.item(json, weighted, i));
    StatisticsJson.dimensions(json, everybody, d -> WeightsJson.dimension(json, weighted, d));
    computation.comments().ifPresent(said -> CommentJson.themes(json, said.everybody()));
    json.object("careless", fields -> CarelessJson.write(fields, computation.careless()))
        .object("drivers", fields -> DriversJson.write(fields, computation.statistics().drivers()))
        .object("weights", fields -> WeightsJson.write(fields, weighted.weights()))
        .object("demographics", fields -> DemographicsJson.write(fields, demographics))
        .object(
            "units",
            units ->
                computation
                    .statistics()
                    .units()
                    .forEach(
                        unit ->
                            units.object(
                                unit.unit().code(),
                                fields -> {
                                  unit(
                                      fields, unit, computation.statistics().standing(unit.unit()));
                                  DemographicsJson.ofUnit(fields, groups.ofUnit(unit.unit()));
                                  fields.object(
                                      "drivers",
                                      drivers ->
                                          DriversJson.write(
                                              drivers,
                                              computation.statistics().drivers(unit.unit())));
                                  computation
                                      .comments()
                                      .ifPresent(
                                          said ->
                                              CommentJson.themes(
                                                  fields, said.of(unit.unit().code())));
                                })))
        .array(
            "comparisons",
            computation.statistics().itemComparisons(),
            comparison -> StatisticsJson.comparison(json, comparison))
        .array(
            "indexComparisons",
            computation.statistics().indexComparisons(),
            comparison -> StatisticsJson.comparison(json, comparison))
        .array(
            "demographicComparisons",
            groups.itemComparisons(),
            each -> {
              json.text("demographic", each.demographic());
              StatisticsJson.comparison(json, "category", each.comparison());
            })
        .array(
            "demographicIndexComparisons",
            groups.indexComparisons(),
            each -> {
              json.text("demographic", each.demographic());
              StatisticsJson.comparison(json, "category", each.comparison());
            });
    HistoryJson.write(json, computation.questionnaire(), computation.history());
    BenchmarkJson.write(json, computation.benchmarks());
    computation.comments().ifPresent(said -> CommentJson.keywords(json, said.keywords()));
  }

  private static void source(JsonFields json, Computation computation) {
    Questionnaire questionnaire = computation.questionnaire();
    Wave wave = computation.wave();
    RowCounts rows = computation.read().rows();
    json.text("file", computation.file())
        .text("questionnaire", questionnaire.id())
        .whole("version", questionnaire.version())
        .text("wave", wave.id())
        .object(
            "rows",
            fields ->
                fields
                    .whole("read", rows.read())
                    .whole("accepted", rows.accepted())
                    .whole("refused", rows.refused())
                    .whole("blank", rows.blank())
                    .whole("duplicate", rows.duplicate()))
        .counts("refusals", computation.read().refusals())
        .counts("findings", computation.read().findings());
  }

  private static void unit(JsonFields json, UnitStatistics unit, Standing standing) {
    json.text("name", unit.unit().name()).text("parent", unit.unit().parent().orElse(""));
    json.object("response", fields -> StatisticsJson.response(fields, unit.response()));
    StatisticsJson.items(json, unit, i -> StandingJson.item(json, standing.items().get(i)));
    StatisticsJson.dimensions(
        json, unit, d -> StandingJson.dimension(json, standing.dimensions().get(d)));
  }
}
