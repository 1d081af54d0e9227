package io.rapport.domain.statistics;

import java.util.Arrays;

/**
 * The middle of one sample after Hodges and Lehmann: the median of the means of all pairs of
 * values, each with itself among them. It bends to a single wild value hardly more than the median
 * does, and uses the others nearly as well as the mean. Its interval is that of {@link
 * WilcoxonSignedRank}.
 *
 * <p>Source: J. L. Hodges, E. L. Lehmann (1963), "Estimates of location based on rank tests",
 * <i>Annals of Mathematical Statistics</i> 34.
 */
public final class HodgesLehmann {
  private HodgesLehmann() {}

  /**
   * The middle, in the unit of the values.
   *
   * @throws IllegalArgumentException if there are no values or one is not finite
   */
  public static double of(double... values) {
    Arguments.atLeast(1, values.length, "values");
    double[] sorted = Arguments.finite(values, "value").clone();
    Arrays.sort(sorted);
    return ofSorted(sorted);
  }

  /** The middle of values that are sorted already. */
  static double ofSorted(double[] sorted) {
    long pairs = pairs(sorted.length);
    return (pairMean(sorted, (pairs + 1) / 2) + pairMean(sorted, pairs / 2 + 1)) / 2;
  }

  /** How many pairs n values make, each value with itself among them. */
  static long pairs(long n) {
    return n * (n + 1) / 2;
  }

  /** The mean of a pair with the given rank among all, by halving, without listing the pairs. */
  static double pairMean(double[] sorted, long rank) {
    double low = sorted[0];
    double high = sorted[sorted.length - 1];
    if (pairsUpTo(sorted, low) >= rank) {
      return low;
    }
    while (true) {
      double half = low + (high - low) / 2;
      if (half <= low || half >= high) {
        return high;
      }
      if (pairsUpTo(sorted, half) >= rank) {
        high = half;
      } else {
        low = half;
      }
    }
  }

  private static long pairsUpTo(double[] sorted, double limit) {
    long count = 0;
    int j = sorted.length - 1;
    for (int i = 0; i < sorted.length; i++) {
      while (j >= 0 && (sorted[i] + sorted[j]) / 2 > limit) {
        j--;
      }
      count += Math.max(0, j - i + 1);
    }
    return count;
  }
}
