package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeynessTest {

  @ParameterizedTest(name = "{0} of {1} and {2} of {3}, as SciPy 1 (log-likelihood contingency)")
  @CsvSource({
    "12, 200, 30, 2000, 13.393597192928393, 0.0002524847020210765, 2.0",
    "5, 40, 0, 400, 24.57472061081899, 7.148337029062259e-07, 6.643856189774724",
    "30, 100, 30, 100, 0, 1, 0",
    "100, 120, 400, 900, 68.96253834398745, 1.0035163036949597e-16, 0.9068905956085187"
  })
  void tables(long a, long n1, long b, long n2, double g2, double p, double logRatio) {
    Keyness.Result result = Keyness.of(a, n1, b, n2);
    assertThat(result.g2()).isCloseTo(g2, within(1e-9 * Math.max(1, g2)));
    assertThat(result.pValue()).isCloseTo(p, within(1e-9 * p));
    assertThat(result.logRatio()).isCloseTo(logRatio, within(1e-12));
  }

  @Test
  @DisplayName("turning the groups round turns the log ratio, not G² (seed 61)")
  void symmetric() {
    Random random = new Random(61);
    for (int round = 0; round < 500; round++) {
      int n1 = 1 + random.nextInt(300);
      int n2 = 1 + random.nextInt(3000);
      int a = random.nextInt(n1 + 1);
      int b = random.nextInt(n2 + 1);
      Keyness.Result one = Keyness.of(a, n1, b, n2);
      Keyness.Result other = Keyness.of(b, n2, a, n1);
      assertThat(one.g2()).isCloseTo(other.g2(), within(1e-8)).isNotNegative();
      assertThat(one.logRatio()).isCloseTo(-other.logRatio(), within(1e-12));
      assertThat(Keyness.of(n1 - a, n1, n2 - b, n2).g2()).isCloseTo(one.g2(), within(1e-8));
    }
  }

  @Test
  void whatNobodySaysOrEverybodySaysTellsNothing() {
    assertThat(Keyness.of(0, 10, 0, 20)).isEqualTo(new Keyness.Result(0, 0));
    assertThat(Keyness.of(10, 10, 20, 20)).isEqualTo(new Keyness.Result(0, 0));
  }

  @Test
  void equallyOftenInGroupsOfOtherSizeIsADifference() {
    assertThat(Keyness.of(5, 20, 5, 80).logRatio()).isCloseTo(2, within(1e-14));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> Keyness.of(3, 2, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Keyness.of(0, 0, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Keyness.of(1, 2, 0, 0));
  }
}
