package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HodgesLehmannTest {

  @Test
  @DisplayName("pair means of 8, 1, 4, 2: 1, 1.5, 2, 2.5, 3, 4, 4.5, 5, 6, 8, so 3.5")
  void evenNumberOfPairs() {
    assertThat(HodgesLehmann.of(8, 1, 4, 2)).isEqualTo(3.5);
  }

  @Test
  @DisplayName("pair means of 1 and 5: 1, 3, 5; of 7: 7")
  void oddNumberOfPairs() {
    assertThat(HodgesLehmann.of(5, 1)).isEqualTo(3);
    assertThat(HodgesLehmann.of(7)).isEqualTo(7);
    assertThat(HodgesLehmann.of(-2, -2, -2)).isEqualTo(-2);
  }

  @Test
  void hardlyMovesWithOneWildValue() {
    assertThat(HodgesLehmann.of(1, 2, 3, 4, 1_000)).isEqualTo(3);
  }

  @Test
  void refusesWhatHasNoMiddle() {
    assertThatIllegalArgumentException().isThrownBy(HodgesLehmann::of);
    assertThatIllegalArgumentException().isThrownBy(() -> HodgesLehmann.of(1, Double.NaN));
  }
}
