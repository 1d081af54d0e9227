package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

  @ParameterizedTest(name = "share {0} with {1} decimals: {2}")
  @CsvSource({
    ".145, 0, 15",
    ".144999, 0, 14",
    ".125, 1, 12.5",
    ".0005, 1, 0.1",
    "-.145, 0, -15",
    "1, 0, 100",
    "0, 2, 0.00",
    "-.0004, 0, 0",
    "1e-9, 1, 0.0"
  })
  void halvesGoAwayFromZero(double share, int decimals, String printed) {
    assertThat(Rounding.toPoints(share, decimals)).hasToString(printed);
  }

  @Test
  void noiseOfTheArithmeticDoesNotTipAHalf() {
    assertThat(.3 - .135).isLessThan(.165);
    assertThat(Rounding.toPoints(.3 - .135, 0)).hasToString("17");
    assertThat(Rounding.of(1.005, 2)).hasToString("1.01");
    assertThat(Rounding.of(-1.005, 2)).hasToString("-1.01");
  }

  @Test
  @DisplayName("shares and counts print alike (seed 73)")
  void sharesAndCountsAgree() {
    Random random = new Random(73);
    for (int i = 0; i < 20_000; i++) {
      long n = 1L + random.nextInt(4_000);
      long x = random.nextInt((int) n + 1);
      int decimals = random.nextInt(3);
      assertThat(Rounding.toPoints((double) x / n, decimals))
          .isEqualTo(Rounding.toPoints(x, n, decimals));
      assertThat(Rounding.toPoints((double) x / n, decimals).doubleValue())
          .isCloseTo(100.0 * x / n, within(.5 * Math.pow(10, -decimals) + 1e-9));
    }
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> Rounding.toPoints(Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Rounding.toPoints(.5, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> Rounding.toPoints(3, 2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Rounding.of(Double.POSITIVE_INFINITY, 1));
  }
}
