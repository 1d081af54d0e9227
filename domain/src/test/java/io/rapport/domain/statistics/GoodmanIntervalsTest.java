package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GoodmanIntervalsTest {
  private final GoodmanIntervals goodman = GoodmanIntervals.withDefaults();

  @Test
  @DisplayName("18, 22, 10 and 0, 6, 3 as statsmodels gives them, to six decimals")
  void partnershipFormulas() {
    JsonNode reference = Reference.formulas();
    GoodmanIntervals.Result result = goodman.ofCounts(18, 22, 10);
    for (int k = 0; k < 3; k++) {
      JsonNode expected = reference.get("goodman_18_22_10").get(k);
      Reference.six(result.intervals().get(k), expected);
      Reference.six(
          goodman.ofCounts(0, 6, 3).intervals().get(k).low(),
          reference.get("goodman_0_6_3").get(k));
    }
  }

  @Test
  @DisplayName("role mix and upshift of the engagement register, to six decimals")
  void engagementRegister() {
    JsonNode golden = Reference.golden();
    long[] counts = Reference.longs(golden.get("role_played_counts"));
    double[][] expected = Reference.matrix(golden.get("role_played_goodman95"));
    GoodmanIntervals.Result result = goodman.ofCounts(counts);
    for (int k = 0; k < counts.length; k++) {
      Interval interval = result.intervals().get(k);
      assertThat(interval.low()).isCloseTo(expected[k][0], within(Reference.SIX_DECIMALS));
      assertThat(interval.high()).isCloseTo(expected[k][1], within(Reference.SIX_DECIMALS));
    }
    double[] upshift = Reference.doubles(golden.get("upshift"));
    Interval interval =
        WilsonInterval.withDefaults()
            .ofCounts(Math.round(upshift[0]), Math.round(upshift[1]))
            .interval();
    assertThat(interval.low()).isCloseTo(upshift[2], within(Reference.SIX_DECIMALS));
    assertThat(interval.high()).isCloseTo(upshift[3], within(Reference.SIX_DECIMALS));
  }

  @Test
  @DisplayName("Goodman's seven categories as R's MultinomialCI gives them")
  void sevenCategories() {
    JsonNode rows = Reference.json("events.json").get("multinomial_ci_example");
    long[] counts = rows.valueStream().mapToLong(row -> row.get("x").asLong()).toArray();
    GoodmanIntervals.Result result = goodman.ofCounts(counts);
    for (int k = 0; k < counts.length; k++) {
      JsonNode row = rows.get(k);
      Reference.close("p", result.shares().get(k), row.get("p"), Reference.CLOSED_FORM);
      Interval interval = result.intervals().get(k);
      Reference.close("low", interval.low(), row.get("goodman_lo"), Reference.CLOSED_FORM);
      Reference.close("high", interval.high(), row.get("goodman_hi"), Reference.CLOSED_FORM);
    }
  }

  @Test
  @DisplayName("equals Goodman's own formula, and Wilson at the Bonferroni level (seed 12)")
  void isWilsonWithBonferroni() {
    Random random = new Random(12);
    for (int i = 0; i < 300; i++) {
      long[] counts = random.longs(2 + random.nextInt(6), 0, 60).toArray();
      counts[0]++;
      long n = LongStream.of(counts).sum();
      double a =
          new ChiSquaredDistribution(null, 1, 1e-14)
              .inverseCumulativeProbability(1 - 0.05 / counts.length);
      WilsonInterval each =
          WilsonInterval.withDefaults().with(Confidence.NINETY_FIVE.bonferroni(counts.length));
      for (int k = 0; k < counts.length; k++) {
        double root = Math.sqrt(a * (a + 4.0 * counts[k] * (n - counts[k]) / n));
        Interval interval = goodman.ofCounts(counts).intervals().get(k);
        assertThat(interval.low())
            .isCloseTo((a + 2 * counts[k] - root) / (2 * (n + a)), within(1e-11));
        assertThat(interval.high())
            .isCloseTo((a + 2 * counts[k] + root) / (2 * (n + a)), within(1e-11));
        assertThat(interval).isEqualTo(each.ofCounts(counts[k], n).interval());
      }
    }
  }

  @Test
  void followsTheOrderOfTheCounts() {
    GoodmanIntervals.Result one = goodman.ofCounts(4, 0, 9);
    GoodmanIntervals.Result other = goodman.ofCounts(9, 4, 0);
    assertThat(other.intervals())
        .containsExactly(one.intervals().get(2), one.intervals().get(0), one.intervals().get(1));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> goodman.ofCounts(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> goodman.ofCounts(3));
    assertThatIllegalArgumentException().isThrownBy(() -> goodman.ofCounts(3, -1));
  }
}
