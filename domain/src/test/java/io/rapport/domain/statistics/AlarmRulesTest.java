package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AlarmRulesTest {

  @Test
  @DisplayName("path of twelve engagements, to six decimals")
  void cusumPath() {
    JsonNode reference = Reference.formulas().get("bernoulli_cusum");
    BernoulliCusum chart =
        BernoulliCusum.of(reference.get("p0").asDouble(), reference.get("p1").asDouble());
    List<Boolean> events =
        reference.get("seq").valueStream().map(event -> event.asInt() == 1).toList();
    BernoulliCusum.Result result = chart.follow(events, 1.5);
    double[] path = result.path().stream().mapToDouble(sum -> sum).toArray();
    Reference.six(path, reference.get("path"));
    Reference.six(path[0], reference.get("w1"));
    Reference.six(path[4] - path[3], reference.get("w0"));
    assertThat(result.alarm()).hasValue(7);
    assertThat(chart.follow(events, 2.9).alarm()).isEmpty();
    assertThat(chart.follow(List.of(), 2.9).path()).isEmpty();
    List<Boolean> turned = events.stream().map(event -> !event).toList();
    BernoulliCusum.Result mirrored = BernoulliCusum.of(.6, .4).follow(turned, 1.5);
    assertThat(mirrored.alarm()).as("a fall of the opposite").hasValue(7);
  }

  /**
   * With p₁ = 1 − p₀ the path is a walk on whole steps, whose mean run follows from a system of
   * linear equations: eight steps are reached after 329.43 engagements at .4 and 30.39 at .6, seven
   * after 206.29.
   */
  @Test
  @DisplayName(
      "limit for a false alarm every 300 engagements: 2.9, as the equations say (seed 551)")
  void cusumCalibration() {
    BernoulliCusum.Calibration calibration =
        BernoulliCusum.of(.4, .6).calibrate(300, new SplittableRandom(551));
    assertThat(calibration.limit()).isEqualTo(2.9);
    assertThat(calibration.falseAlarmEvery()).isCloseTo(329.43, within(15.0));
    assertThat(calibration.detectionAfter()).isCloseTo(30.39, within(1.2));
    assertThat(BernoulliCusum.of(.4, .6).calibrate(300, new SplittableRandom(551)))
        .as("the same seed, the same numbers")
        .isEqualTo(calibration);
    BernoulliCusum.Calibration lower =
        BernoulliCusum.of(.4, .6).calibrate(200, new SplittableRandom(552));
    assertThat(lower.limit()).isEqualTo(2.5);
    assertThat(lower.falseAlarmEvery()).isCloseTo(206.29, within(10.0));
  }

  @Test
  @DisplayName("the limit keeps its promise at another baseline (seed 553)")
  void cusumKeepsItsPromise() {
    BernoulliCusum chart = BernoulliCusum.of(.25, .45);
    SplittableRandom random = new SplittableRandom(553);
    BernoulliCusum.Calibration calibration = chart.calibrate(300, random);
    assertThat(calibration.falseAlarmEvery()).isBetween(300.0, 420.0);
    assertThat(calibration.detectionAfter()).isLessThan(40);
    double length = 0;
    int runs = 400;
    for (int run = 0; run < runs; run++) {
      List<Boolean> events = new ArrayList<>();
      for (int i = 0; i < 4_000; i++) {
        events.add(random.nextDouble() < .25);
      }
      length += chart.follow(events, calibration.limit()).alarm().orElse(4_000) + 1.0;
    }
    assertThat(length / runs).isCloseTo(calibration.falseAlarmEvery(), within(60.0));
  }

  @Test
  @DisplayName("averages and limits of six months, to six decimals")
  void ewma() {
    JsonNode reference = Reference.formulas().get("ewma");
    List<ControlChart.Point> points =
        BinomialEwma.withDefaults()
            .with(reference.get("lambda").asDouble(), reference.get("L").asDouble())
            .follow(
                new BinomialEwma.Baseline(reference.get("p0").asDouble(), 1),
                Reference.longs(reference.get("x")),
                Reference.longs(reference.get("n")));
    for (int i = 0; i < points.size(); i++) {
      Interval limits = points.get(i).limits().orElseThrow().interval();
      JsonNode expected = reference.get("z_ucl_lcl").get(i);
      Reference.six(new double[] {points.get(i).value(), limits.high(), limits.low()}, expected);
    }
    assertThat(points.get(4).signal()).isEqualTo(ControlChart.Signal.NONE);
    assertThat(points.get(5).signal()).isEqualTo(ControlChart.Signal.ABOVE);
  }

  @Test
  void monthsWithoutRecordsArePassedOver() {
    BinomialEwma.Baseline baseline = new BinomialEwma.Baseline(.4, 1);
    BinomialEwma chart = BinomialEwma.withDefaults();
    List<ControlChart.Point> points =
        chart.follow(baseline, new long[] {0, 8, 0, 9}, new long[] {0, 20, 0, 22});
    List<ControlChart.Point> dense = chart.follow(baseline, new long[] {8, 9}, new long[] {20, 22});
    assertThat(points.get(0).limits()).isEmpty();
    assertThat(points.get(0).value()).isEqualTo(.4);
    assertThat(points.get(1)).isEqualTo(dense.get(0));
    assertThat(points.get(2)).isEqualTo(dense.get(0));
    assertThat(points.get(3)).isEqualTo(dense.get(1));
  }

  @Test
  @DisplayName("limits are wider, by Laney's factor, where the baseline wanders beyond chance")
  void laney() {
    long[] n = {100, 100, 100, 100, 100, 100};
    BinomialEwma.Baseline wild =
        BinomialEwma.Baseline.of(new long[] {30, 50, 30, 50, 30, 50}, n).value().orElseThrow();
    assertThat(wild.share()).isEqualTo(.4);
    double factor = .2 / Math.sqrt(.24 / 100) / (2 / Math.sqrt(Math.PI));
    assertThat(wild.wandering()).isCloseTo(factor, within(1e-12));
    BinomialEwma.Baseline calm =
        BinomialEwma.Baseline.of(new long[] {38, 42, 39, 41, 40, 40}, n).value().orElseThrow();
    assertThat(calm.wandering()).isLessThan(1.2);
    assertThat(half(wild) / half(calm)).isCloseTo(factor, within(1e-12));
    assertThat(half(new BinomialEwma.Baseline(.4, 1.2))).isEqualTo(half(calm));
    assertThat(BinomialEwma.Baseline.of(new long[4], new long[] {9, 9, 9, 9}).reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(BinomialEwma.Baseline.of(new long[6], n).reason())
        .contains(Finding.Reason.NO_VARIATION);
    assertThat(BinomialEwma.Baseline.of(n, n).reason()).contains(Finding.Reason.NO_VARIATION);
  }

  private static double half(BinomialEwma.Baseline baseline) {
    return BinomialEwma.withDefaults()
        .follow(baseline, new long[] {40}, new long[] {100})
        .get(0)
        .limits()
        .orElseThrow()
        .interval()
        .halfWidth();
  }

  @Test
  @DisplayName(
      "20 a month: false alarm every 450 months, .4 → .6 seen in 2.7; 5 a month: 8.8 (554)")
  void ewmaExpectation() {
    BinomialEwma chart = BinomialEwma.withDefaults();
    BinomialEwma.Expectation twenty = chart.expect(.4, .6, 20, new SplittableRandom(554));
    assertThat(twenty.falseAlarmEvery().orElseThrow()).isBetween(405.0, 500.0);
    assertThat(twenty.detectionAfter().orElseThrow()).isCloseTo(2.7, within(.1));
    BinomialEwma.Expectation five = chart.expect(.4, .6, 5, new SplittableRandom(555));
    assertThat(five.detectionAfter().orElseThrow()).isCloseTo(8.8, within(.3));
    BinomialEwma.Expectation mirrored = chart.expect(.6, .4, 20, new SplittableRandom(556));
    assertThat(mirrored.detectionAfter().orElseThrow()).isCloseTo(2.7, within(.1));
    assertThat(mirrored.falseAlarmEvery().orElseThrow()).isBetween(405.0, 500.0);
    BinomialEwma.Expectation never =
        chart.with(.2, 50).expect(.4, .45, 20, new SplittableRandom(557));
    assertThat(never.falseAlarmEvery()).isEmpty();
    assertThat(never.detectionAfter()).isEmpty();
  }

  @Test
  @DisplayName("a CUSUM begins anew after an alarm: w₁ = .4055, so four in a row reach 1.5")
  void cusumBeginsAnew() {
    BernoulliCusum chart = BernoulliCusum.of(.4, .6);
    boolean[] rises = new boolean[10];
    Arrays.fill(rises, true);
    assertThat(chart.alarms(rises, 1.5)).containsExactly(3, 7);
    rises[2] = false;
    assertThat(chart.alarms(rises, 1.5)).as("two up, one down, three up").containsExactly(5, 9);
    assertThat(chart.alarms(new boolean[9], 1.5)).isEmpty();
    assertThat(chart.alarms(new boolean[0], 1.5)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> chart.alarms(rises, 0));
  }

  @Test
  @DisplayName("first month of 20: limit .4592; 14 give .46, 13 do not, and it begins anew")
  void ewmaBeginsAnew() {
    BinomialEwma chart = BinomialEwma.withDefaults();
    BinomialEwma.Baseline baseline = new BinomialEwma.Baseline(.4, 1);
    assertThat(
            chart.risesOut(
                baseline, new long[] {13, 0, 14, 13, 14}, new long[] {20, 0, 20, 20, 20}))
        .as(".45, none, .5 over .4758, anew .45, .5")
        .containsExactly(false, false, true, false, true);
    assertThat(chart.risesOut(baseline, new long[] {14, 13, 8}, new long[] {20, 20, 20}))
        .containsExactly(true, false, false);
    assertThat(chart.risesOut(baseline, new long[] {0, 0}, new long[] {20, 20}))
        .as("a fall is none")
        .containsExactly(false, false);
    assertThat(
            chart.risesOut(
                new BinomialEwma.Baseline(.4, 1.3), new long[] {14, 14}, new long[] {20, 20}))
        .as("limits wider by 1.3: .4769 and .4985, the averages .46 and .508")
        .containsExactly(false, true);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chart.risesOut(baseline, new long[] {3}, new long[] {2}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chart.risesOut(baseline, new long[] {3}, new long[] {4, 5}));
  }

  @Test
  @DisplayName("three of the last four by chance at a usual share of .1 to .75")
  void slippingBack() {
    Reference.formulas()
        .get("slipback_rule_3_of_4")
        .forEachEntry(
            (share, chance) ->
                Reference.six(
                    RunRule.THREE_OF_LAST_FOUR.falseAlarmChance(Double.parseDouble(share)),
                    chance));
  }

  @ParameterizedTest(name = "a usual share of {0} gives the alarm with the chance {1}")
  @CsvSource({"0, 0", ".25, .05078125", ".4, .1792", "1, 1"})
  void slippingBackByHand(double share, double chance) {
    assertThat(RunRule.THREE_OF_LAST_FOUR.falseAlarmChance(share)).isCloseTo(chance, within(1e-12));
  }

  @Test
  @DisplayName("the rule holds as often as its chance says (seed 558)")
  void runRule() {
    Random random = new Random(558);
    int held = 0;
    for (int round = 0; round < 20_000; round++) {
      List<Boolean> series = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        series.add(random.nextDouble() < .25);
      }
      held += RunRule.THREE_OF_LAST_FOUR.holds(series) ? 1 : 0;
    }
    assertThat(held / 20_000.0).isCloseTo(.050781, within(.006));
    RunRule rule = RunRule.THREE_OF_LAST_FOUR;
    assertThat(rule.holds(List.of(true, true, true))).as("fewer than four").isFalse();
    assertThat(rule.holds(List.of(false, true, true, true))).isTrue();
    assertThat(rule.holds(List.of(true, true, true, false, false))).as("the last four").isFalse();
    assertThat(RunRule.of(2, 2).falseAlarmChance(.5)).isCloseTo(.25, within(1e-15));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> BernoulliCusum.of(0, .5));
    assertThatIllegalArgumentException().isThrownBy(() -> BernoulliCusum.of(.5, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> BernoulliCusum.of(.5, .5));
    BernoulliCusum cusum = BernoulliCusum.of(.4, .6);
    assertThatIllegalArgumentException().isThrownBy(() -> cusum.follow(List.of(true), 0));
    SplittableRandom random = new SplittableRandom(1);
    assertThatIllegalArgumentException().isThrownBy(() -> cusum.calibrate(0, random));
    BinomialEwma ewma = BinomialEwma.withDefaults();
    assertThatIllegalArgumentException().isThrownBy(() -> ewma.with(0, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> ewma.with(1.1, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> ewma.with(.2, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> ewma.expect(.4, .4, 20, random));
    assertThatIllegalArgumentException().isThrownBy(() -> ewma.expect(.4, .6, 0, random));
    assertThatIllegalArgumentException().isThrownBy(() -> new BinomialEwma.Baseline(0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ewma.follow(new BinomialEwma.Baseline(.4, 1), new long[] {3}, new long[] {2}));
    assertThatIllegalArgumentException().isThrownBy(() -> RunRule.of(0, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> RunRule.of(5, 4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunRule.THREE_OF_LAST_FOUR.falseAlarmChance(1.5));
  }
}
