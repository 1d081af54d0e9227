package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DerSimonianLairdTest {
  private final DerSimonianLaird shrink = DerSimonianLaird.withDefaults();

  @Test
  @DisplayName("three units with v = 1, 1, ½: by hand Q = 12.5, C = 2.5, τ² = 4.2")
  void byHand() {
    // w = 1, 1, 2; mean of 0, 5, 5/2 with these weights = 10/4 = 2.5;
    // Q = 6.25 + 6.25 + 0 = 12.5; C = 4 − 6/4 = 2.5; τ² = (12.5 − 2)/2.5 = 4.2.
    // w* = 1/5.2, 1/5.2, 1/4.7; μ = 2.5 by symmetry; Σw* = 2/5.2 + 1/4.7.
    DerSimonianLaird.Result result =
        shrink.of(new double[] {0, 5, 2.5}, new double[] {1, 1, .5}).value().orElseThrow();
    assertThat(result.q()).isCloseTo(12.5, within(1e-12));
    assertThat(result.between()).isCloseTo(4.2, within(1e-12));
    assertThat(result.pooled()).isCloseTo(2.5, within(1e-12));
    assertThat(result.standardError()).isCloseTo(1 / Math.sqrt(2 / 5.2 + 1 / 4.7), within(1e-12));
    assertThat(result.pValue()).as("χ², 2 df").isCloseTo(Math.exp(-6.25), within(1e-12));
    assertThat(result.isDifferenceDetectable()).isTrue();
    DerSimonianLaird.Shrunk first = result.units().get(0);
    assertThat(first.reliance()).isCloseTo(4.2 / 5.2, within(1e-12));
    assertThat(first.mean()).isCloseTo(2.5 * (1 / 5.2), within(1e-12));
    // S₁ = 4, S₂ = 6, S₃ = 10: curvature 6 − 5 + 36/16 = 3.25;
    // Var τ² = (4 + 4·2.5·4.2 + 2·3.25·4.2²)/6.25.
    double betweenVariance = (4 + 42 + 6.5 * 17.64) / 6.25;
    double square =
        4.2 / 5.2 + 1 / (5.2 * 5.2) / (2 / 5.2 + 1 / 4.7) + 2 / (5.2 * 5.2 * 5.2) * betweenVariance;
    assertThat(first.standardError()).isCloseTo(Math.sqrt(square), within(1e-12));
  }

  @Test
  @DisplayName("units that differ by less than their errors all get the pooled mean")
  void noDetectableDifference() {
    DerSimonianLaird.Result result =
        shrink.of(new double[] {3.5, 3.6, 3.4}, new double[] {.04, .04, .04}).value().orElseThrow();
    assertThat(result.between()).isZero();
    assertThat(result.isDifferenceDetectable()).isFalse();
    assertThat(result.units())
        .allSatisfy(
            unit -> {
              assertThat(unit.mean()).isEqualTo(result.pooled());
              assertThat(unit.reliance()).isZero();
              assertThat(unit.interval().contains(unit.raw())).isTrue();
            });
  }

  @Test
  @DisplayName("a shrunken mean lies between its own and the pooled; units carry over (seed 541)")
  void properties() {
    Random random = new Random(541);
    for (int round = 0; round < 60; round++) {
      int k = 2 + random.nextInt(10);
      double[] means = random.doubles(k, 1, 5).toArray();
      double[] variances = random.doubles(k, .01, .5).toArray();
      double[] back = new double[k];
      double[] backVariances = new double[k];
      for (int i = 0; i < k; i++) {
        back[k - 1 - i] = 25 * (means[i] - 1);
        backVariances[k - 1 - i] = 625 * variances[i];
      }
      DerSimonianLaird.Result result = shrink.of(means, variances).value().orElseThrow();
      DerSimonianLaird.Result moved = shrink.of(back, backVariances).value().orElseThrow();
      assertThat(moved.between()).isCloseTo(625 * result.between(), within(1e-8));
      assertThat(moved.q()).isCloseTo(result.q(), within(1e-9));
      for (int i = 0; i < k; i++) {
        DerSimonianLaird.Shrunk unit = result.units().get(i);
        assertThat(moved.units().get(k - 1 - i).mean())
            .isCloseTo(25 * (unit.mean() - 1), within(1e-9));
        assertThat(unit.mean())
            .isBetween(
                Math.min(unit.raw(), result.pooled()) - 1e-12,
                Math.max(unit.raw(), result.pooled()) + 1e-12);
        assertThat(unit.raw()).isEqualTo(means[i]);
      }
    }
  }

  @Test
  @DisplayName("intervals of eight departments cover the true means in 95 of 100 (seed 542)")
  void coverage() {
    Random random = new Random(542);
    int covered = 0;
    int samples = 1_000;
    int k = 8;
    double squared = 0;
    double rawSquared = 0;
    for (int s = 0; s < samples; s++) {
      double[] truth = new double[k];
      double[] means = new double[k];
      double[] variances = random.doubles(k, .01, .1).toArray();
      for (int i = 0; i < k; i++) {
        truth[i] = 3.5 + .2 * random.nextGaussian();
        means[i] = truth[i] + Math.sqrt(variances[i]) * random.nextGaussian();
      }
      DerSimonianLaird.Result result = shrink.of(means, variances).value().orElseThrow();
      for (int i = 0; i < k; i++) {
        DerSimonianLaird.Shrunk unit = result.units().get(i);
        covered += unit.interval().contains(truth[i]) ? 1 : 0;
        squared += Math.pow(unit.mean() - truth[i], 2);
        rawSquared += Math.pow(unit.raw() - truth[i], 2);
      }
    }
    assertThat(covered / (double) (samples * k)).isBetween(.93, .985);
    assertThat(squared).as("shrinking helps").isLessThan(.8 * rawSquared);
  }

  @Test
  void saysWhatItCannotSay() {
    assertThat(shrink.of(new double[] {3}, new double[] {1}).reason())
        .contains(Finding.Reason.TOO_FEW_UNITS);
    assertThat(shrink.of(new double[] {3, 3}, new double[] {1, 1}).value().orElseThrow().between())
        .isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shrink.of(new double[] {3, 4}, new double[] {1, 0}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shrink.of(new double[] {3, 4}, new double[] {1}));
  }
}
