package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RoundedSharesTest {
  /** z = (.6 − .4)/√(.5 · .5 · (1/50 + 1/50) · 100/99 + .0025) = .2/√.012601 = 1.78166. */
  @Test
  void theVarianceOfRoundingAddsToThatOfChance() {
    assertThat(RoundedShares.pValue(30, 50, 20, 50, 0.0025)).isEqualTo(0.07481, within(1e-5));
    assertThat(RoundedShares.pValue(20, 50, 30, 50, 0.0025)).isEqualTo(0.07481, within(1e-5));
  }

  @Test
  void withoutRoundingItIsTheChiSquareTest() {
    assertThat(RoundedShares.pValue(30, 50, 90, 240, 0))
        .isEqualTo(
            TwoProportions.withDefaults()
                .with(TwoProportions.Method.N_MINUS_ONE_CHI_SQUARE)
                .test(30, 50, 90, 240)
                .pValue(),
            within(1e-15));
  }

  @Test
  void whereNothingVariesNothingDiffers() {
    assertThat(RoundedShares.pValue(0, 50, 0, 240, 0)).isEqualTo(1);
    assertThat(RoundedShares.pValue(50, 50, 240, 240, 0)).isEqualTo(1);
  }

  @Test
  void countsAndVarianceMustExist() {
    assertThatThrownBy(() -> RoundedShares.pValue(51, 50, 0, 240, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RoundedShares.pValue(5, 50, 241, 240, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RoundedShares.pValue(5, 50, 24, 240, -1e-9))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
