package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Whether a series rises or falls over time, and how fast, without assuming a straight line: the
 * test of Mann and Kendall with the slope of Theil and Sen.
 *
 * <p>S is the number of pairs that rise less those that fall. Var S = (n(n − 1)(2n + 5) − Σt(t −
 * 1)(2t + 5))/18, t the sizes of groups of equal values; z = (S ∓ 1)/√Var S. The slope is the
 * median of (x_j − x_i)/(j − i); with C = z√Var S, the ends of its interval are the slopes whose
 * ranks among all N are nearest to (N − C)/2 and (N + C)/2 + 1. Without equal values the exact
 * p-value is also given, from the number of inversions of a random order; for a dozen waves it is
 * the one to print. Values are taken as independent of each other, and at equal distances unless
 * times are given.
 *
 * <p>Sources: H. B. Mann (1945), <i>Econometrica</i> 13; M. G. Kendall (1975), <i>Rank Correlation
 * Methods</i>; P. K. Sen (1968), <i>JASA</i> 63; R. O. Gilbert (1987), <i>Statistical Methods for
 * Environmental Pollution Monitoring</i>, ch. 16.
 */
public final class MannKendall {
  private static final MannKendall DEFAULT = new MannKendall(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private MannKendall(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static MannKendall withDefaults() {
    return DEFAULT;
  }

  public MannKendall with(Confidence newConfidence) {
    return new MannKendall(newConfidence);
  }

  /**
   * Tests a series. {@link Finding.Reason#TOO_FEW_ANSWERS} with fewer than three values, {@link
   * Finding.Reason#NO_VARIATION} when all are equal.
   *
   * @param values in the order of time
   * @throws IllegalArgumentException if a value is not finite
   */
  public Finding<Result> test(double... values) {
    return test(IntStream.rangeClosed(1, values.length).asDoubleStream().toArray(), values);
  }

  /**
   * Tests a series with gaps, such as months of which some have no records; the reasons are the
   * same. The test knows the order only, the slope is per unit of time.
   *
   * @param times when each value was taken, strictly rising
   * @param values in the order of time
   * @throws IllegalArgumentException if the lengths differ, a number is not finite or the times do
   *     not rise
   */
  public Finding<Result> test(double[] times, double[] values) {
    Arguments.finite(values, "value");
    Arguments.finite(times, "time");
    Arguments.sameLength(times.length, values.length, "times and values");
    for (int i = 1; i < times.length; i++) {
      Arguments.require(times[i] > times[i - 1], "times must rise: " + times[i]);
    }
    int n = values.length;
    if (n < 3) {
      return Finding.none(Finding.Reason.TOO_FEW_ANSWERS);
    }
    long score = 0;
    double[] slopes = new double[n * (n - 1) / 2];
    int pairs = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        score += (long) Math.signum(values[j] - values[i]);
        slopes[pairs++] = (values[j] - values[i]) / (times[j] - times[i]);
      }
    }
    Map<Double, Long> groups = groups(values);
    double variance = variance(n, groups.values());
    if (variance <= 0) {
      return Finding.none(Finding.Reason.NO_VARIATION);
    }
    double z = (score - Math.signum(score)) / Math.sqrt(variance);
    OptionalDouble exact =
        groups.size() == n ? OptionalDouble.of(exact(n, score)) : OptionalDouble.empty();
    Arrays.sort(slopes);
    double slope = Quantiles.at(slopes, 0.5);
    double[] levels = new double[n];
    for (int i = 0; i < n; i++) {
      levels[i] = values[i] - slope * times[i];
    }
    return Finding.of(
        new Result(
            n,
            score,
            variance,
            (double) score / pairs,
            z,
            Distributions.normalTwoSided(z),
            exact,
            slope,
            Quantiles.of(levels, 0.5),
            interval(slopes, variance)));
  }

  private static Map<Double, Long> groups(double[] values) {
    Map<Double, Long> groups = new TreeMap<>();
    for (double value : values) {
      // Adding 0 makes −0 and 0 one value.
      groups.merge(value + 0.0, 1L, Long::sum);
    }
    return groups;
  }

  private static double variance(double n, Collection<Long> ties) {
    double variance = n * (n - 1) * (2 * n + 5);
    for (long t : ties) {
      variance -= (double) t * (t - 1) * (2 * t + 5);
    }
    return variance / 18;
  }

  /** Twice the chance of a random order with at most as many inversions as the rarer direction. */
  private static double exact(int n, long score) {
    int pairs = n * (n - 1) / 2;
    double[] chance = new double[pairs + 1];
    chance[0] = 1;
    for (int m = 2; m <= n; m++) {
      double[] next = new double[pairs + 1];
      double window = 0;
      for (int k = 0; k <= m * (m - 1) / 2; k++) {
        window += chance[k];
        if (k >= m) {
          window -= chance[k - m];
        }
        next[k] = Math.max(0, window) / m;
      }
      chance = next;
    }
    double tail = 0;
    for (int k = 0; k <= (pairs - Math.abs(score)) / 2; k++) {
      tail += chance[k];
    }
    return Math.min(1, 2 * tail);
  }

  private Optional<Interval> interval(double[] slopes, double variance) {
    double half = confidence.z() * Math.sqrt(variance);
    int low = (int) Math.rint((slopes.length - half) / 2);
    int high = (int) Math.rint((slopes.length + half) / 2 + 1);
    return low < 1 || high > slopes.length
        ? Optional.empty()
        : Optional.of(new Interval(slopes[low - 1], slopes[high - 1]));
  }

  /**
   * A trend.
   *
   * @param n values
   * @param score S
   * @param variance of S, corrected for equal values
   * @param tau Kendall's τ_a, S over the number of pairs, −1..1
   * @param z corrected for continuity
   * @param pValue two-sided, of z
   * @param exactP two-sided; empty where values are equal
   * @param slope the median slope, in the unit of the values per step of time
   * @param level the median of x_t − slope·t: the line's height at time 0, by default one step
   *     before the first value
   * @param interval of the slope; empty where there are too few values for this confidence
   */
  public record Result(
      int n,
      long score,
      double variance,
      double tau,
      double z,
      double pValue,
      OptionalDouble exactP,
      double slope,
      double level,
      Optional<Interval> interval) {}
}
