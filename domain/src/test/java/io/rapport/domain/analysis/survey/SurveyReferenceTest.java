package io.rapport.domain.analysis.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.survey.wave.Aggregation;
import io.rapport.domain.analysis.survey.wave.DimensionStatistics;
import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.analysis.survey.wave.WaveStatistics;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.statistics.Confidence;
import io.rapport.domain.statistics.Deviations;
import io.rapport.domain.statistics.Reference;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Surveys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The survey figures of two public data sets against R, from answer sheets to intervals. */
class SurveyReferenceTest {
  private static final String WHOLE = "whole";

  @ParameterizedTest(name = "items and indices of {0}")
  @CsvSource({
    "lq2002.json, climate-lq2002/lq2002.csv",
    "bfi.json, personality-bfi/bfi.csv",
    "lq2002_hostile.json, climate-lq2002/lq2002.csv"
  })
  void ofTheWhole(String file, String data) {
    JsonNode reference = Reference.json(file);
    Map<CellKey, Figure.Computed> figures = figures(reference, data, false);

    int items = 0;
    for (Map.Entry<String, JsonNode> item : reference.get("items").properties()) {
      Figure.Computed figure =
          figures.get(Waves.key(Statistic.ITEM, Surveys.MAY, WHOLE, item.getKey()));
      JsonNode expected = item.getValue();
      double n = expected.get("n").asDouble();
      close(figure, Measure.VALUE, expected.get("fav_n").asDouble() / n);
      close(figure, Measure.NEUTRAL, expected.get("neutral_n").asDouble() / n);
      close(figure, Measure.UNFAVOURABLE, expected.get("unfav_n").asDouble() / n);
      close(figure, Measure.VALUE, expected.get("fav_pct").asDouble() / 100);
      close(figure, Measure.UNFAVOURABLE, expected.get("unfav_pct").asDouble() / 100);
      close(
          figures.get(Waves.key(Statistic.INDEX, Surveys.MAY, WHOLE, "only " + item.getKey())),
          Measure.VALUE,
          expected.get("score_0_100").asDouble());
      close(figure, Measure.NOT_APPLICABLE, 0);
      close(figure, Measure.MEAN, expected.get("mean").asDouble());
      close(figure, Measure.SD, expected.get("sd").asDouble());
      wilson(figure, expected.get("wilson95"));
      items++;
    }
    assertThat(items).isEqualTo(reference.get("items").size()).isPositive();

    double width = reference.at("/params/hi").asDouble() - reference.at("/params/lo").asDouble();
    for (Map.Entry<String, JsonNode> scale : reference.get("scales").properties()) {
      JsonNode expected = scale.getValue().get("index");
      Figure.Computed figure =
          figures.get(Waves.key(Statistic.INDEX, Surveys.MAY, WHOLE, scale.getKey()));
      double n = expected.get("n_scored").asDouble();
      double score = expected.get("score_0_100").asDouble();
      double deviation = 100 * expected.get("sd_person_mean").asDouble() / width;
      double half = Confidence.NINETY_FIVE.t(n - 1) * deviation / Math.sqrt(n);
      close(figure, Measure.VALUE, score);
      close(figure, Measure.SD, deviation);
      close(figure, Measure.LOW_UNCORRECTED, score - half);
      close(figure, Measure.HIGH_UNCORRECTED, score + half);
    }
  }

