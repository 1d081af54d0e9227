package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Cronbach's α of k items on complete rows, with Feldt's interval and the part of each item.
 *
 * <p>α = k/(k−1)·(1 − Σs_j²/s_T²). Interval: 1 − (1−α)·F at 1 − a/2 and at a/2, F with n − 1 and
 * (n−1)(k−1) degrees of freedom. Item–rest r is the correlation of an item with the sum of the
 * others.
 *
 * <p>Sources: L. J. Cronbach (1951), <i>Psychometrika</i> 16; L. S. Feldt (1965),
 * <i>Psychometrika</i> 30.
 */
public final class CronbachAlpha {
  private static final CronbachAlpha DEFAULT = new CronbachAlpha(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private CronbachAlpha(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static CronbachAlpha withDefaults() {
    return DEFAULT;
  }

  public CronbachAlpha with(Confidence newConfidence) {
    return new CronbachAlpha(newConfidence);
  }

  /**
   * From raw rows, respondents × items; rows with a missing answer (not a number) are left out.
   * Empty when the total score does not vary.
   *
   * @throws IllegalArgumentException if there are fewer than two items or complete rows, or rows
   *     differ in length
   */
  public Optional<Result> ofRows(double[][] rows) {
    return of(CrossProducts.ofRows(rows));
  }

  /**
   * From sums of products. Empty when the total score does not vary.
   *
   * @throws IllegalArgumentException if there are fewer than two items or complete rows
   */
  public Optional<Result> of(CrossProducts sums) {
    return ofCovariance(sums.covariance(), sums.n());
  }

  /**
   * From the k × k covariances of n complete rows. Empty when the total score does not vary.
   *
   * @throws IllegalArgumentException if there are fewer than two items or rows, or the matrix is
   *     not square, symmetric and finite
   */
  public Optional<Result> ofCovariance(double[][] covariance, long n) {
    int k = Arguments.square(covariance, "covariance");
    CrossProducts.symmetric(covariance, "covariance");
    Arguments.atLeast(2, k, "items");
    Arguments.atLeast(2, n, "n");
    double[] withTotal = new double[k];
    double total = 0;
    double own = 0;
    for (int i = 0; i < k; i++) {
      for (double value : covariance[i]) {
        withTotal[i] += value;
      }
      total += withTotal[i];
      own += covariance[i][i];
    }
    // Rounding leaves 1e-16 where items cancel exactly.
    if (total <= 1e-12 * own || own == 0) {
      return Optional.empty();
    }
    double alpha = alpha(k, own, total);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      double variance = covariance[i][i];
      double restVariance = total - 2 * withTotal[i] + variance;
      items.add(
          new Item(
              ratio(withTotal[i] - variance, Math.sqrt(variance * Math.max(0, restVariance))),
              k == 2 || restVariance <= 0
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(alpha(k - 1, own - variance, restVariance))));
    }
    return Optional.of(new Result(n, k, alpha, feldt(alpha, n, k), items));
  }

  /** Feldt's interval for an α known from elsewhere. */
  Interval feldt(double alpha, long n, int k) {
    double df1 = n - 1d;
    double df2 = df1 * (k - 1);
    return new Interval(
        1 - (1 - alpha) * Distributions.fQuantile(confidence.upperProbability(), df1, df2),
        1 - (1 - alpha) * Distributions.fQuantile(confidence.lowerProbability(), df1, df2));
  }

  private static double alpha(int k, double own, double total) {
    return k / (k - 1.0) * (1 - own / total);
  }

  private static OptionalDouble ratio(double numerator, double denominator) {
    return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of(numerator / denominator);
  }

  /**
   * Reliability of a scale.
   *
   * @param n complete rows
   * @param k items
   * @param alpha at most 1, can be negative
   * @param interval Feldt's
   * @param items in the order given
   */
  public record Result(long n, int k, double alpha, Interval interval, List<Item> items) {
    public Result {
      items = List.copyOf(items);
    }
  }

  /**
   * The part of one item.
   *
   * @param itemRest corrected item–rest correlation; empty when either does not vary
   * @param alphaIfDropped α of the others; empty when only one is left or they do not vary
   */
  public record Item(OptionalDouble itemRest, OptionalDouble alphaIfDropped) {}
}
