package io.rapport.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.jobs.intake.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of real survey files against R, from spreadsheet to JSON. */
class ComputeReferenceTest {
  private static final double CLOSED_FORM = 1e-9;
  private static final double ITERATIVE = 1e-6;
  private static final int TESTED_FROM = 30;
  private static final int SMALLEST_EXPECTED = 5;

  @TempDir Path temp;

  @ParameterizedTest(name = "{0} from {1}")
  @CsvSource({
    "lq2002.json, climate-lq2002/lq2002.xlsx, COMPID, 49, 364",
    "bfi.json, personality-bfi/bfi.csv, education, 5, 125",
    "lq2002_hostile.json, climate-lq2002/lq2002.csv, COMPID, 49, 0"
  })
  void everyFigure(String name, String data, String unit, int units, int tested)
      throws IOException {
    JsonNode reference = reference(name);
    QuestionnaireLines questionnaire = scales(reference).columns("{unit: " + unit + "}");
    JsonNode computed = new ComputeFolder(temp).json(SharedData.path(data), questionnaire);

    assertThat(computed.at("/response/respondents").asLong())
        .isEqualTo(reference.get("rows").asLong());
    reference
        .get("items")
        .forEachEntry((item, expected) -> item(computed.at("/items/" + item), expected));
    double width = reference.at("/params/hi").asDouble() - reference.at("/params/lo").asDouble();
    reference
        .get("scales")
        .forEachEntry(
            (scale, expected) -> {
              JsonNode dimension = computed.at("/dimensions/" + scale);
              index(dimension, expected.get("index"), width);
              reliability(dimension, expected.get("reliability"));
              aggregation(computed, scale, reference.at("/icc_rwg/" + scale));
            });
    assertThat(computed.get("units").size()).isEqualTo(units);
    reference
        .get("unit_items")
        .forEachEntry(
            (code, items) ->
                items.forEachEntry(
                    (item, expected) ->
                        unitItem(
                            computed.get("units").get(code).get("items").get(item), expected)));
    if (reference.has("unit_vs_rest")) {
      assertThat(comparisons(computed, reference)).isEqualTo(tested);
    }
  }

  @Test
  @DisplayName("200 Californian schools weighted to the headcounts of an organisation file")
  void weights() throws IOException {
    JsonNode expected = reference("rake.json").get("api_srs");
    StringBuilder answers = new StringBuilder("FAV,stype,sch.wide\n");
    for (String line :
        Files.readAllLines(SharedData.path("../reference/data/api_srs_raked_weights.csv"))) {
      String[] cells = line.replace("\"", "").split(",");
      if (!cells[0].equals("cds")) {
        answers.append(String.join(",", cells[4], cells[1], cells[2])).append('\n');
      }
    }
    ComputeFolder folder = new ComputeFolder(temp);
    folder.write(
        "org.csv",
        """
        unit,parent,name,headcount,stype: E,stype: H,stype: M,sch.wide: No,sch.wide: Yes
        ALL,,Schools,6194,4421,755,1018,1072,5122
        """);
    JsonNode computed =
        folder.json(
            folder.write("s.csv", answers.toString()),
            new QuestionnaireLines(0, 1, 1, 0)
                .item("FAV", false)
                .dimension("SHARE", List.of("FAV"))
                .columns(
                    "{demographics: {type: stype, wide: sch.wide, stype: stype, sch.wide: sch.wide}}"),
            "--organisation",
            "org.csv");

    JsonNode weights = computed.get("weights");
    assertThat(weights.get("n").asLong()).isEqualTo(200);
    assertThat(weights.get("trimmed").asLong()).isZero();
    assertThat(weights.at("/margins/1/groups/0/headcount").asLong()).isEqualTo(4421);
    JsonNode summary = expected.get("weights_summary");
    same(weights, "nEff", summary.get("n_eff"), 1);
    same(weights, "smallest", summary.get("min"), 1);
    same(weights, "largest", summary.get("max"), 1);
    JsonNode raked = expected.get("raked_fpc");
    same(computed.at("/items/FAV/weighted"), "share", raked.get("p"), 1);
    same(computed.at("/items/FAV/weighted"), "se", raked.get("se"), 1);
    same(computed.at("/items/FAV/weighted"), "nEff", summary.get("n_eff"), 1);
    same(computed.at("/dimensions/SHARE/weighted"), "low", raked.at("/ci/mean/lo"), 100);
    same(computed.at("/dimensions/SHARE/weighted"), "high", raked.at("/ci/mean/hi"), 100);
    assertThat(computed.at("/demographics/type/E/response/eligible/missing").asString())
        .isEqualTo("the headcount is not known");
    assertThat(computed.at("/demographics/stype/E/response/eligible").asLong()).isEqualTo(4421);
  }

