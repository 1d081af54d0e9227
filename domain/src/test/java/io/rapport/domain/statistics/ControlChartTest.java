package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ControlChartTest {

  @Test
  @DisplayName("means: limits from the fifth wave, of the waves before it only, by hand")
  void means() {
    List<ControlChart.Point> points = ControlChart.ofMeans(60, 62, 61, 63, 62, 70, 55);
    assertThat(points.subList(0, 4))
        .allSatisfy(
            point -> {
              assertThat(point.limits()).isEmpty();
              assertThat(point.signal()).isEqualTo(ControlChart.Signal.NO_LIMITS);
            });
    ControlChart.Limits fifth = points.get(4).limits().orElseThrow();
    assertThat(fifth.centre()).isEqualTo(61.5);
    // Moving ranges 2, 1, 2; 3/1.128379 of their mean, the 2.66 of the tables.
    assertThat(fifth.interval().halfWidth()).isCloseTo(2.658681 * 5 / 3, within(1e-5));
    assertThat(points.get(4).signal()).isEqualTo(ControlChart.Signal.NONE);
    assertThat(points.get(5).signal()).isEqualTo(ControlChart.Signal.ABOVE);
    assertThat(points.get(5).limits().orElseThrow().centre()).isCloseTo(61.6, within(1e-12));
    assertThat(points.get(6).limits().orElseThrow().interval().width())
        .as("the exceptional wave widens what comes after it")
        .isGreaterThan(points.get(5).limits().orElseThrow().interval().width());
    assertThat(ControlChart.ofMeans(60, 62, 61, 63, 40).get(4).signal())
        .isEqualTo(ControlChart.Signal.BELOW);
  }

  @Test
  @DisplayName("shares: Laney's limits by hand")
  void shares() {
    long[] n = {1_000, 1_000, 1_000, 1_000, 250};
    long[] successes = {500, 560, 480, 540, 160};
    ControlChart.Point fifth = ControlChart.ofShares(successes, n).get(4);
    double centre = .52;
    double error = Math.sqrt(.52 * .48 / 1_000);
    double wander = (.06 + .08 + .06) / 3 / error / (2 / Math.sqrt(Math.PI));
    double half = 3 * wander * Math.sqrt(.52 * .48 / 250);
    ControlChart.Limits limits = fifth.limits().orElseThrow();
    assertThat(limits.centre()).isCloseTo(centre, within(1e-14));
    assertThat(limits.interval().low()).isCloseTo(centre - half, within(1e-12));
    assertThat(limits.interval().high()).isCloseTo(centre + half, within(1e-12));
    assertThat(fifth.value()).isEqualTo(.64);
    assertThat(fifth.signal()).isEqualTo(ControlChart.Signal.NONE);
  }

  @Test
  void sharesThatSeemTooSteadyGetTheLimitsOfChance() {
    long[] n = {400, 400, 400, 400, 400, 400};
    List<ControlChart.Point> points =
        ControlChart.ofShares(new long[] {200, 200, 200, 200, 231, 150}, n);
    assertThat(points.get(4).limits().orElseThrow().interval().halfWidth())
        .isCloseTo(3 * .025, within(1e-12));
    assertThat(points.get(4).signal()).isEqualTo(ControlChart.Signal.ABOVE);
    assertThat(points.get(5).signal()).isEqualTo(ControlChart.Signal.BELOW);
  }

  @Test
  void limitsOfSharesStayWithinZeroAndOne() {
    long[] n = {20, 20, 20, 20, 20};
    ControlChart.Point point = ControlChart.ofShares(new long[] {1, 0, 2, 0, 1}, n).get(4);
    assertThat(point.limits().orElseThrow().interval().low()).isZero();
    assertThat(point.signal()).isEqualTo(ControlChart.Signal.NONE);
  }

  @Test
  void withoutVariationThereAreNoLimits() {
    assertThat(ControlChart.ofMeans(5, 5, 5, 5, 9).get(4).limits()).isEmpty();
    long[] n = {9, 9, 9, 9, 9};
    assertThat(ControlChart.ofShares(new long[] {0, 0, 0, 0, 1}, n).get(4).limits()).isEmpty();
    assertThat(ControlChart.ofShares(n, n).get(4).limits()).isEmpty();
    assertThat(ControlChart.ofMeans()).isEmpty();
  }

  @Test
  @DisplayName("waves that differ by chance are seldom exceptional, a jump is (seed 171)")
  void falseAlarms() {
    Random random = new Random(171);
    int alarms = 0;
    int points = 0;
    int found = 0;
    int series = 2_000;
    for (int s = 0; s < series; s++) {
      long[] n = new long[13];
      long[] successes = new long[13];
      double[] means = new double[13];
      for (int wave = 0; wave < 13; wave++) {
        n[wave] = 80 + random.nextInt(80);
        double share = wave == 12 ? .9 : .6;
        successes[wave] = random.doubles(n[wave]).filter(u -> u < share).count();
        means[wave] = 60 + random.nextGaussian();
      }
      List<ControlChart.Point> shares = ControlChart.ofShares(successes, n);
      for (int wave = 8; wave < 12; wave++) {
        alarms += shares.get(wave).signal() == ControlChart.Signal.NONE ? 0 : 1;
        alarms +=
            ControlChart.ofMeans(means).get(wave).signal() == ControlChart.Signal.NONE ? 0 : 1;
        points += 2;
      }
      found += shares.get(12).signal() == ControlChart.Signal.ABOVE ? 1 : 0;
    }
    assertThat((double) alarms / points).isLessThan(.025);
    assertThat((double) found / series).isGreaterThan(.95);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ControlChart.ofMeans(1, Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ControlChart.ofShares(new long[] {1}, new long[] {1, 2}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ControlChart.ofShares(new long[] {3}, new long[] {2}));
    long[] empty = new long[5];
    Arrays.fill(empty, 0);
    assertThatIllegalArgumentException().isThrownBy(() -> ControlChart.ofShares(empty, empty));
  }
}
