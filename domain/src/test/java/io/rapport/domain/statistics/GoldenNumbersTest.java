package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The golden numbers of the survey method, to the digits that are printed there. */
class GoldenNumbersTest {
  private static final double[] TWO_DRIVERS = {.2866667, .0866667};
  private static final double[] THREE_DRIVERS = {.247124, .133337, .036313};

  @Test
  void wilson() {
    golden("Wilson", WilsonInterval.withDefaults().ofCounts(52, 120).interval(), .34810, .52270);
    golden("Wilson", WilsonInterval.withDefaults().ofCounts(8, 10).interval(), .49016, .94332);
    golden("Wilson", WilsonInterval.withDefaults().ofCounts(10, 10).interval(), .72247, 1);
    golden("Wilson", WilsonInterval.withDefaults().ofCounts(0, 5).interval(), 0, .43448);
    golden(
        "Wilson, finite population",
        WilsonInterval.withDefaults().withPopulation(200).ofShare(.43, 120).interval(),
        .37508,
        .48670);
    golden(
        "Wilson, finite population",
        WilsonInterval.withDefaults().withPopulation(500).ofShare(.60, 375).interval(),
        .57496,
        .62453);
  }

  @Test
  void feldt() {
    Interval interval = CronbachAlpha.withDefaults().feldt(.85, 89, 7);
    golden("Feldt", interval.low(), .797065, 5e-7);
    golden("Feldt", interval.high(), .893167, 5e-7);
  }

  @Test
  void netPromoters() {
    AdjustedWaldNps.Result score = AdjustedWaldNps.withDefaults().ofCounts(40, 35, 25);
    Interval interval = score.interval();
    golden("eNPS", (interval.low() + interval.high()) / 2, 14.56, .005);
    golden("eNPS", interval.low(), -.70, .005);
    golden("eNPS", interval.high(), 29.82, .005);
  }

  @Test
  @DisplayName("relative weights of two and of three predictors")
  void relativeWeights() {
    double[][] two = {{1, .5, .6}, {.5, 1, .4}, {.6, .4, 1}};
    double[][] three = {{1, .5, .3, .6}, {.5, 1, .4, .5}, {.3, .4, 1, .3}, {.6, .5, .3, 1}};
    weights(two, TWO_DRIVERS, .3733333, 5e-8);
    weights(three, THREE_DRIVERS, .416774, 5e-7);
  }

  private static void weights(double[][] correlation, double[] wanted, double r2, double digits) {
    RelativeWeights.Result result =
        RelativeWeights.ofCorrelation(correlation, 1_000, wanted.length).value().orElseThrow();
    double[] weights =
        result.predictors().stream().mapToDouble(RelativeWeights.Predictor::weight).toArray();
    assertThat(weights).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.length; i++) {
      golden("relative weights", weights[i], wanted[i], digits);
    }
    golden("relative weights", result.rSquared(), r2, digits);
    golden("relative weights add up", Arrays.stream(weights).sum(), result.rSquared(), 1e-12);
  }

  @Test
  void others() {
    golden("Kish", EffectiveSampleSize.ofWeights(1, 1, 2, 2, 4), 3.84615, 5e-6);
    golden("Cohen's h", EffectSize.cohenH(.50, .43), .140461, 5e-7);
    OverlappingShare.Result overlap =
        OverlappingShare.withDefaults()
            .of(new OverlappingShare.Part(.7, 40, 40), new OverlappingShare.Part(.45, 60, 60));
    golden("unit in its parent", overlap.z().orElseThrow(), 2.58, .005);
  }

  private static void golden(String what, Interval actual, double low, double high) {
    golden(what, actual.low(), low, 5e-6);
    golden(what, actual.high(), high, 5e-6);
  }

  /** Within half a unit of the last digit printed. */
  private static void golden(String what, double actual, double wanted, double digits) {
    double deviation = Math.abs(actual - wanted);
    Deviations.record("method, golden: " + what + " (absolute)", deviation, digits);
    assertThat(deviation)
        .as("%s: %s for %s", what, actual, wanted)
        .isLessThanOrEqualTo(1.02 * digits);
  }
}