  @ParameterizedTest(name = "units of {0} and {2} tests against the rest")
  @CsvSource({
    "lq2002.json, climate-lq2002/lq2002.csv, 686, 364",
    "bfi.json, personality-bfi/bfi.csv, 125, 125",
    "lq2002_hostile.json, climate-lq2002/lq2002.csv, 0, 0"
  })
  void ofTheUnits(String file, String data, int comparisons, int enoughForAnItemTest) {
    JsonNode reference = Reference.json(file);
    Map<CellKey, Figure.Computed> figures = figures(reference, data, true);

    for (Map.Entry<String, JsonNode> unit : reference.get("unit_items").properties()) {
      for (Map.Entry<String, JsonNode> item : unit.getValue().properties()) {
        Figure.Computed figure =
            figures.get(Waves.key(Statistic.ITEM, Surveys.MAY, unit.getKey(), item.getKey()));
        close(figure, Measure.VALUE, item.getValue().get("fav_pct").asDouble() / 100);
        close(figure, Measure.MEAN, item.getValue().get("mean").asDouble());
        close(figure, Measure.SD, item.getValue().get("sd").asDouble());
        wilson(figure, item.getValue().get("wilson95"));
      }
    }

    int all = 0;
    int tested = 0;
    double width = reference.at("/params/hi").asDouble() - reference.at("/params/lo").asDouble();
    for (JsonNode test : reference.path("unit_vs_rest")) {
      String unit = test.get("unit").asString();
      String item = test.get("item").asString();
      all++;
      tested +=
          share(figures.get(Waves.key(Statistic.ITEM_VS_REST, Surveys.MAY, unit, item)), test);
      mean(
          figures.get(Waves.key(Statistic.INDEX_VS_REST, Surveys.MAY, unit, "only " + item)),
          test.get("welch"),
          100 / width);
    }
    assertThat(all).isEqualTo(comparisons);
    assertThat(tested).isEqualTo(enoughForAnItemTest);
  }

  /** Shares: 1 if the sizes allow a test, which then must agree; otherwise there must be none. */
  private static int share(Figure.Computed figure, JsonNode test) {
    JsonNode expected = test.get("prop");
    double n1 = test.at("/welch/n1").asDouble();
    double n2 = test.at("/welch/n2").asDouble();
    close(figure, Measure.VALUE, expected.get("diff").asDouble());
    close(figure, Measure.LOW, expected.at("/newcombe95/lo").asDouble());
    close(figure, Measure.HIGH, expected.at("/newcombe95/hi").asDouble());
    close(figure, Measure.EFFECT, expected.get("cohen_h").asDouble());
    if (Math.min(n1, n2) < 30) {
      assertThat(figure.values()).doesNotContainKeys(Measure.P, Measure.P_ADJUSTED);
      return 0;
    }
    double z = expected.get("z_pooled").asDouble() * Math.sqrt((n1 + n2 - 1) / (n1 + n2));
    double p = Erf.erfc(Math.abs(z) / Math.sqrt(2));
    double favourable = n1 * expected.get("p1").asDouble() + n2 * expected.get("p2").asDouble();
    double rarer = Math.min(favourable, n1 + n2 - favourable);
    if (rarer * Math.min(n1, n2) / (n1 + n2) >= 5) {
      assertThat(figure.values().get(Measure.P)).isCloseTo(p, within(1e-9));
    }
    assertThat(figure.values()).containsKeys(Measure.P, Measure.P_ADJUSTED);
    return 1;
  }

  /** Means of one item, which an index of that item alone turns into points of 100. */
  private static void mean(Figure.Computed figure, JsonNode welch, double points) {
    close(
        figure,
        Measure.VALUE,
        points * (welch.get("mean1").asDouble() - welch.get("mean2").asDouble()));
    close(figure, Measure.LOW, points * welch.at("/ci95/lo").asDouble());
    close(figure, Measure.HIGH, points * welch.at("/ci95/hi").asDouble());
    close(figure, Measure.EFFECT, welch.get("hedges_g").asDouble());
    if (welch.get("n1").asLong() >= 20) {
      assertThat(figure.values().get(Measure.P)).isBetween(0.0, 1.0);
    } else {
      assertThat(figure.values()).doesNotContainKey(Measure.P);
    }
  }

  @ParameterizedTest(name = "agreement within the units of {0}")
  @CsvSource({
    "lq2002.json, climate-lq2002/lq2002.csv",
    "bfi.json, personality-bfi/bfi.csv",
    "lq2002_hostile.json, climate-lq2002/lq2002.csv"
  })
  void withinUnits(String file, String data) {
    JsonNode reference = Reference.json(file);
    Questionnaire questionnaire = questionnaire(reference);
    Map<String, DimensionStatistics> dimensions =
        new WaveStatistics(
                questionnaire,
                wave(questionnaire, reference, data, true),
                Tally.empty(questionnaire),
                SurveyMethod.DEFAULT)
            .everybody().dimensions().stream()
                .collect(Collectors.toMap(DimensionStatistics::dimension, each -> each));
    reference
        .get("icc_rwg")
        .forEachEntry(
            (scale, expected) -> {
              Aggregation found = dimensions.get(scale).aggregation();
              JsonNode within = expected.get("rwgj_truncated0");
              close("median", found.rwgj(), within.get("median"));
              close("mean", found.rwgjMean(), within.get("mean"));
            });
  }

