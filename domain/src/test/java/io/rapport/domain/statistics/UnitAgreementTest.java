package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class UnitAgreementTest {

  @ParameterizedTest(name = "every scale of {0} by {2} as R's multilevel gives it")
  @CsvSource({
    "lq2002.json, climate-lq2002/lq2002.csv, COMPID",
    "lq2002_hostile.json, climate-lq2002/lq2002.csv, COMPID",
    "bfi.json, personality-bfi/bfi.csv, education"
  })
  void everyScale(String file, String data, String unitColumn) {
    JsonNode reference = Reference.json(file);
    int points = reference.at("/params/hi").asInt() - reference.at("/params/lo").asInt() + 1;
    List<String> unitOfRow = Reference.column(data, unitColumn);
    reference
        .get("icc_rwg")
        .forEachEntry(
            (scale, expected) -> {
              List<String> items = Reference.names(reference.at("/scales/" + scale + "/items"));
              double[][] answers = Reference.answers(reference, data, items);
              Map<String, List<double[]>> rows = new HashMap<>();
              for (int row = 0; row < answers.length; row++) {
                boolean complete = DoubleStream.of(answers[row]).noneMatch(Double::isNaN);
                if (complete && !unitOfRow.get(row).isEmpty()) {
                  rows.computeIfAbsent(unitOfRow.get(row), none -> new ArrayList<>())
                      .add(answers[row]);
                }
              }
              correlation(rows, expected);
              expected
                  .get("groups_detail")
                  .forEachEntry(
                      (unit, wanted) ->
                          agreement(rows.get(unit).toArray(double[][]::new), points, wanted));
            });
  }

  private static void correlation(Map<String, List<double[]>> rows, JsonNode expected) {
    List<Moments> scores =
        rows.values().stream()
            .map(
                unit ->
                    Moments.of(unit.stream().mapToDouble(row -> Moments.of(row).mean()).toArray()))
            .toList();
    IntraclassCorrelation.Result result = IntraclassCorrelation.of(scores).value().orElseThrow();
    assertThat(result.n()).isEqualTo(expected.get("n").asLong());
    assertThat(result.units()).isEqualTo(expected.get("groups").asInt());
    Reference.close("k0", result.size(), expected.get("k0"), Reference.CLOSED_FORM);
    Reference.close(
        "MSB", result.meanSquareBetween(), expected.get("ms_between"), Reference.CLOSED_FORM);
    Reference.close(
        "MSW", result.meanSquareWithin(), expected.get("ms_within"), Reference.CLOSED_FORM);
    Reference.close("ICC(1)", result.icc1(), expected.get("icc1_k0"), Reference.CLOSED_FORM);
    Reference.close(
        "ICC(2)", result.icc2().orElseThrow(), expected.get("icc2_F"), Reference.CLOSED_FORM);
    Reference.closeProbability("p", result.pValue(), expected.get("p"), Reference.CLOSED_FORM);
  }

  private static void agreement(double[][] rows, int points, JsonNode expected) {
    WithinGroupAgreement.Result result =
        WithinGroupAgreement.onScaleOf(points).ofRows(rows).value().orElseThrow();
    assertThat(result.n()).isEqualTo(expected.get("n").asLong());
    Reference.close(
        "r_wg(j)", result.agreement(), expected.get("rwgj_trunc"), Reference.CLOSED_FORM);
    assertThat(result.cut()).isEqualTo(expected.get("rwgj_raw").asDouble() < 0);
    Reference.close(
        "r_wg",
        1 - result.meanVariance() / result.evenVariance(),
        expected.get("rwg_from_mean_var"),
        Reference.CLOSED_FORM);
  }

  @Test
  @DisplayName("r_wg(j), J 5, s̄² .8, A 5 (survey method, golden numbers)")
  void goldenAgreement() {
    WithinGroupAgreement.Result result =
        WithinGroupAgreement.onScaleOf(5).ofVariances(20, .8, .8, .8, .8, .8);
    assertThat(result.agreement()).isCloseTo(.882353, within(5e-7));
    assertThat(WithinGroupAgreement.onScaleOf(5).ofVariances(20, .4, .8, 1.2, .6, 1).agreement())
        .as("the mean variance counts")
        .isCloseTo(result.agreement(), within(1e-14));
  }

  @Test
  void agreementAtItsLimits() {
    WithinGroupAgreement five = WithinGroupAgreement.onScaleOf(5);
    double[][] alike = {{4, 2}, {4, 2}, {4, 2}};
    assertThat(five.ofRows(alike).value().orElseThrow().agreement()).isEqualTo(1);
    double[][] apart = {{1, 1}, {1, 1}, {5, 5}, {5, 5}};
    WithinGroupAgreement.Result cut = five.ofRows(apart).value().orElseThrow();
    assertThat(cut.agreement()).isZero();
    assertThat(cut.cut()).isTrue();
    WithinGroupAgreement.Result even = five.ofVariances(5, 2);
    assertThat(even.agreement()).isZero();
    assertThat(even.cut()).isFalse();
    assertThat(five.ofVariances(5, 1).agreement()).as("one item").isEqualTo(.5);
    assertThat(five.ofRows(new double[][] {{4, 2}}).reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(five.of(CrossProducts.none(2)).reason()).contains(Finding.Reason.TOO_FEW_ANSWERS);
  }

  @Test
  @DisplayName("units in any order and relabelled, scores shifted and stretched (seed 121)")
  void correlationProperties() {
    Random random = new Random(121);
    for (int round = 0; round < 100; round++) {
      List<double[]> units = new ArrayList<>();
      List<double[]> moved = new ArrayList<>();
      int groups = 2 + random.nextInt(10);
      for (int g = 0; g < groups; g++) {
        double level = random.nextGaussian();
        double[] scores =
            random.doubles(2 + random.nextInt(20)).map(value -> value + level).toArray();
        units.add(scores);
        moved.add(DoubleStream.of(scores).map(score -> 50 - 12 * score).toArray());
      }
      IntraclassCorrelation.Result result =
          IntraclassCorrelation.ofValues(units).value().orElseThrow();
      Collections.shuffle(moved, random);
      moved.add(new double[0]);
      IntraclassCorrelation.Result other =
          IntraclassCorrelation.ofValues(moved).value().orElseThrow();
      assertThat(other.icc1()).isCloseTo(result.icc1(), within(1e-9));
      assertThat(other.icc2().orElseThrow()).isCloseTo(result.icc2().orElseThrow(), within(1e-8));
      assertThat(other.pValue()).isCloseTo(result.pValue(), within(1e-9));
      double r = result.icc1();
      assertThat(result.icc2().orElseThrow())
          .as("Spearman–Brown of ICC(1)")
          .isCloseTo(result.size() * r / (1 + (result.size() - 1) * r), within(1e-9));
    }
  }

  @Test
  void correlationAtItsLimits() {
    IntraclassCorrelation.Result apart =
        IntraclassCorrelation.ofValues(List.of(new double[] {1, 1}, new double[] {2, 2}))
            .value()
            .orElseThrow();
    assertThat(apart.icc1()).isEqualTo(1);
    assertThat(apart.icc2()).hasValue(1);
    assertThat(apart.pValue()).isZero();
    IntraclassCorrelation.Result equalMeans =
        IntraclassCorrelation.ofValues(List.of(new double[] {1, 3}, new double[] {1, 3}))
            .value()
            .orElseThrow();
    assertThat(equalMeans.icc1()).isEqualTo(-1);
    assertThat(equalMeans.icc2()).isEmpty();
    assertThat(equalMeans.pValue()).isEqualTo(1);
    assertThat(reason(List.of(new double[] {1, 2}))).contains(Finding.Reason.TOO_FEW_UNITS);
    assertThat(reason(List.of(new double[] {1}, new double[] {2})))
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(reason(List.of(new double[] {2, 2}, new double[] {2})))
        .contains(Finding.Reason.NO_VARIATION);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "0 9 0 0 0, 1",
    "7 7 7 7 7, 0",
    "5 0 0 0 5, -1",
    "5 0 0 5, -1",
    // One layer of neighbours: U 1, two of five answers.
    "0 4 4 0 0, 0.75",
    // Of nine, three in 111 (A 0), four in 011 (A 1/2), two in 010.
    "1 5 3, 0.444444444444444",
    // Of 24, 15 in 11111 (A 0), eight in 10001 (A -1), one in 10000.
    "8 3 3 3 7, -0.291666666666667",
    // Of four, three in 1011 (one triple for, two against: U -2/3, A -2/9), one in 0001.
    "1 0 1 2, 0.083333333333333",
    // The example of R's agrmt.
    "30 40 210 130 530 50 10, 0.6113333333333333"
  })
  @DisplayName("van der Eijk's A by hand")
  void ordinal(String counts, double expected) {
    long[] answers = Arrays.stream(counts.split(" ")).mapToLong(Long::parseLong).toArray();
    OrdinalAgreement.Result result = OrdinalAgreement.ofCounts(answers).value().orElseThrow();
    assertThat(result.agreement()).isCloseTo(expected, within(1e-12));
    assertThat(result.polarised()).isEqualTo(expected < 0);
  }

  @Test
  @DisplayName("reversing the scale or answering k times as often changes nothing (seed 122)")
  void ordinalProperties() {
    Random random = new Random(122);
    for (int round = 0; round < 200; round++) {
      int points = 3 + random.nextInt(8);
      long[] counts = random.longs(points, 0, 20).toArray();
      counts[random.nextInt(points)]++;
      long[] reversed = new long[points];
      for (int i = 0; i < points; i++) {
        reversed[points - 1 - i] = counts[i];
      }
      double a = OrdinalAgreement.ofCounts(counts).value().orElseThrow().agreement();
      assertThat(a).isBetween(-1.0, 1.0);
      assertThat(OrdinalAgreement.ofCounts(reversed).value().orElseThrow().agreement())
          .isCloseTo(a, within(1e-12));
      long[] threefold = Arrays.stream(counts).map(count -> 3 * count).toArray();
      assertThat(OrdinalAgreement.ofCounts(threefold).value().orElseThrow().agreement())
          .isCloseTo(a, within(1e-12));
    }
    assertThat(OrdinalAgreement.ofCounts(0, 0, 0).reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> OrdinalAgreement.ofCounts(1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> OrdinalAgreement.ofCounts(1, -2, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> WithinGroupAgreement.onScaleOf(1));
    WithinGroupAgreement five = WithinGroupAgreement.onScaleOf(5);
    assertThatIllegalArgumentException().isThrownBy(() -> five.ofVariances(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> five.ofVariances(10));
    assertThatIllegalArgumentException().isThrownBy(() -> five.ofVariances(10, -.1));
    assertThatIllegalArgumentException().isThrownBy(() -> five.ofVariances(10, 4.5));
  }

  private static Optional<Finding.Reason> reason(List<double[]> units) {
    return IntraclassCorrelation.ofValues(units).reason();
  }
}
