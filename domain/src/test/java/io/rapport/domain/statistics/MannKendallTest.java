package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MannKendallTest {
  private final MannKendall test = MannKendall.withDefaults();

  @Test
  @DisplayName("four series of R as its trend and Kendall packages give them")
  void series() {
    Reference.json("trend.json")
        .forEachEntry(
            (name, series) -> {
              MannKendall.Result result = found(Reference.doubles(series.get("y")));
              JsonNode expected = series.get("own");
              assertThat(result.n()).isEqualTo(expected.get("n").asInt());
              assertThat(result.score()).isEqualTo(expected.get("S").asLong());
              close(name, result.variance(), expected.get("varS"));
              close(name, result.tau(), expected.get("tau_a"));
              close(name, result.z(), expected.get("z"));
              close(name, result.pValue(), expected.get("p"));
              close(name, result.slope(), expected.get("sen_slope"));
              close(name, result.level(), expected.get("sen_intercept_median"));
              Reference.close(
                  name,
                  result.interval().orElseThrow(),
                  expected.get("sen_ci95_gilbert"),
                  Reference.CLOSED_FORM);
              if (expected.get("exact_p_no_ties").isNull()) {
                assertThat(result.exactP()).isEmpty();
              } else {
                close(name, result.exactP().orElseThrow(), expected.get("exact_p_no_ties"));
              }
            });
  }

  @Test
  @DisplayName("twelve monthly shares, to six decimals (G:mann_kendall)")
  void partnershipFormulas() {
    JsonNode reference = Reference.formulas().get("mann_kendall");
    MannKendall.Result result = found(Reference.doubles(reference.get("series")));
    Reference.exactly(result.score(), reference.get("S"));
    Reference.six(result.variance(), reference.get("varS"));
    Reference.six(result.z(), reference.get("z"));
    Reference.six(result.pValue(), reference.get("p"));
    Reference.six(result.slope(), reference.get("sen_slope"));
  }

  private static void close(String name, double actual, JsonNode expected) {
    Reference.close(name, actual, expected, Reference.CLOSED_FORM);
  }

  @Test
  @DisplayName("time turned round turns the slope, level and scale carry over (seed 161)")
  void properties() {
    Random random = new Random(161);
    for (int round = 0; round < 100; round++) {
      int n = 3 + random.nextInt(20);
      double[] values = random.ints(n, 0, 12).asDoubleStream().toArray();
      values[0] = -1;
      double[] back = new double[n];
      double[] moved = new double[n];
      for (int t = 0; t < n; t++) {
        back[n - 1 - t] = values[t];
        moved[t] = 5 + 3 * values[t];
      }
      MannKendall.Result result = found(values);
      MannKendall.Result turned = found(back);
      assertThat(turned.score()).isEqualTo(-result.score());
      assertThat(turned.pValue()).isEqualTo(result.pValue());
      assertThat(turned.slope()).isCloseTo(-result.slope(), within(1e-12));
      MannKendall.Result scaled = found(moved);
      assertThat(scaled.z()).isEqualTo(result.z());
      assertThat(scaled.slope()).isCloseTo(3 * result.slope(), within(1e-11));
      assertThat(scaled.level()).isCloseTo(5 + 3 * result.level(), within(1e-11));
      assertThat(scaled.interval().isPresent()).isEqualTo(result.interval().isPresent());
      result
          .interval()
          .ifPresent(interval -> assertThat(interval.contains(result.slope())).isTrue());
    }
  }

  @Test
  @DisplayName("exact p counts the orders: 2/24 for four rising waves, 2/120 for five")
  void exact() {
    assertThat(found(1, 2, 3, 4).exactP().orElseThrow()).isCloseTo(2 / 24.0, within(1e-15));
    assertThat(found(5, 4, 3, 2, 1).exactP().orElseThrow()).isCloseTo(2 / 120.0, within(1e-15));
    assertThat(found(1, 2, 4, 3).exactP().orElseThrow()).isCloseTo(8 / 24.0, within(1e-15));
    assertThat(found(2, 1, 4, 3).exactP().orElseThrow())
        .as("nine of 24 orders have at most two inversions")
        .isCloseTo(2 * 9 / 24.0, within(1e-15));
    assertThat(found(2, 4, 1, 3).exactP().orElseThrow()).isEqualTo(1);
    assertThat(found(1, 1, 2).exactP()).isEmpty();
  }

  @Test
  @DisplayName("with gaps the test stays, the slope is per unit of time, the level at time 0")
  void gaps() {
    double[] values = {2, 3, 5, 4};
    MannKendall.Result even = found(values);
    MannKendall.Result same = test.test(new double[] {1, 2, 3, 4}, values).value().orElseThrow();
    assertThat(same).isEqualTo(even);
    MannKendall.Result gaps = test.test(new double[] {0, 2, 6, 8}, values).value().orElseThrow();
    assertThat(gaps.score()).isEqualTo(even.score());
    assertThat(gaps.pValue()).isEqualTo(even.pValue());
    // Slopes 1/2, 1/2, 2/8, 2/4, 1/6, −1/2; levels 2, 3 − 3/4, 5 − 9/4, 4 − 3 of the slope 3/8.
    assertThat(gaps.slope()).isEqualTo(.375);
    assertThat(gaps.level()).isEqualTo(2.125);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.test(new double[] {0, 2, 2, 3}, values));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.test(new double[] {0, 1, 2}, values));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.test(new double[] {0, 1, 2, Double.POSITIVE_INFINITY}, values));
  }

  @Test
  void aStraightLineIsItsOwnSlope() {
    double[] line = new double[12];
    Arrays.setAll(line, t -> 40 - 2.5 * (t + 1));
    MannKendall.Result result = found(line);
    assertThat(result.tau()).isEqualTo(-1);
    assertThat(result.slope()).isEqualTo(-2.5);
    assertThat(result.level()).isEqualTo(40);
    assertThat(result.interval()).contains(Interval.point(-2.5));
  }

  @Test
  void saysWhatItCannotSay() {
    assertThat(test.test(1, 2).reason()).contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(test.test(4, 4, 4, 4).reason()).contains(Finding.Reason.NO_VARIATION);
    assertThat(test.test(0.0, -0.0, 0.0).reason()).contains(Finding.Reason.NO_VARIATION);
    assertThat(found(1, 2, 3).interval()).as("three waves cannot reach 95 %").isEmpty();
    assertThat(found(1, 2, 3, 4, 5).interval()).isPresent();
    assertThat(test.with(new Confidence(.5)).test(1, 2, 3).value().orElseThrow().interval())
        .isPresent();
    assertThatIllegalArgumentException().isThrownBy(() -> test.test(1, Double.NaN, 2));
  }

  private MannKendall.Result found(double... values) {
    return test.test(values).value().orElseThrow();
  }
}
