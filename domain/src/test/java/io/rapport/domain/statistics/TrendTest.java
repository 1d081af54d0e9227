package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TrendTest {
  private final SmallestVisibleChange visible = SmallestVisibleChange.withDefaults();

  @Test
  @DisplayName("trend of six months as statsmodels gives it, to six decimals")
  void cochranArmitage() {
    JsonNode reference = Reference.formulas().get("cochran_armitage");
    CochranArmitage.Result result =
        CochranArmitage.test(
                Reference.longs(reference.get("x")), Reference.longs(reference.get("n")))
            .orElseThrow();
    Reference.six(result.z(), reference.get("z"));
    Reference.six(result.pValue(), reference.get("p_two_sided"));
  }

  @Test
  @DisplayName("score origin and unit do not matter, time turned round turns z (seed 41)")
  void properties() {
    Random random = new Random(41);
    for (int round = 0; round < 200; round++) {
      int months = 2 + random.nextInt(12);
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
        scores[t] = 7 + 3 * t;
      }
      CochranArmitage.Result result = CochranArmitage.test(x, n).orElseThrow();
      CochranArmitage.Result scaled = CochranArmitage.test(x, n, scores).orElseThrow();
      assertThat(scaled.z()).isCloseTo(result.z(), within(1e-11));
      assertThat(scaled.slope()).isCloseTo(result.slope() / 3, within(1e-12));
      assertThat(CochranArmitage.test(backX, backN).orElseThrow().z())
          .isCloseTo(-result.z(), within(1e-11));
    }
  }

  @Test
  @DisplayName("shares on a line: its slope, and z by hand, whatever the groups of nobody")
  void sharesOnALine() {
    CochranArmitage.Result line =
        CochranArmitage.test(new long[] {1, 2, 3}, new long[] {10, 10, 10}).orElseThrow();
    assertThat(line.slope()).isCloseTo(.1, within(1e-15));
    // Σt(x − np̄) = 2, p̄ = .2, Σn(t − t̄)² = 20.
    assertThat(line.z()).isCloseTo(2 / Math.sqrt(.2 * .8 * 20), within(1e-14));
    assertThat(line.pValue()).isCloseTo(.2635524772829725, within(1e-12));
    assertThat(line.standardError()).isCloseTo(Math.sqrt(.2 * .8 / 20), within(1e-15));
    assertThat(line.slope() / line.standardError()).isCloseTo(line.z(), within(1e-14));

    CochranArmitage.Result gap =
        CochranArmitage.test(
                new long[] {1, 0, 2, 3}, new long[] {10, 0, 10, 10}, new double[] {0, 9, 1, 2})
            .orElseThrow();
    assertThat(gap).isEqualTo(line);
    CochranArmitage.Result uneven =
        CochranArmitage.test(new long[] {2, 6}, new long[] {10, 20}, new double[] {-1, 3})
            .orElseThrow();
    assertThat(uneven.slope()).isCloseTo(.025, within(1e-15));
  }

  @Test
  void aTrendNeedsCountsThatCanBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CochranArmitage.test(new long[] {1}, new long[] {2, 3}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CochranArmitage.test(new long[] {1, 1}, new long[] {2, 3}, new double[] {1, 2, 3}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CochranArmitage.test(new long[] {-1, 2}, new long[] {2, 3}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CochranArmitage.test(new long[] {3, 2}, new long[] {2, 3}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CochranArmitage.test(new long[] {0, 0}, new long[] {0, 0}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CochranArmitage.test(
                    new long[] {1, 1}, new long[] {2, 3}, new double[] {1, Double.NaN}));
  }

  @Test
  @DisplayName("two groups: the pooled z test")
  void twoGroups() {
    double pooled =
        TwoProportions.withDefaults()
            .with(TwoProportions.Method.POOLED_Z)
            .test(27, 60, 28, 40)
            .z()
            .orElseThrow();
    CochranArmitage.Result result =
        CochranArmitage.test(new long[] {27, 28}, new long[] {60, 40}).orElseThrow();
    assertThat(result.z()).isCloseTo(-pooled, within(1e-13));
    assertThat(result.slope()).isCloseTo(.25, within(1e-14));
  }

  @Test
  void withoutVariationThereIsNoTrend() {
    assertThat(CochranArmitage.test(new long[] {0, 0}, new long[] {5, 6})).isEmpty();
    assertThat(CochranArmitage.test(new long[] {5, 6}, new long[] {5, 6})).isEmpty();
    assertThat(CochranArmitage.test(new long[] {2, 0}, new long[] {5, 0})).isEmpty();
    assertThat(CochranArmitage.test(new long[] {2, 0, 3}, new long[] {5, 0, 5})).isPresent();
  }

  @ParameterizedTest(name = "{0} a month: {1} points over 12 months, {2} between quarters")
  @CsvSource({"5, 56, 50", "10, 40, 35", "20, 28, 25", "40, 20, 18", "80, 14, 13"})
  @DisplayName("the table of the partnership method, p = .4")
  void smallestVisibleChange(long perMonth, int overTheYear, int betweenQuarters) {
    assertThat(Rounding.toPoints(visible.overEqualMonths(.4, 12, perMonth), 0))
        .isEqualByComparingTo(String.valueOf(overTheYear));
    assertThat(Rounding.toPoints(visible.quarterOnQuarter(.4, perMonth), 0))
        .isEqualByComparingTo(String.valueOf(betweenQuarters));
  }

  @Test
  @DisplayName("a trend of just that size is significant in four of five samples (seed 42)")
  void hasThePowerItSays() {
    Random random = new Random(42);
    int months = 12;
    int perMonth = 40;
    double change = visible.overEqualMonths(.5, months, perMonth);
    int found = 0;
    int samples = 2_000;
    for (int s = 0; s < samples; s++) {
      long[] x = new long[months];
      long[] n = new long[months];
      for (int t = 0; t < months; t++) {
        double share = .5 + change * (t / (months - 1.0) - .5);
        n[t] = perMonth;
        for (int i = 0; i < perMonth; i++) {
          x[t] += random.nextDouble() < share ? 1 : 0;
        }
      }
      found += CochranArmitage.test(x, n).orElseThrow().pValue() < .05 ? 1 : 0;
    }
    // Four standard errors of a share of 2,000.
    assertThat((double) found / samples).isCloseTo(.8, within(.036));
  }

  @Test
  void moreRecordsOrLessPowerMakeMoreVisible() {
    double usual = visible.overEqualMonths(.4, 12, 20);
    assertThat(visible.overEqualMonths(.4, 12, 80)).isCloseTo(usual / 2, within(1e-14));
    assertThat(visible.withPower(.9).overEqualMonths(.4, 12, 20)).isGreaterThan(usual);
    assertThat(visible.with(new Confidence(.9)).overEqualMonths(.4, 12, 20)).isLessThan(usual);
    assertThat(visible.overMonths(.4, 20, 0, 0, 20))
        .isCloseTo(visible.between(.4, 20, 20), within(1e-14));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> visible.overMonths(.4, 20));
    assertThatIllegalArgumentException().isThrownBy(() -> visible.overMonths(.4, 0, 20));
    assertThatIllegalArgumentException().isThrownBy(() -> visible.overEqualMonths(0, 12, 20));
    assertThatIllegalArgumentException().isThrownBy(() -> visible.between(.4, 0, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> visible.withPower(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CochranArmitage.test(new long[] {1}, new long[] {1, 2}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CochranArmitage.test(new long[] {3, 1}, new long[] {2, 2}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CochranArmitage.test(new long[] {0}, new long[] {0}));
  }
}