  private static void close(String what, Value actual, JsonNode expected) {
    Reference.close(what, ((Value.Known) actual).number(), expected, Reference.CLOSED_FORM);
  }

  private static Map<CellKey, Figure.Computed> figures(
      JsonNode reference, String data, boolean withUnitOnly) {
    Questionnaire questionnaire = questionnaire(reference);
    return Waves.computed(
        new SurveyAnalysis(questionnaire, SurveyMethod.DEFAULT)
            .figures(wave(questionnaire, reference, data, withUnitOnly), Optional.empty()));
  }

  private static WaveResults wave(
      Questionnaire questionnaire, JsonNode reference, String data, boolean withUnitOnly) {
    List<String> units = Reference.column(data, reference.at("/params/unit").asString());
    List<List<String>> columns =
        questionnaire.items().stream().map(item -> Reference.column(data, item.id())).toList();
    Map<String, List<List<Optional<Short>>>> sheets = new HashMap<>();
    for (int row = 0; row < units.size(); row++) {
      List<Optional<Short>> sheet = new ArrayList<>();
      for (List<String> column : columns) {
        String cell = column.get(row);
        sheet.add(cell.isEmpty() ? Optional.empty() : Optional.of(Short.valueOf(cell)));
      }
      String unit = units.get(row).isEmpty() ? WHOLE : units.get(row);
      if (!withUnitOnly || !unit.equals(WHOLE)) {
        sheets.computeIfAbsent(unit, code -> new ArrayList<>()).add(sheet);
      }
    }
    List<Unit> tree = new ArrayList<>();
    tree.add(new Unit(WHOLE, "Everybody", Optional.empty(), count(sheets, WHOLE)));
    sheets.keySet().stream()
        .filter(code -> !code.equals(WHOLE))
        .forEach(code -> tree.add(new Unit(code, code, Optional.of(WHOLE), count(sheets, code))));
    Map<String, Tally> own = new HashMap<>();
    sheets.forEach((code, rows) -> own.put(code, Waves.tally(questionnaire, rows)));
    return Waves.wave(questionnaire, Surveys.MAY, Organisation.of(tree), own);
  }

  private static int count(Map<String, List<List<Optional<Short>>>> sheets, String unit) {
    return sheets.getOrDefault(unit, List.of()).size();
  }

  /** The scales as dimensions, and each item as a dimension of its own. */
  private static Questionnaire questionnaire(JsonNode reference) {
    JsonNode params = reference.get("params");
    Scale scale =
        Surveys.scale(
            params.get("lo").asInt(),
            params.get("hi").asInt(),
            params.get("favmin").asInt(),
            params.get("unfavmax").asInt());
    List<String> reversed = Reference.names(params.get("reverse"));
    List<Item> items = new ArrayList<>();
    List<Dimension> dimensions = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : reference.get("scales").properties()) {
      List<String> names = Reference.names(each.getValue().get("items"));
      dimensions.add(new Dimension(each.getKey(), each.getKey(), names));
    }
    for (String id : reference.get("items").propertyNames()) {
      items.add(new Item(id, id, id, scale, reversed.contains(id)));
      dimensions.add(new Dimension("only " + id, id, List.of(id)));
    }
    return Surveys.questionnaire(items, dimensions.toArray(Dimension[]::new));
  }

  private static void wilson(Figure.Computed figure, JsonNode expected) {
    close(figure, Measure.LOW_UNCORRECTED, expected.get("lo").asDouble());
    close(figure, Measure.HIGH_UNCORRECTED, expected.get("hi").asDouble());
  }

  private static void close(Figure.Computed figure, Measure measure, double expected) {
    Deviations.record(
        "figure " + figure.key().statistic() + " " + measure,
        Math.abs(figure.values().get(measure) - expected) / Math.max(1, Math.abs(expected)),
        Reference.CLOSED_FORM);
    assertThat(figure.values().get(measure))
        .as("%s of %s", measure, figure.key())
        .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
  }
}
