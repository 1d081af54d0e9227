package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RelativeWeightsTest {

  @Test
  @DisplayName("two and three predictors (survey method, golden numbers)")
  void goldenNumbers() {
    RelativeWeights.Result two = found(new double[][] {{1, .6, .4}, {.6, 1, .5}, {.4, .5, 1}}, 0);
    assertThat(weights(two)).containsExactly(new double[] {.2866667, .0866667}, within(5e-8));
    assertThat(two.rSquared()).isCloseTo(.3733333, within(5e-8));
    RelativeWeights.Result three =
        found(
            new double[][] {{1, .6, .5, .3}, {.6, 1, .5, .3}, {.5, .5, 1, .4}, {.3, .3, .4, 1}}, 0);
    assertThat(weights(three))
        .containsExactly(new double[] {.247124, .133337, .036313}, within(5e-7));
    assertThat(three.rSquared()).isCloseTo(.416774, within(5e-7));
  }

  @ParameterizedTest(name = "{3} from {4} in {0} as R gives it")
  @CsvSource({
    "bfi.json, personality-bfi/bfi.csv, drivers, N1, A2 C1 E3 O1 N4",
    "lq2002_hostile.json, climate-lq2002/lq2002.csv, drivers, HOSTIL01,"
        + " HOSTIL02 HOSTIL03 HOSTIL04 HOSTIL05"
  })
  void items(String file, String data, String key, String outcome, String predictors) {
    JsonNode reference = Reference.json(file);
    List<String> names = List.of(predictors.split(" "));
    List<String> columns = Stream.concat(names.stream(), Stream.of(outcome)).toList();
    double[][] rows = Reference.answers(reference, data, columns);
    same(RelativeWeights.ofRows(rows, names.size()), reference.get(key), names);
  }

  @Test
  @DisplayName("four scales of the bfi, whole scales only, as R gives it")
  void scales() {
    JsonNode reference = Reference.json("bfi.json");
    List<String> names = List.of("A", "C", "E", "O", "N");
    double[][] rows = new double[2800][names.size()];
    for (int s = 0; s < names.size(); s++) {
      double[][] answers =
          Reference.answers(
              reference,
              "personality-bfi/bfi.csv",
              Reference.names(reference.at("/scales/" + names.get(s) + "/items")));
      for (int row = 0; row < rows.length; row++) {
        rows[row][s] = DoubleStream.of(answers[row]).sum();
      }
    }
    same(RelativeWeights.ofRows(rows, 4), reference.get("scale_drivers"), names.subList(0, 4));
  }

  @Test
  @DisplayName("one driver: leadership for task significance, as R gives it")
  void leadership() {
    JsonNode reference = Reference.json("lq2002.json");
    double[][] rows = new double[2042][2];
    List<String> scales = List.of("LEAD", "TSIG");
    for (int scale = 0; scale < 2; scale++) {
      List<String> items = Reference.names(reference.at("/scales/" + scales.get(scale) + "/items"));
      double[][] answers = Reference.answers(reference, "climate-lq2002/lq2002.csv", items);
      for (int row = 0; row < rows.length; row++) {
        rows[row][scale] = Arrays.stream(answers[row]).average().orElseThrow();
      }
    }
    RelativeWeights.Result result = RelativeWeights.ofRows(rows, 1).value().orElseThrow();
    JsonNode expected = reference.get("scale_drivers");
    RelativeWeights.Predictor only = result.predictors().get(0);
    double exact = Reference.CLOSED_FORM;
    Reference.close("R²", result.rSquared(), expected.get("R2"), exact);
    Reference.close("adjusted R²", result.adjustedRSquared(), expected.get("adjR2"), exact);
    Reference.close("weight", only.weight(), expected.at("/relative_weights/LEAD"), exact);
    Reference.close("beta", only.beta(), expected.at("/std_beta/LEAD"), exact);
    Reference.close("r", only.zeroOrder(), expected.at("/zero_order_r/0"), exact);
  }

  @Test
  @DisplayName("one predictor: its weight is r² (the reference of lq2002)")
  void onePredictor() {
    double r = .520769831027801;
    RelativeWeights.Result result = found(new double[][] {{1, r}, {r, 1}}, 1);
    assertThat(result.rSquared()).isCloseTo(.271201216908724, within(1e-14));
    assertThat(weights(result)).containsExactly(new double[] {r * r}, within(1e-14));
    assertThat(result.predictors().get(0).varianceInflation()).isCloseTo(1, within(1e-14));
  }

  @Test
  @DisplayName(
      "weights add up to R², and follow their predictors through order, merging and scale (seed"
          + " 101)")
  void properties() {
    Random random = new Random(101);
    for (int round = 0; round < 60; round++) {
      int p = 1 + random.nextInt(8);
      double[][] rows = DriverData.rows(random, 40 + random.nextInt(200), p);
      RelativeWeights.Result result = RelativeWeights.ofRows(rows, 0).value().orElseThrow();
      assertThat(Arrays.stream(weights(result)).sum()).isCloseTo(result.rSquared(), within(1e-12));
      assertThat(result.adjustedRSquared()).isLessThanOrEqualTo(result.rSquared());
      assertThat(result.predictors())
          .allSatisfy(
              predictor -> {
                assertThat(predictor.weight()).isNotNegative();
                assertThat(predictor.varianceInflation()).isGreaterThanOrEqualTo(1 - 1e-12);
              });

      List<double[]> shuffled = Arrays.asList(rows.clone());
      Collections.shuffle(shuffled, random);
      int cut = random.nextInt(rows.length - 1) + 1;
      CrossProducts merged =
          CrossProducts.ofRows(shuffled.subList(cut, rows.length).toArray(double[][]::new))
              .plus(CrossProducts.ofRows(shuffled.subList(0, cut).toArray(double[][]::new)));
      assertThat(RelativeWeights.of(merged, 0)).isEqualTo(Finding.of(result));

      double[][] turned =
          Arrays.stream(rows)
              .map(row -> IntStream.rangeClosed(0, p).mapToDouble(j -> 7 - 2 * row[p - j]))
              .map(DoubleStream::toArray)
              .toArray(double[][]::new);
      double[] backwards = weights(RelativeWeights.ofRows(turned, p).value().orElseThrow());
      for (int i = 0; i < p; i++) {
        assertThat(backwards[p - 1 - i]).isCloseTo(weights(result)[i], within(1e-10));
      }
    }
  }

  @Test
  void uncorrelatedPredictorsKeepTheirSquaredCorrelation() {
    RelativeWeights.Result result =
        found(new double[][] {{1, .5, -.3}, {.5, 1, 0}, {-.3, 0, 1}}, 0);
    assertThat(weights(result)).containsExactly(new double[] {.25, .09}, within(1e-14));
    assertThat(result.predictors().get(0).direction()).isEqualTo(1);
    assertThat(result.predictors().get(1).direction()).isEqualTo(-1);
    assertThat(result.predictors().get(0).priority(60)).isCloseTo(10, within(1e-12));
    assertThat(result.predictors().get(1).priority(100)).isZero();
  }

  @Test
  void anOutcomeThatGoesWithNothingHasNoShares() {
    RelativeWeights.Result result = found(new double[][] {{1, 0, 0}, {0, 1, .4}, {0, .4, 1}}, 0);
    assertThat(result.rSquared()).isZero();
    assertThat(result.predictors())
        .allSatisfy(
            predictor -> {
              assertThat(predictor.weight()).isZero();
              assertThat(predictor.share()).isEmpty();
              assertThat(predictor.direction()).isZero();
            });
  }

  @Test
  @DisplayName("what has no weights says why (seed 102)")
  void reasons() {
    double[][] rows = DriverData.rows(new Random(102), 50, 3);
    double[][] collinear =
        Arrays.stream(rows)
            .map(row -> new double[] {row[0], row[1], row[2], row[1] + 2 * row[2]})
            .toArray(double[][]::new);
    assertThat(RelativeWeights.ofRows(collinear, 0).reason()).contains(Finding.Reason.COLLINEAR);
    double[][] constant =
        Arrays.stream(rows).map(row -> new double[] {row[0], 3, row[2]}).toArray(double[][]::new);
    assertThat(RelativeWeights.ofRows(constant, 0).reason()).contains(Finding.Reason.NO_VARIATION);
    assertThat(RelativeWeights.ofRows(constant, 1).reason()).contains(Finding.Reason.NO_VARIATION);
    double[][] few = Arrays.copyOf(rows, 4);
    assertThat(RelativeWeights.ofRows(few, 0).reason()).contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(RelativeWeights.of(CrossProducts.none(3), 0).reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(RelativeWeights.ofRows(Arrays.copyOf(rows, 5), 0).value()).isPresent();
  }

  @Test
  void correlationsOfTooFewSayWhy() {
    double[][] three = {{1, .6, .4}, {.6, 1, .5}, {.4, .5, 1}};
    assertThat(RelativeWeights.ofCorrelation(three, 3, 0).reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(RelativeWeights.ofCorrelation(three, 4, 0).value()).isPresent();
  }

  @Test
  void refusesWhatCannotBe() {
    double[][] two = {{1, .5}, {.5, 1}};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RelativeWeights.ofCorrelation(two, 10, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RelativeWeights.ofCorrelation(two, 10, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RelativeWeights.ofCorrelation(new double[][] {{1}}, 10, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RelativeWeights.ofCorrelation(new double[][] {{1, .5}, {.4, 1}}, 10, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> found(two, 0).predictors().get(0).priority(101));
  }

  private static RelativeWeights.Result found(double[][] correlation, int outcome) {
    return RelativeWeights.ofCorrelation(correlation, 100, outcome).value().orElseThrow();
  }

  private static double[] weights(RelativeWeights.Result result) {
    return result.predictors().stream().mapToDouble(RelativeWeights.Predictor::weight).toArray();
  }

  private static void same(
      Finding<RelativeWeights.Result> actual, JsonNode expected, List<String> names) {
    RelativeWeights.Result result = actual.value().orElseThrow();
    assertThat(result.n()).isEqualTo(expected.get("n").asLong());
    Reference.close("R²", result.rSquared(), expected.get("R2"), Reference.CLOSED_FORM);
    Reference.close(
        "adjusted R²", result.adjustedRSquared(), expected.get("adjR2"), Reference.CLOSED_FORM);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      RelativeWeights.Predictor predictor = result.predictors().get(i);
      Reference.close(
          "weight of " + name,
          predictor.weight(),
          expected.get("relative_weights").get(name),
          Reference.CLOSED_FORM);
      Reference.close(
          "share of " + name,
          100 * predictor.share().orElseThrow(),
          expected.get("relative_weights_pct").get(name),
          Reference.CLOSED_FORM);
      Reference.close(
          "beta of " + name,
          predictor.beta(),
          expected.get("std_beta").get(name),
          Reference.CLOSED_FORM);
      Reference.close(
          "VIF of " + name,
          predictor.varianceInflation(),
          expected.get("vif").get(name),
          Reference.CLOSED_FORM);
      double r = expected.get("zero_order_r").get(name).asDouble();
      assertThat(predictor.zeroOrder()).isCloseTo(r, within(1e-12));
      assertThat(predictor.direction()).isEqualTo(r > 0 ? 1 : -1);
    }
  }
}
