package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LogisticTrendTest {
  private final LogisticTrend trend = LogisticTrend.withDefaults();

  @Test
  @DisplayName("six months as statsmodels gives them to six decimals, interval as R's MASS")
  void partnershipFormulas() {
    JsonNode formulas = Reference.formulas();
    JsonNode reference = formulas.get("logistic_trend");
    LogisticTrend.Result result =
        found(
            Reference.longs(formulas.at("/cochran_armitage/x")),
            Reference.longs(formulas.at("/cochran_armitage/n")));
    six(result.intercept(), reference.at("/beta/0"));
    six(result.slope(), reference.at("/beta/1"));
    six(result.standardError(), reference.at("/se/1"));
    six(result.statistic(), reference.get("lrt"));
    six(result.pValue(), reference.get("lrt_p"));
    six(result.dispersion().orElseThrow(), reference.get("pearson_dispersion"));
    six(result.oddsRatio(1), reference.get("odds_ratio_per_month"));
    assertThat(result.adjustedError())
        .as("no dispersion to speak of")
        .isEqualTo(result.standardError());
    // R 4.2.2, MASS 7.3-58.2, which interpolates.
    assertThat(result.interval().low()).isCloseTo(-.0044060725, within(1e-5));
    assertThat(result.interval().high()).isCloseTo(.4477626364, within(1e-5));
    assertThat(result.oddsRatioInterval(12).high())
        .isCloseTo(Math.exp(12 * result.interval().high()), within(1e-9));
  }

  @Test
  @DisplayName("24 months that differ by more than chance, as R 4.2.2's glm gives them")
  void dispersed() {
    long[] x = {5, 9, 20, 11, 9, 6, 9, 13, 10, 10, 8, 10, 7, 3, 14, 8, 16, 12, 15, 7, 13, 10, 7, 8};
    long[] n = {
      15, 22, 27, 19, 18, 21, 17, 26, 25, 21, 15, 20, 18, 13, 20, 23, 30, 18, 19, 15, 29, 22, 15, 12
    };
    LogisticTrend.Result result = found(x, n);
    assertThat(result.intercept()).isCloseTo(-.10400609366666852, within(1e-9));
    assertThat(result.slope()).isCloseTo(.00920409231806135, within(1e-10));
    assertThat(result.standardError()).isCloseTo(.0134417273821529, within(1e-10));
    assertThat(result.statistic()).isCloseTo(.469273773581065, within(1e-10));
    assertThat(result.dispersion().orElseThrow()).isCloseTo(1.55327913739808, within(1e-9));
    assertThat(result.adjustedError())
        .isCloseTo(.0134417273821529 * Math.sqrt(1.55327913739808), within(1e-10));
    assertThat(result.pValue())
        .isCloseTo(
            Distributions.chiSquareUpper(.469273773581065 / 1.55327913739808, 1), within(1e-9));
    assertThat(result.interval().width())
        .as("wider than R's, which takes chance alone, by √φ or nearly so")
        .isCloseTo((.035623955916604 + .017128944981604) * Math.sqrt(1.553279), within(2e-4));
  }

  @Test
  @DisplayName("two groups: log odds ratio, error and interval in closed form")
  void twoGroups() {
    LogisticTrend.Result result = found(new long[] {12, 21}, new long[] {40, 44});
    assertThat(result.slope()).isCloseTo(Math.log(21.0 * 28 / (23 * 12)), within(1e-12));
    assertThat(result.standardError())
        .isCloseTo(Math.sqrt(1 / 12.0 + 1 / 28.0 + 1 / 21.0 + 1 / 23.0), within(1e-12));
    assertThat(result.dispersion()).isEmpty();
    double g =
        2
            * (12 * Math.log(12 / (40 * 33 / 84.0))
                + 28 * Math.log(28 / (40 * 51 / 84.0))
                + 21 * Math.log(21 / (44 * 33 / 84.0))
                + 23 * Math.log(23 / (44 * 51 / 84.0)));
    assertThat(result.statistic()).isCloseTo(g, within(1e-10));
    assertThat(result.pValue()).isCloseTo(Distributions.chiSquareUpper(g, 1), within(1e-10));
  }

  @Test
  @DisplayName("time turned round turns the slope, origin and unit do not matter (seed 571)")
  void properties() {
    Random random = new Random(571);
    for (int round = 0; round < 100; round++) {
      int months = 3 + random.nextInt(12);
      long[] x = new long[months];
      long[] n = new long[months];
      long[] backX = new long[months];
      long[] backN = new long[months];
      double[] scores = new double[months];
      for (int t = 0; t < months; t++) {
        n[t] = 2L + random.nextInt(40);
        x[t] = 1L + random.nextInt((int) n[t] - 1);
        backX[months - 1 - t] = x[t];
        backN[months - 1 - t] = n[t];
        scores[t] = 2_000 + 3 * t;
      }
      LogisticTrend.Result result = found(x, n);
      LogisticTrend.Result turned = found(backX, backN);
      assertThat(turned.slope()).isCloseTo(-result.slope(), within(1e-10));
      assertThat(turned.interval().low()).isCloseTo(-result.interval().high(), within(1e-8));
      assertThat(turned.statistic()).isCloseTo(result.statistic(), within(1e-9));
      LogisticTrend.Result scaled = trend.of(x, n, scores).value().orElseThrow();
      assertThat(scaled.slope()).isCloseTo(result.slope() / 3, within(1e-10));
      assertThat(scaled.standardError()).isCloseTo(result.standardError() / 3, within(1e-9));
      assertThat(result.interval().contains(result.slope())).isTrue();
      assertThat(result.pValue() < .05)
          .as("the interval is that of the test")
          .isEqualTo(!result.interval().contains(0));
      assertThat(trend.with(new Confidence(.5)).of(x, n).value().orElseThrow().interval().width())
          .isLessThan(result.interval().width());
    }
  }

  @Test
  void saysWhatItCannotSay() {
    assertThat(reason(new long[] {0, 0}, 5, 6)).isEqualTo(Finding.Reason.NO_VARIATION);
    assertThat(reason(new long[] {5, 6}, 5, 6)).isEqualTo(Finding.Reason.NO_VARIATION);
    assertThat(reason(new long[] {2}, 5)).isEqualTo(Finding.Reason.NO_VARIATION);
    assertThat(reason(new long[] {0, 0, 7, 9}, 5, 6, 7, 9))
        .as("a month divides all from none")
        .isEqualTo(Finding.Reason.NOT_CONVERGED);
    assertThat(reason(new long[] {0, 3, 9}, 5, 6, 9))
        .as("so it does with one month in between")
        .isEqualTo(Finding.Reason.NOT_CONVERGED);
    assertThat(trend.of(new long[] {0, 1, 0, 8}, new long[] {5, 6, 0, 9}).value()).isPresent();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trend.of(new long[] {3, 1}, new long[] {2, 1}));
  }

  private Finding.Reason reason(long[] successes, long... totals) {
    return trend.of(successes, totals).reason().orElseThrow();
  }

  private LogisticTrend.Result found(long[] successes, long[] totals) {
    return trend.of(successes, totals).value().orElseThrow();
  }

  private static void six(double actual, JsonNode expected) {
    Reference.six(actual, expected);
  }
}
