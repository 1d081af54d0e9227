package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExactBinomialTest {

  @Test
  @DisplayName("14 against 6 at one half as SciPy gives it, to six decimals")
  void exchangeBalance() {
    JsonNode reference = Reference.formulas().get("exchange_balance");
    long out = reference.get("out").asLong();
    long in = reference.get("in").asLong();
    Reference.six(ExactBinomial.pValue(out, out + in, .5), reference.get("binom_p"));
  }

  @Test
  @DisplayName("is the sum over outcomes no likelier than the one observed (seed 51)")
  void definition() {
    Random random = new Random(51);
    for (int round = 0; round < 1_000; round++) {
      int n = 1 + random.nextInt(40);
      int x = random.nextInt(n + 1);
      double share = random.nextInt(3) == 0 ? .5 : .02 + .96 * random.nextDouble();
      BinomialDistribution outcomes = new BinomialDistribution(null, n, share);
      double sum = 0;
      for (int i = 0; i <= n; i++) {
        double p = outcomes.probability(i);
        sum += p <= outcomes.probability(x) * (1 + 1e-7) ? p : 0;
      }
      assertThat(ExactBinomial.pValue(x, n, share)).isCloseTo(Math.min(1, sum), within(1e-11));
      assertThat(ExactBinomial.pValue(n - x, n, 1 - share))
          .isCloseTo(ExactBinomial.pValue(x, n, share), within(1e-11));
    }
  }

  @Test
  void limits() {
    assertThat(ExactBinomial.pValue(10, 20, .5)).isEqualTo(1);
    assertThat(ExactBinomial.pValue(0, 5, .5)).isCloseTo(1 / 16.0, within(1e-15));
    assertThat(ExactBinomial.pValue(0, 5, 0)).isEqualTo(1);
    assertThat(ExactBinomial.pValue(1, 5, 0)).isZero();
    assertThat(ExactBinomial.pValue(5, 5, 1)).isEqualTo(1);
    assertThat(ExactBinomial.pValue(500_000, 1_000_000, .5)).isEqualTo(1);
    assertThat(ExactBinomial.pValue(501_000, 1_000_000, .5)).isCloseTo(.0456, within(1e-4));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> ExactBinomial.pValue(1, 0, .5));
    assertThatIllegalArgumentException().isThrownBy(() -> ExactBinomial.pValue(1, 2, 1.5));
    assertThatIllegalArgumentException().isThrownBy(() -> ExactBinomial.pValue(3, 2, .5));
  }
}
