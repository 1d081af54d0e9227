package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the intervals of three shares hold all at once, exactly: summed over every outcome of
 * the multinomial. The mixes of roles are those of the method.
 */
class GoodmanCoverageTest {
  private static final double LEVEL = .95;

  @ParameterizedTest(name = "{0}/{1}/{2} at n = {3}")
  @CsvSource({
    ".35, .40, .25, 10",
    ".35, .40, .25, 20",
    ".35, .40, .25, 40",
    ".35, .40, .25, 100",
    ".25, .70, .05, 10",
    ".25, .70, .05, 20",
    ".25, .70, .05, 40",
    ".25, .70, .05, 100",
    ".05, .90, .05, 10",
    ".05, .90, .05, 20",
    ".05, .90, .05, 40",
    ".05, .90, .05, 100"
  })
  @DisplayName("Goodman's intervals hold together in at least 94 %")
  void covers(double expert, double hands, double collaborative, int n) {
    double[] mix = {expert, hands, collaborative};
    assertThat(coverage(mix, n, GoodmanCoverageTest::goodman)).isBetween(.94, .999);
  }

  @ParameterizedTest(name = "{0}/{1}/{2} at n = {3}: Goodman {4}, separate Wilson {5}")
  @CsvSource({
    ".35, .40, .25, 10, .959, .935",
    ".35, .40, .25, 40, .966, .882",
    ".25, .70, .05, 10, .966, .835",
    ".25, .70, .05, 20, .953, .853",
    ".05, .90, .05, 10, .970, .831"
  })
  @DisplayName("the table of the method, which is simulated, to two points; Sison-Glaz falls short")
  void table(
      double expert, double hands, double collaborative, int n, double goodman, double wilson) {
    double[] mix = {expert, hands, collaborative};
    assertThat(coverage(mix, n, GoodmanCoverageTest::goodman)).isCloseTo(goodman, within(.01));
    assertThat(coverage(mix, n, GoodmanCoverageTest::wilson)).isCloseTo(wilson, within(.02));
    assertThat(coverage(mix, n, GoodmanCoverageTest::sisonGlaz)).isLessThan(.94);
  }

  @Test
  @DisplayName("what is computed is not Sison and Glaz: 1, 8 and 1 of 10 have other ends")
  void isNotSisonGlaz() {
    List<Interval> ours = GoodmanIntervals.withDefaults().ofCounts(1, 8, 1).intervals();
    List<Interval> theirs = sisonGlaz(new long[] {1, 8, 1});
    for (int k = 0; k < ours.size(); k++) {
      assertThat(ours.get(k).high() - theirs.get(k).high()).isNotCloseTo(0, within(.01));
    }
  }

  private static List<Interval> goodman(long[] counts) {
    return GoodmanIntervals.withDefaults().ofCounts(counts).intervals();
  }

  private static List<Interval> wilson(long[] counts) {
    long n = counts[0] + counts[1] + counts[2];
    List<Interval> intervals = new ArrayList<>();
    for (long count : counts) {
      intervals.add(WilsonInterval.withDefaults().ofCounts(count, n).interval());
    }
    return intervals;
  }

  /**
   * The intervals of C. P. Sison and J. Glaz (1995), <i>JASA</i> 90, with the exact probability
   * that all counts stay within c of those observed in the place of their approximation.
   */
  private static List<Interval> sisonGlaz(long[] counts) {
    int n = (int) (counts[0] + counts[1] + counts[2]);
    double[] shares = new double[counts.length];
    for (int k = 0; k < counts.length; k++) {
      shares[k] = (double) counts[k] / n;
    }
    int c = 0;
    while (chanceOfStaying(counts, shares, n, c + 1) < LEVEL) {
      c++;
    }
    double low = chanceOfStaying(counts, shares, n, c);
    // Where all chose one category, nothing else has any chance by these shares.
    double part =
        low >= LEVEL ? 0 : (LEVEL - low) / (chanceOfStaying(counts, shares, n, c + 1) - low);
    List<Interval> intervals = new ArrayList<>();
    for (double share : shares) {
      intervals.add(
          new Interval(
              Math.max(0, share - (double) c / n), Math.min(1, share + (c + 2 * part) / n)));
    }
    return intervals;
  }

  private static double chanceOfStaying(long[] counts, double[] shares, int n, int c) {
    double sum = 0;
    for (long[] outcome : outcomes(n)) {
      boolean inside = true;
      for (int k = 0; k < counts.length; k++) {
        inside &= Math.abs(outcome[k] - counts[k]) <= c;
      }
      sum += inside ? probability(outcome, shares, n) : 0;
    }
    return sum;
  }

  private static double coverage(double[] mix, int n, Function<long[], List<Interval>> intervals) {
    double covered = 0;
    double all = 0;
    for (long[] outcome : outcomes(n)) {
      double probability = probability(outcome, mix, n);
      all += probability;
      List<Interval> found = intervals.apply(outcome);
      boolean holds = true;
      for (int k = 0; k < mix.length; k++) {
        holds &= found.get(k).contains(mix[k]);
      }
      covered += holds ? probability : 0;
    }
    assertThat(all).isCloseTo(1, within(1e-9));
    return covered;
  }

  private static List<long[]> outcomes(int n) {
    List<long[]> outcomes = new ArrayList<>();
    for (int first = 0; first <= n; first++) {
      for (int second = 0; first + second <= n; second++) {
        outcomes.add(new long[] {first, second, n - first - second});
      }
    }
    return outcomes;
  }

  private static double probability(long[] outcome, double[] shares, int n) {
    double log = CombinatoricsUtils.factorialLog(n);
    for (int k = 0; k < outcome.length; k++) {
      if (shares[k] == 0 && outcome[k] > 0) {
        return 0;
      }
      log -= CombinatoricsUtils.factorialLog((int) outcome[k]);
      log += outcome[k] == 0 ? 0 : outcome[k] * Math.log(shares[k]);
    }
    return Math.exp(log);
  }
}
