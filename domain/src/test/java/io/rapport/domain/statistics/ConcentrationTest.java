package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConcentrationTest {

  @Test
  @DisplayName("engagements of twelve managers as SciPy gives them, to six decimals")
  void partnershipFormulas() {
    JsonNode reference = Reference.formulas().get("concentration");
    Concentration.Result result =
        Concentration.ofCounts(Reference.longs(reference.get("engagements_per_manager")))
            .orElseThrow();
    six(result.hhi(), reference.get("hhi"));
    six(result.normalised().orElseThrow(), reference.get("hhi_norm"));
    six(result.effectiveNumber(), reference.get("effective_number"));
    six(result.gini(), reference.get("gini"));
    six(result.topFifthShare(), reference.get("top20pct_share"));
  }

  @Test
  @DisplayName("order and unit do not matter, all stays in its range (seed 52)")
  void properties() {
    Random random = new Random(52);
    for (int round = 0; round < 300; round++) {
      int n = 1 + random.nextInt(30);
      long[] counts = random.longs(n, 0, 40).toArray();
      counts[0]++;
      long[] turned = new long[n];
      for (int i = 0; i < n; i++) {
        turned[n - 1 - i] = 3 * counts[i];
      }
      Concentration.Result result = Concentration.ofCounts(counts).orElseThrow();
      Concentration.Result other = Concentration.ofCounts(turned).orElseThrow();
      assertThat(other.hhi()).isCloseTo(result.hhi(), within(1e-14));
      assertThat(other.gini()).isCloseTo(result.gini(), within(1e-14));
      assertThat(result.hhi()).isBetween(1.0 / n - 1e-15, 1 + 1e-15);
      assertThat(result.gini()).isBetween(-1e-15, 1 - 1.0 / n + 1e-15);
      assertThat(result.topFifthShare()).isBetween(Math.ceil(n / 5.0) / n - 1e-14, 1 + 1e-14);
    }
  }

  @Test
  void limits() {
    Concentration.Result even = Concentration.ofCounts(4, 4, 4, 4, 4).orElseThrow();
    assertThat(even.effectiveNumber()).isCloseTo(5, within(1e-14));
    assertThat(even.gini()).isCloseTo(0, within(1e-15));
    assertThat(even.normalised().orElseThrow()).isCloseTo(0, within(1e-15));
    assertThat(even.topFifthShare()).isEqualTo(.2);
    Concentration.Result single = Concentration.ofCounts(0, 7, 0, 0).orElseThrow();
    assertThat(single.hhi()).isEqualTo(1);
    assertThat(single.normalised().orElseThrow()).isEqualTo(1);
    assertThat(single.gini()).isEqualTo(.75);
    assertThat(Concentration.ofCounts(3).orElseThrow().normalised()).isEmpty();
    assertThat(Concentration.ofCounts(0, 0)).isEmpty();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> Concentration.ofCounts());
    assertThatIllegalArgumentException().isThrownBy(() -> Concentration.ofCounts(3, -1));
  }

  private static void six(double actual, JsonNode expected) {
    Reference.six(actual, expected);
  }
}
