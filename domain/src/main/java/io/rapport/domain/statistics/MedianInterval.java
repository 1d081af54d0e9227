package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Interval of a median by order statistics, whatever the distribution: ratings, days, anything that
 * can be put in order.
 *
 * <p>The number of n values below the median is binomial with ½. With l the largest rank such that
 * P(X ≤ l − 1) ≤ α/2, the interval runs from the l-th smallest to the l-th largest value. It holds
 * at least at the stated level; where values are tied it holds more often.
 *
 * <p>Source: W. J. Conover (1999), <i>Practical Nonparametric Statistics</i>, ch. 3.2.
 */
public final class MedianInterval {
  private static final MedianInterval DEFAULT = new MedianInterval(Confidence.NINETY_FIVE);
  private static final double HALF = 0.5;

  private final Confidence confidence;

  private MedianInterval(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static MedianInterval withDefaults() {
    return DEFAULT;
  }

  public MedianInterval with(Confidence newConfidence) {
    return new MedianInterval(newConfidence);
  }

  /**
   * Of values in any order.
   *
   * @throws IllegalArgumentException if there are no values or one is not finite
   */
  public Result of(double... values) {
    Arguments.atLeast(1, values.length, "values");
    double[] sorted = Arguments.finite(values, "value").clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    int rank =
        new BinomialDistribution(null, n, HALF)
            .inverseCumulativeProbability(confidence.lowerProbability());
    return new Result(
        n,
        Quantiles.at(sorted, HALF),
        rank,
        rank == 0
            ? Optional.empty()
            : Optional.of(new Interval(sorted[rank - 1], sorted[n - rank])));
  }

  /**
   * A median.
   *
   * @param n values
   * @param median the middle value, or half-way between the two in the middle
   * @param rank l, of the lower end from below and of the upper from above; 0 without an interval
   * @param interval empty if so few values cannot bound the median: fewer than six at 95 %
   */
  public record Result(int n, double median, int rank, Optional<Interval> interval) {}
}
