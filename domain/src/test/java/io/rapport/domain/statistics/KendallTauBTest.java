package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KendallTauBTest {

  @Test
  @DisplayName("G:linkage")
  void reference() {
    JsonNode linkage = Reference.formulas().get("linkage");
    KendallTauB.Result result =
        found(
            Reference.doubles(linkage.get("dPHI")),
            Reference.doubles(linkage.get("dEng_next_wave")));
    Reference.six(result.tau(), linkage.get("kendall_tau_b"));
    assertThat(result.score()).isEqualTo(33);
    assertThat(result.exactP()).isEmpty();
  }

  @Test
  @DisplayName("equal values in both, as SciPy 1.17.1 has them")
  void equalValues() {
    KendallTauB.Result result =
        found(
            new double[] {1, 2, 2, 3, 3, 3, 4, 5, 6, 6},
            new double[] {2, 1, 3, 3, 5, 4, 4, 6, 6, 5});
    assertThat(result.tau()).isCloseTo(0.7407971974871922, within(1e-14));
    assertThat(result.pValue()).isCloseTo(0.0053017856490926146, within(1e-14));
  }

  @Test
  @DisplayName("without equal values the exact p is that of Mann and Kendall over time (seed 511)")
  void agreesWithMannKendall() {
    Random random = new Random(511);
    for (int round = 0; round < 20; round++) {
      int n = 3 + random.nextInt(6);
      double[] values = random.doubles(n).toArray();
      double[] time = new double[n];
      for (int t = 0; t < n; t++) {
        time[t] = t;
      }
      MannKendall.Result trend = MannKendall.withDefaults().test(values).value().orElseThrow();
      KendallTauB.Result result = found(time, values);
      assertThat(result.score()).isEqualTo(trend.score());
      assertThat(result.tau()).isCloseTo(trend.tau(), within(1e-14));
      assertThat(result.variance()).isCloseTo(trend.variance(), within(1e-12));
      assertThat(result.exactP().orElseThrow())
          .isCloseTo(trend.exactP().orElseThrow(), within(1e-12));
    }
  }

  @Test
  @DisplayName("rising curves and the order of rows change nothing, a fall turns it (seed 512)")
  void properties() {
    Random random = new Random(512);
    for (int round = 0; round < 40; round++) {
      int n = 4 + random.nextInt(10);
      double[] x = random.ints(n, 0, 5).asDoubleStream().toArray();
      double[] y = random.ints(n, 0, 5).asDoubleStream().toArray();
      x[0] = 6;
      y[1] = 6;
      double[] back = new double[n];
      double[] backY = new double[n];
      double[] curved = new double[n];
      double[] falling = new double[n];
      for (int i = 0; i < n; i++) {
        back[i] = x[n - 1 - i];
        backY[i] = y[n - 1 - i];
        curved[i] = Math.exp(x[i]);
        falling[i] = -y[i];
      }
      KendallTauB.Result result = found(x, y);
      assertThat(found(back, backY)).isEqualTo(result);
      assertThat(found(curved, y)).isEqualTo(result);
      assertThat(found(x, falling).tau()).isCloseTo(-result.tau(), within(1e-15));
      assertThat(found(x, falling).exactP()).isEqualTo(result.exactP());
      assertThat(result.tau()).isBetween(-1.0, 1.0);
    }
  }

  @Test
  void saysWhatItCannotSay() {
    assertThat(KendallTauB.of(new double[] {1, 2}, new double[] {1, 2}).reason())
        .contains(Finding.Reason.TOO_FEW_UNITS);
    assertThat(KendallTauB.of(new double[] {1, 2, 3}, new double[] {0.0, -0.0, 0}).reason())
        .contains(Finding.Reason.NO_VARIATION);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KendallTauB.of(new double[] {1, 2, 3}, new double[] {1, 2}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KendallTauB.of(new double[] {1, 2, Double.NaN}, new double[] {1, 2, 3}));
  }

  private static KendallTauB.Result found(double[] x, double[] y) {
    return KendallTauB.of(x, y).value().orElseThrow();
  }
}
