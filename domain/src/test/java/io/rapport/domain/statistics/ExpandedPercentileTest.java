package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExpandedPercentileTest {

  @Test
  @DisplayName("level for 95 %: as stated with many clusters, further out with few")
  void level() {
    // 30: t = 2.0452, × √(30/29) = 2.0802, 2Φ(−2.0802) = .0375.
    assertThat(level(30)).isCloseTo(.9625, within(1e-4));
    assertThat(level(10)).isCloseTo(.9829, within(1e-4));
    assertThat(level(100_000)).isCloseTo(.95, within(1e-4));
    assertThat(level(2)).isLessThan(1).isGreaterThan(.999999);
    for (int clusters = 3; clusters < 60; clusters++) {
      assertThat(level(clusters)).isLessThanOrEqualTo(level(clusters - 1));
    }
  }

  @Test
  @DisplayName("an interval leaves 0 out exactly when p is below 5 % (seed 571)")
  void intervalAndP() {
    Random random = new Random(571);
    for (int round = 0; round < 200; round++) {
      int clusters = 4 + random.nextInt(40);
      double shift = 4 * random.nextDouble();
      double[] replications = new double[4_001];
      Arrays.setAll(replications, i -> random.nextGaussian() + shift);
      double p = ExpandedPercentile.pValue(replications, clusters);
      Interval interval =
          ExpandedPercentile.interval(replications, Confidence.NINETY_FIVE, clusters);
      if (Math.abs(p - .05) > .01) {
        assertThat(interval.contains(0)).as("p = %s, G = %s", p, clusters).isEqualTo(p > .05);
      }
      double[] turned = Arrays.stream(replications).map(v -> -v).toArray();
      assertThat(ExpandedPercentile.pValue(turned, clusters)).isCloseTo(p, within(1e-9));
    }
  }

  @Test
  @DisplayName("the mean of six clusters: 95 % cover, plain percentiles do not (seed 572)")
  void coverage() {
    Random random = new Random(572);
    int samples = 1_000;
    int covered = 0;
    int plain = 0;
    for (int s = 0; s < samples; s++) {
      double[] values = new double[6];
      Arrays.setAll(values, i -> random.nextGaussian());
      double[] replications = new double[1_000];
      for (int b = 0; b < replications.length; b++) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
          sum += values[random.nextInt(values.length)];
        }
        replications[b] = sum / values.length;
      }
      covered +=
          ExpandedPercentile.interval(replications, Confidence.NINETY_FIVE, 6).contains(0) ? 1 : 0;
      Arrays.sort(replications);
      plain +=
          Quantiles.at(replications, .025) <= 0 && Quantiles.at(replications, .975) >= 0 ? 1 : 0;
    }
    assertThat(covered / (double) samples).isBetween(.91, .97);
    assertThat(plain / (double) samples).isLessThan(.88);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> level(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpandedPercentile.interval(new double[0], Confidence.NINETY_FIVE, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpandedPercentile.pValue(new double[] {Double.NaN}, 5));
  }

  private static double level(int clusters) {
    return ExpandedPercentile.confidence(Confidence.NINETY_FIVE, clusters).level();
  }
}