  private static void same(JsonNode computed, String field, JsonNode expected, double scale) {
    close(field, computed.get(field), scale * expected.asDouble(), ITERATIVE);
  }

  @Test
  @DisplayName("TSIG driven by LEAD, as R gives it")
  void driversOfClimate() throws IOException {
    JsonNode reference = reference("lq2002.json");
    JsonNode computed =
        new ComputeFolder(temp)
            .json(
                SharedData.path("climate-lq2002/lq2002.xlsx"),
                scales(reference).outcome("TSIG").columns("{unit: COMPID}"));
    drivers(computed.get("drivers"), reference.get("scale_drivers"));
  }

  @Test
  @DisplayName("N driven by the other traits over the people who answered everything")
  void driversOfTraits() throws IOException {
    JsonNode reference = reference("bfi.json");
    Path data = SharedData.path("personality-bfi/bfi.csv");
    List<String> complete =
        Files.readAllLines(data).stream()
            .filter(
                line ->
                    List.of(line.split(",", -1)).subList(1, 26).stream().noneMatch(String::isEmpty))
            .toList();
    ComputeFolder folder = new ComputeFolder(temp);
    Path file = folder.write("complete.csv", String.join("\n", complete));
    JsonNode computed = folder.json(file, scales(reference).outcome("N"));
    drivers(computed.get("drivers"), reference.get("scale_drivers"));
  }

  @ParameterizedTest(name = "items of {0} that drive {2}")
  @CsvSource({
    "bfi.json, personality-bfi/bfi.csv, N1",
    "lq2002_hostile.json, climate-lq2002/lq2002.csv, HOSTIL01"
  })
  void driversOfItems(String name, String data, String outcome) throws IOException {
    JsonNode reference = reference(name);
    QuestionnaireLines questionnaire = QuestionnaireLines.of(reference);
    questionnaire.dimension(outcome, List.of(outcome));
    reference
        .at("/drivers/relative_weights")
        .propertyNames()
        .forEach(item -> questionnaire.dimension(item, List.of(item)));
    JsonNode computed = new ComputeFolder(temp).json(SharedData.path(data), questionnaire);
    drivers(computed.get("drivers"), reference.get("drivers"));
  }

  private static void item(JsonNode item, JsonNode expected) {
    exactly(item.get("n"), expected.get("n"));
    exactly(item.get("missing"), expected.get("missing"));
    expected
        .get("counts")
        .forEachEntry((code, count) -> exactly(item.get("counts").get(code), count));
    close("mean", item.get("mean"), expected.get("mean").asDouble(), CLOSED_FORM);
    close("sd", item.get("sd"), expected.get("sd").asDouble(), CLOSED_FORM);
    close(
        "fav", item.at("/favourable/share"), expected.get("fav_pct").asDouble() / 100, CLOSED_FORM);
    close(
        "unfav", item.get("unfavourable"), expected.get("unfav_pct").asDouble() / 100, CLOSED_FORM);
    wilson(item, expected);
  }

  private static void unitItem(JsonNode item, JsonNode expected) {
    exactly(item.get("n"), expected.get("n"));
    close("mean", item.get("mean"), expected.get("mean").asDouble(), CLOSED_FORM);
    close("sd", item.get("sd"), expected.get("sd").asDouble(), CLOSED_FORM);
    close(
        "fav", item.at("/favourable/share"), expected.get("fav_pct").asDouble() / 100, CLOSED_FORM);
    wilson(item, expected);
  }

