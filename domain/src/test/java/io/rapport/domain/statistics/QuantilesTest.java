package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QuantilesTest {

  @Test
  @DisplayName("R: quantile(c(2, 4, 4, 5, 9), c(.1, .5, .9)) is 2.8, 4, 7.4")
  void typeSeven() {
    Quantiles.Result result = Quantiles.of(9, 4, 2, 5, 4);
    assertThat(result.p10()).isCloseTo(2.8, within(1e-14));
    assertThat(result.median()).isEqualTo(4);
    assertThat(result.p90()).isCloseTo(7.4, within(1e-14));
  }

  @Test
  @DisplayName("equals Commons Math's R_7, in any order, between smallest and largest (seed 53)")
  void againstCommonsMath() {
    Random random = new Random(53);
    Percentile library = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
    for (int round = 0; round < 300; round++) {
      double[] values = random.doubles(1 + random.nextInt(50), -9, 9).toArray();
      double probability = 1e-3 + (1 - 1e-3) * random.nextDouble();
      assertThat(Quantiles.of(values, probability))
          .isCloseTo(library.evaluate(values, 100 * probability), within(1e-10));
      assertThat(Quantiles.of(values, 0)).isEqualTo(Arrays.stream(values).min().orElseThrow());
      assertThat(Quantiles.of(values, 1)).isEqualTo(Arrays.stream(values).max().orElseThrow());
    }
  }

  @Test
  void leavesItsInputAlone() {
    double[] values = {3, 1, 2};
    assertThat(Quantiles.of(values).n()).isEqualTo(3);
    assertThat(values).containsExactly(3, 1, 2);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of());
    assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(1, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(new double[] {1, 2}, 1.1));
  }
}
