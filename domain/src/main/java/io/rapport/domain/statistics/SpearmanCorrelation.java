package io.rapport.domain.statistics;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Spearman's rank correlation ρ: the correlation of the ranks, equal values sharing the mean of
 * theirs. It asks whether two things rise together, not along which curve.
 *
 * <p>Test, weights, interval and order of rows are those of {@link PartialSpearman} without
 * covariates: t = ρ√((n − 2)/(1 − ρ²)) with n − 2 degrees of freedom, and the permutation of the
 * values.
 *
 * <p>Source: C. Spearman (1904), "The proof and measurement of association between two things",
 * <i>American Journal of Psychology</i> 15.
 */
public final class SpearmanCorrelation {
  private static final double[][] NO_COVARIATES = {};
  private static final SpearmanCorrelation DEFAULT =
      new SpearmanCorrelation(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private SpearmanCorrelation(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static SpearmanCorrelation withDefaults() {
    return DEFAULT;
  }

  public SpearmanCorrelation with(Confidence newConfidence) {
    return new SpearmanCorrelation(newConfidence);
  }

  /**
   * Every pair counts the same. {@link Finding.Reason#TOO_FEW_UNITS} below three pairs, {@link
   * Finding.Reason#NO_VARIATION} when x or y is constant.
   *
   * @param random a generator seeded by {@link Seed}, used above {@value
   *     PermutedOrders#ALL_ORDERS_TO} pairs
   * @throws IllegalArgumentException if lengths differ or a value is not finite
   */
  public Finding<Result> of(double[] x, double[] y, RandomGenerator random) {
    return result(partial().of(x, y, NO_COVARIATES, random));
  }

  /**
   * With weights, such as the respondents of a department; reasons as without.
   *
   * @throws IllegalArgumentException if lengths differ, a value is not finite or a weight not
   *     positive
   */
  public Finding<Result> of(double[] x, double[] y, double[] weights, RandomGenerator random) {
    return result(partial().of(x, y, NO_COVARIATES, weights, random));
  }

  private PartialSpearman partial() {
    return PartialSpearman.withDefaults().with(confidence);
  }

  private static Finding<Result> result(Finding<PartialSpearman.Result> found) {
    return found.flatMap(
        each ->
            Finding.of(
                new Result(
                    each.n(),
                    each.rho(),
                    each.t(),
                    each.df(),
                    each.pValue(),
                    each.permutation(),
                    each.interval())));
  }

  /**
   * A rank correlation.
   *
   * @param n pairs
   * @param rho −1..1
   * @param t infinite when |ρ| = 1
   * @param df n − 2
   * @param pValue two-sided, of t; good from about ten pairs on
   * @param permutation two-sided; the one to print for few pairs
   * @param interval of ρ, large-sample; empty when |ρ| = 1 or the pairs count for three or less
   */
  public record Result(
      int n,
      double rho,
      double t,
      double df,
      double pValue,
      PermutedOrders.Result permutation,
      Optional<Interval> interval) {}
}