  private static void wilson(JsonNode item, JsonNode expected) {
    close("low", item.at("/favourable/low"), expected.at("/wilson95/lo").asDouble(), CLOSED_FORM);
    close("high", item.at("/favourable/high"), expected.at("/wilson95/hi").asDouble(), CLOSED_FORM);
    assertThat(item.at("/favourable/worstLow/missing").asString())
        .isEqualTo("the headcount is not known");
  }

  private static void index(JsonNode dimension, JsonNode expected, double width) {
    exactly(dimension.get("n"), expected.get("n_scored"));
    close("index", dimension.get("index"), expected.get("score_0_100").asDouble(), CLOSED_FORM);
    double sd = 100 * expected.get("sd_person_mean").asDouble() / width;
    close("sd", dimension.get("sd"), sd, CLOSED_FORM);
    close(
        "percent favourable",
        dimension.at("/favourable/share"),
        expected.get("mean_of_item_fav_pct").asDouble() / 100,
        CLOSED_FORM);
    double se = sd / Math.sqrt(expected.get("n_scored").asDouble());
    close("se", dimension.get("se"), se, CLOSED_FORM);
  }

  private static void reliability(JsonNode dimension, JsonNode expected) {
    exactly(dimension.get("nComplete"), expected.get("n_listwise"));
    close(
        "alpha",
        dimension.get("alpha"),
        expected.get("alpha_raw_listwise").asDouble(),
        CLOSED_FORM);
    close(
        "Feldt",
        dimension.get("alphaLow"),
        expected.at("/alpha_feldt95/lo").asDouble(),
        CLOSED_FORM);
    close(
        "Feldt",
        dimension.get("alphaHigh"),
        expected.at("/alpha_feldt95/hi").asDouble(),
        CLOSED_FORM);
    close("omega", dimension.get("omega"), expected.get("omega_1f_minres").asDouble(), ITERATIVE);
    expected
        .get("item_rest_r_listwise")
        .forEachEntry(
            (item, r) ->
                close("item-rest", dimension.get("itemRest").get(item), r.asDouble(), CLOSED_FORM));
    expected
        .get("alpha_if_dropped_listwise")
        .forEachEntry(
            (item, alpha) ->
                close(
                    "alpha if deleted",
                    dimension.get("alphaIfDeleted").get(item),
                    alpha.asDouble(),
                    CLOSED_FORM));
  }

  private static void aggregation(JsonNode computed, String scale, JsonNode expected) {
    JsonNode dimension = computed.at("/dimensions/" + scale);
    exactly(dimension.get("units"), expected.get("groups"));
    close("ICC(1)", dimension.get("icc1"), expected.get("icc1_k0").asDouble(), CLOSED_FORM);
    close("ICC(2)", dimension.get("icc2"), expected.get("icc2_F").asDouble(), CLOSED_FORM);
    close(
        "rwgj",
        dimension.get("rwgj"),
        expected.at("/rwgj_truncated0/median").asDouble(),
        CLOSED_FORM);
    close(
        "rwgj",
        dimension.get("rwgjMean"),
        expected.at("/rwgj_truncated0/mean").asDouble(),
        CLOSED_FORM);
    expected
        .get("groups_detail")
        .forEachEntry(
            (unit, detail) -> {
              JsonNode own = computed.get("units").get(unit).get("dimensions").get(scale);
              exactly(own.get("nComplete"), detail.get("n"));
              close("rwgj", own.get("rwgj"), detail.get("rwgj_trunc").asDouble(), CLOSED_FORM);
            });
  }

