package io.rapport.domain.statistics;

import java.util.Arrays;

/**
 * Sample quantiles by linear interpolation at 1 + (n − 1)p, the seventh definition and R's default.
 *
 * <p>Source: R. J. Hyndman, Y. Fan (1996), "Sample quantiles in statistical packages", <i>The
 * American Statistician</i> 50.
 */
public final class Quantiles {
  private Quantiles() {}

  /**
   * Tenth, fiftieth and ninetieth percentile.
   *
   * @throws IllegalArgumentException if there are no values or one is not finite
   */
  public static Result of(double... values) {
    double[] sorted = sorted(values);
    return new Result(sorted.length, at(sorted, 0.1), at(sorted, 0.5), at(sorted, 0.9));
  }

  /**
   * One quantile.
   *
   * @param probability 0 for the smallest, 1 for the largest
   * @throws IllegalArgumentException if there are no values, one is not finite or the probability
   *     lies outside 0..1
   */
  public static double of(double[] values, double probability) {
    return at(sorted(values), Arguments.share(probability, "probability"));
  }

  private static double[] sorted(double[] values) {
    Arguments.atLeast(1, values.length, "values");
    double[] sorted = Arguments.finite(values, "value").clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** The quantile of values that are sorted already. */
  static double at(double[] sorted, double probability) {
    double place = (sorted.length - 1) * probability;
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /**
   * Three quantiles in the unit of the values.
   *
   * @param n number of values
   * @param p10 tenth percentile
   * @param median fiftieth percentile
   * @param p90 ninetieth percentile
   */
  public record Result(int n, double p10, double median, double p90) {}
}
