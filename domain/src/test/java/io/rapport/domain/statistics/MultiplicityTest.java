package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MultiplicityTest {

  @Test
  @DisplayName("Holm and Benjamini–Hochberg as R's p.adjust gives them")
  void partnershipFormulas() {
    JsonNode reference = Reference.formulas().get("multiplicity");
    double[] p = Reference.doubles(reference.get("p"));
    closeTo(Holm.adjust(p), reference.get("holm"));
    closeTo(BenjaminiHochberg.adjust(p), reference.get("bh"));
  }

  private static void closeTo(double[] adjusted, JsonNode expected) {
    assertThat(adjusted).hasSize(expected.size());
    for (int i = 0; i < adjusted.length; i++) {
      Reference.close("adjusted", adjusted[i], expected.get(i), Reference.CLOSED_FORM);
    }
  }

  @Test
  @DisplayName(
      "order of the tests does not matter; adjusted p is never smaller; Holm ≥ BH (seed 24)")
  void properties() {
    Random random = new Random(24);
    for (int round = 0; round < 200; round++) {
      int m = 1 + random.nextInt(40);
      // Coarse values, so that there are ties.
      double[] p = random.ints(m, 0, 21).mapToDouble(i -> i / 20.0).toArray();
      int turn = random.nextInt(m);
      double[] turned = new double[m];
      for (int i = 0; i < m; i++) {
        turned[i] = p[(i + turn) % m];
      }
      double[] bh = BenjaminiHochberg.adjust(p);
      double[] holm = Holm.adjust(p);
      double[] turnedBh = BenjaminiHochberg.adjust(turned);
      double[] turnedHolm = Holm.adjust(turned);
      for (int i = 0; i < m; i++) {
        assertThat(turnedBh[i]).isEqualTo(bh[(i + turn) % m]);
        assertThat(turnedHolm[i]).isEqualTo(holm[(i + turn) % m]);
        assertThat(bh[i]).isBetween(p[i], 1.0);
        assertThat(holm[i]).isBetween(bh[i] - 1e-15, 1.0);
      }
    }
  }

  @Test
  void limits() {
    assertThat(BenjaminiHochberg.adjust()).isEmpty();
    assertThat(Holm.adjust(.03)).containsExactly(.03);
    double[] equal = new double[7];
    Arrays.fill(equal, .04);
    assertThat(BenjaminiHochberg.adjust(equal)).containsOnly(.04);
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThatIllegalArgumentException().isThrownBy(() -> BenjaminiHochberg.adjust(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjust(.1, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjust(1.2));
  }
}
