package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class KleinmanSharesTest {
  @ParameterizedTest(name = "{0} as SciPy gives it, to six decimals")
  @ValueSource(strings = {"eb_beta_binomial", "eb_beta_binomial_2"})
  void partnershipFormulas(String key) {
    JsonNode reference = Reference.formulas().get(key);
    KleinmanShares.Result result =
        of(Reference.longs(reference.get("x")), Reference.longs(reference.get("n")));
    six(result.pooled(), reference.get("p"));
    six(result.intraclass(), reference.get("rho"));
    Reference.six(
        result.units().stream().mapToDouble(share -> share).toArray(), reference.get("shrunk"));
    for (int i = 0; i < reference.path("raw").size(); i++) {
      long count = reference.at("/x/" + i).asLong();
      six(
          WilsonInterval.withDefaults().ofCounts(count, reference.at("/n/" + i).asLong()).share(),
          reference.at("/raw/" + i));
    }
    if (result.intraclass() == 0) {
      Reference.absent(true, reference, "M");
    } else {
      six((1 - result.intraclass()) / result.intraclass(), reference.get("M"));
    }
  }

  private static void six(double value, JsonNode expected) {
    Reference.six(value, expected);
  }

  @Test
  void keepsSharesThatSayAllOfTheirUnit() {
    KleinmanShares.Result result = of(new long[] {5, 0, 7}, new long[] {5, 5, 7});
    assertThat(result.intraclass()).isEqualTo(1);
    assertThat(result.units()).containsExactly(1.0, 0.0, 1.0);
  }

  @Test
  void saysWhyThereIsNone() {
    assertThat(reason(new long[] {1}, new long[] {5})).isEqualTo(Finding.Reason.TOO_FEW_UNITS);
    assertThat(reason(new long[] {0, 0}, new long[] {5, 2})).isEqualTo(Finding.Reason.NO_VARIATION);
    assertThat(reason(new long[] {5, 2}, new long[] {5, 2})).isEqualTo(Finding.Reason.NO_VARIATION);
    assertThat(reason(new long[] {0, 1}, new long[] {1, 1}))
        .isEqualTo(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(KleinmanShares.ofCounts(new long[] {0, 1}, new long[] {1, 2}).value()).isPresent();
    assertThatIllegalArgumentException().isThrownBy(() -> of(new long[] {3}, new long[] {2}));
    assertThatIllegalArgumentException().isThrownBy(() -> of(new long[] {-1}, new long[] {2}));
    assertThatIllegalArgumentException().isThrownBy(() -> of(new long[] {0}, new long[] {0}));
    assertThatIllegalArgumentException().isThrownBy(() -> of(new long[] {0}, new long[] {1, 1}));
  }

  private static KleinmanShares.Result of(long[] successes, long[] n) {
    return KleinmanShares.ofCounts(successes, n).value().orElseThrow();
  }

  private static Finding.Reason reason(long[] successes, long[] n) {
    return KleinmanShares.ofCounts(successes, n).reason().orElseThrow();
  }
}
