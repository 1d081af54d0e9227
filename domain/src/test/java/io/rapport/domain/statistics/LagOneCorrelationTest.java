package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LagOneCorrelationTest {

  @Test
  @DisplayName("1, 2, 3, 4, 5: (2 + 0 + 0 + 2)/10; alternating: as far below as can be")
  void byHand() {
    assertThat(LagOneCorrelation.of(1, 2, 3, 4, 5).orElseThrow()).isCloseTo(.4, within(1e-15));
    assertThat(LagOneCorrelation.of(1, -1, 1, -1).orElseThrow()).isCloseTo(-.75, within(1e-15));
    assertThat(LagOneCorrelation.of(11, 9, 11, 9).orElseThrow()).isCloseTo(-.75, within(1e-15));
    assertThat(LagOneCorrelation.of(1, 2).orElseThrow()).isCloseTo(-.5, within(1e-15));
  }

  @Test
  void saysNothingOfOneValue() {
    assertThat(LagOneCorrelation.of()).isEmpty();
    assertThat(LagOneCorrelation.of(3)).isEmpty();
    assertThat(LagOneCorrelation.of(3, 3, 3)).isEmpty();
    assertThat(LagOneCorrelation.of(0.0, -0.0, 0.0)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> LagOneCorrelation.of(1, Double.NaN));
  }
}