  /** How many were tested. */
  private static int comparisons(JsonNode computed, JsonNode reference) {
    Map<String, JsonNode> found =
        computed
            .get("comparisons")
            .valueStream()
            .collect(
                Collectors.toMap(
                    each -> each.get("unit").asString() + " " + each.get("item").asString(),
                    each -> each));
    int tested = 0;
    for (JsonNode test : reference.get("unit_vs_rest")) {
      JsonNode each = found.get(test.get("unit").asString() + " " + test.get("item").asString());
      JsonNode expected = test.get("prop");
      double n1 = test.at("/welch/n1").asDouble();
      double n2 = test.at("/welch/n2").asDouble();
      exactly(each.get("n"), test.at("/welch/n1"));
      exactly(each.get("nRest"), test.at("/welch/n2"));
      close("difference", each.get("difference"), expected.get("diff").asDouble(), CLOSED_FORM);
      close("low", each.get("low"), expected.at("/newcombe95/lo").asDouble(), CLOSED_FORM);
      close("high", each.get("high"), expected.at("/newcombe95/hi").asDouble(), CLOSED_FORM);
      close("h", each.get("h"), expected.get("cohen_h").asDouble(), CLOSED_FORM);
      boolean enough = Math.min(n1, n2) >= TESTED_FROM;
      assertThat(each.get("tested").asBoolean()).isEqualTo(enough);
      if (!enough) {
        assertThat(each.at("/p/missing").asString()).startsWith("not tested");
        continue;
      }
      tested++;
      double p1 = expected.get("p1").asDouble();
      double p2 = expected.get("p2").asDouble();
      double share = (n1 * p1 + n2 * p2) / (n1 + n2);
      if (Math.min(n1, n2) * Math.min(share, 1 - share) >= SMALLEST_EXPECTED) {
        double z = expected.get("z_pooled").asDouble() * Math.sqrt((n1 + n2 - 1) / (n1 + n2));
        close("z", each.get("z"), z, CLOSED_FORM);
        close("p", each.get("p"), Erf.erfc(Math.abs(z) / Math.sqrt(2)), CLOSED_FORM);
      }
      double overlap = (p1 - p2) / Math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
      close("z of the overlap", each.at("/versusWhole/z"), overlap, CLOSED_FORM);
      assertThat(each.get("pAdjusted").asDouble()).isBetween(each.get("p").asDouble(), 1.0);
    }
    assertThat(found).hasSize(reference.get("unit_vs_rest").size());
    return tested;
  }

  private static void drivers(JsonNode drivers, JsonNode expected) {
    exactly(drivers.get("n"), expected.get("n"));
    close("R²", drivers.get("r2"), expected.get("R2").asDouble(), CLOSED_FORM);
    close("R² adjusted", drivers.get("r2Adjusted"), expected.get("adjR2").asDouble(), CLOSED_FORM);
    int rank = 0;
    double before = Double.POSITIVE_INFINITY;
    List<String> byWeight =
        expected.get("relative_weights").properties().stream()
            .sorted((a, b) -> Double.compare(b.getValue().asDouble(), a.getValue().asDouble()))
            .map(Map.Entry::getKey)
            .toList();
    for (String driver : byWeight) {
      double weight = expected.get("relative_weights").get(driver).asDouble();
      close("weight", drivers.get("weights").get(driver), weight, CLOSED_FORM);
      close(
          "beta",
          drivers.get("beta").get(driver),
          expected.get("std_beta").get(driver).asDouble(),
          CLOSED_FORM);
      assertThat(drivers.get("rank").get(driver).asInt()).isEqualTo(++rank);
      assertThat(weight).isLessThanOrEqualTo(before);
      before = weight;
    }
    assertThat(drivers.get("weights").size()).isEqualTo(byWeight.size());
  }

  private static QuestionnaireLines scales(JsonNode reference) {
    QuestionnaireLines questionnaire = QuestionnaireLines.of(reference);
    reference
        .get("scales")
        .forEachEntry(
            (scale, content) ->
                questionnaire.dimension(
                    scale, content.get("items").valueStream().map(JsonNode::asString).toList()));
    return questionnaire;
  }

  private static JsonNode reference(String name) {
    return JsonMapper.shared()
        .readTree(
            SharedData.path(".")
                .getParent()
                .getParent()
                .resolve("reference")
                .resolve(name)
                .toFile());
  }

  private static void exactly(JsonNode actual, JsonNode expected) {
    assertThat(actual.asLong()).isEqualTo(expected.asLong());
  }

  /** Relative, below 1e-6 absolute. */
  private static void close(String what, JsonNode actual, double expected, double tolerance) {
    assertThat(actual.isNumber()).as("%s is %s", what, actual).isTrue();
    double deviation = Math.abs(actual.asDouble() - expected) / Math.max(Math.abs(expected), 1e-6);
    assertThat(deviation).as("%s: %s for %s", what, actual, expected).isLessThan(tolerance);
  }
}
