package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

  @Test
  @DisplayName("z is R's qnorm(.975) to the last digit")
  void normalQuantile() {
    assertThat(Confidence.NINETY_FIVE.z()).isCloseTo(1.959963984540054, within(2e-15));
    assertThat(new Confidence(.99).z()).isCloseTo(2.5758293035489004, within(1e-14));
  }

  @Test
  @DisplayName("t is R's qt(.975, df) and tends to z")
  void studentQuantile() {
    assertThat(Confidence.NINETY_FIVE.t(1)).isCloseTo(12.706204736174694, within(1e-10));
    assertThat(Confidence.NINETY_FIVE.t(9)).isCloseTo(2.2621571627982, within(1e-11));
    assertThat(Confidence.NINETY_FIVE.t(1e7)).isCloseTo(Confidence.NINETY_FIVE.z(), within(1e-6));
  }

  @Test
  void bonferroniSplitsTheError() {
    assertThat(Confidence.NINETY_FIVE.bonferroni(5).alpha()).isCloseTo(0.01, within(1e-15));
    assertThat(Confidence.NINETY_FIVE.bonferroni(1)).isEqualTo(Confidence.NINETY_FIVE);
  }

  @Test
  void refusesWhatIsNoLevel() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Confidence.NINETY_FIVE.t(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Confidence.NINETY_FIVE.bonferroni(0));
  }
}
