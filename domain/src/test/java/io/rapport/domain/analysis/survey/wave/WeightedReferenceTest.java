package io.rapport.domain.analysis.survey.wave;

import static io.rapport.domain.analysis.survey.wave.DemographicWave.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.organisation.DemographicHeadcounts;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.statistics.Raking;
import io.rapport.domain.statistics.Reference;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.Surveys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The weighted figures of a wave, through its tallies, against R's survey. */
class WeightedReferenceTest {
  /** Nothing but Deming and Stephan, to the last digit. */
  private static final Raking PLAIN =
      Raking.withDefaults().withTolerance(1e-13).withFewest(1).withTrim(Double.POSITIVE_INFINITY);

  @Test
  @DisplayName("200 Californian schools: share, index, errors, effective answers")
  void schools() {
    JsonNode reference = Reference.json("rake.json").get("api_srs");
    List<String[]> rows = Reference.referenceRows("api_srs_raked_weights.csv");
    Questionnaire questionnaire =
        Surveys.asking(
            Surveys.questionnaire(
                List.of(
                    new Item("FAV", "FAV", "Favourable", Surveys.scale(0, 1, 1, 0), false),
                    new Item("API", "API", "Score", Surveys.scale(0, 1000, 600, 500), false)),
                new Dimension("SHARE", "Share", List.of("FAV")),
                new Dimension("SCORE", "Score", List.of("API"))),
            "stype",
            "sch.wide");
    DemographicWave wave =
        new DemographicWave(questionnaire, Organisations.of("ALL - 6194"), headcounts(reference));
    List<Response> responses = new ArrayList<>();
    for (String[] row : rows) {
      responses.add(
          wave.response(
              responses.size(),
              "ALL",
              Map.of("stype", row[1], "sch.wide", row[2]),
              Surveys.answers(Integer.valueOf(row[4]), Integer.valueOf(row[3]))));
    }

    WeightedStatistics weighted = wave.demographics(responses).weighted(PLAIN);

    Weights.Raked weights = (Weights.Raked) weighted.weights();
    JsonNode summary = reference.get("weights_summary");
    Reference.close("n_eff", weights.effectiveN(), summary.get("n_eff"), Reference.CLOSED_FORM);
    Reference.close("largest", weights.largest(), summary.get("max"), Reference.CLOSED_FORM);
    Reference.close("smallest", weights.smallest(), summary.get("min"), Reference.CLOSED_FORM);
    assertThat(weights.margins())
        .extracting(Weights.Margin::name)
        .containsExactly("sch.wide", "stype");
    assertThat(weights.unused())
        .containsExactly(new Weights.Unused(Margins.UNITS, "there is a single category"));
    JsonNode expected = reference.get("raked_fpc");
    WeightedStatistics.Item share = weighted.items().get(0);
    Reference.close("p", number(share.share()), expected.get("p"), Reference.CLOSED_FORM);
    Reference.close("se", number(share.se()), expected.get("se"), Reference.CLOSED_FORM);
    WeightedStatistics.Dimension index = weighted.dimensions().get(0);
    close("low", index.interval().low(), expected.at("/ci/mean/lo"), 100);
    close("high", index.interval().high(), expected.at("/ci/mean/hi"), 100);
    WeightedStatistics.Dimension score = weighted.dimensions().get(1);
    close("mean", score.index(), expected.get("api00_mean"), .1);
    close("se", score.se(), expected.get("api00_se"), .1);
  }

  private static void close(String what, Value actual, JsonNode expected, double scale) {
    Reference.close(what, number(actual) / scale, expected, Reference.CLOSED_FORM);
  }

  @Test
  @DisplayName("2,577 people, three margins: effective answers of each item")
  void personality() {
    JsonNode reference = Reference.json("rake.json").get("bfi");
    String data = "personality-bfi/bfi.csv";
    List<String> items = List.copyOf(reference.get("items").propertyNames());
    Questionnaire questionnaire =
        Surveys.asking(
            Surveys.questionnaire(
                items.stream()
                    .map(id -> new Item(id, id, id, Surveys.scale(1, 6, 5, 2), false))
                    .toList(),
                new Dimension("ALL", "All", items)),
            "1 gender",
            "2 ageg",
            "3 education");
    DemographicWave wave =
        new DemographicWave(
            questionnaire,
            Organisations.of("ALL - 100000"),
            headcounts(reference, List.of("gender", "ageg", "education")));
    List<List<String>> columns =
        Stream.concat(Stream.of("gender", "age", "education"), items.stream())
            .map(name -> Reference.column(data, name))
            .toList();
    List<Response> responses = new ArrayList<>();
    for (int row = 0; row < columns.get(0).size(); row++) {
      int at = row;
      if (columns.get(2).get(row).isEmpty()) {
        continue;
      }
      int years = Integer.parseInt(columns.get(1).get(row));
      responses.add(
          wave.response(
              row,
              "ALL",
              Map.of(
                  "1 gender",
                  columns.get(0).get(row),
                  "2 ageg",
                  years < 25 ? "<25" : years < 35 ? "25-34" : years < 50 ? "35-49" : "50+",
                  "3 education",
                  columns.get(2).get(row)),
              columns.subList(3, columns.size()).stream()
                  .map(column -> column.get(at))
                  .map(
                      cell ->
                          cell.isEmpty()
                              ? Optional.<Short>empty()
                              : Optional.of(Short.valueOf(cell)))
                  .toList()));
    }
    WaveDemographics demographics = wave.demographics(responses);

    // R stopped when the margins were within 1 of 100,000 people.
    WeightedStatistics weighted = demographics.weighted(PLAIN.withTolerance(4e-5));

    Weights.Raked weights = (Weights.Raked) weighted.weights();
    JsonNode summary = reference.get("weights_summary");
    assertThat(weights.n()).isEqualTo(reference.get("n").asLong());
    assertThat(weights.rounds()).isEqualTo(4);
    Reference.close("n_eff", weights.effectiveN(), summary.get("n_eff"), Reference.CLOSED_FORM);
    Reference.close("largest", weights.largest(), summary.get("max"), Reference.CLOSED_FORM);
    Reference.close("smallest", weights.smallest(), summary.get("min"), Reference.CLOSED_FORM);
    for (WeightedStatistics.Item item : weighted.items()) {
      Reference.close(
          item.item(),
          number(item.effectiveN()),
          reference.at("/items/" + item.item() + "/kish_neff"),
          Reference.CLOSED_FORM);
    }
    Weights.Raked usual = (Weights.Raked) demographics.weighted().weights();
    assertThat(usual.trimmed()).isPositive();
    assertThat(usual.largest()).isLessThan(weights.largest());
  }

  /** The reference's margins as headcounts of the one unit there is. */
  private static DemographicHeadcounts headcounts(JsonNode reference) {
    return headcounts(reference, List.of());
  }

  /**
   * @param order in which R raked the margins, where it stopped early: ids are numbered by it
   */
  private static DemographicHeadcounts headcounts(JsonNode reference, List<String> order) {
    Map<String, Map<String, Integer>> cells = new TreeMap<>();
    reference
        .get("margins")
        .forEachEntry(
            (id, categories) -> {
              Map<String, Integer> people = new TreeMap<>();
              categories.forEachEntry((name, count) -> people.put(name, count.asInt()));
              cells.put(order.contains(id) ? order.indexOf(id) + 1 + " " + id : id, people);
            });
    return DemographicHeadcounts.of(Map.of("ALL", cells));
  }
}
