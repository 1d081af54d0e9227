package io.rapport.domain.statistics;

import java.util.Arrays;

/**
 * r_wg(j): how far the people of one unit agree on J items of one scale, against answers spread
 * evenly over its A points.
 *
 * <p>J(1 − s̄²/σ²)/(J(1 − s̄²/σ²) + s̄²/σ²), s̄² the mean of the items' sample variances and σ² =
 * (A² − 1)/12 the variance of the even spread. Where people differ more than that (s̄² &gt; σ²) it
 * is 0.
 *
 * <p>Source: L. R. James, R. G. Demaree, G. Wolf (1984), "Estimating within-group interrater
 * reliability with and without response bias", <i>Journal of Applied Psychology</i> 69.
 */
public final class WithinGroupAgreement {
  private final int points;

  private WithinGroupAgreement(int points) {
    this.points = points;
  }

  /**
   * Of items on a scale with whole points, such as 1–5.
   *
   * @param points A, by the codebook and not by the answers given
   * @throws IllegalArgumentException if there are fewer than two
   */
  public static WithinGroupAgreement onScaleOf(int points) {
    return new WithinGroupAgreement((int) Arguments.atLeast(2, points, "points"));
  }

  /**
   * From raw rows, respondents × items; rows with a missing answer (not a number) are left out.
   *
   * @throws IllegalArgumentException if there are no rows, they differ in length, or an item varies
   *     more than the scale allows
   */
  public Finding<Result> ofRows(double[][] rows) {
    return of(CrossProducts.ofRows(rows));
  }

  /**
   * From sums of products. {@link Finding.Reason#TOO_FEW_ANSWERS} with fewer than two complete
   * rows.
   *
   * @throws IllegalArgumentException if an item varies more than the scale allows
   */
  public Finding<Result> of(CrossProducts sums) {
    if (sums.n() < 2) {
      return Finding.none(Finding.Reason.TOO_FEW_ANSWERS);
    }
    double[][] covariance = sums.covariance();
    double[] variances = new double[sums.items()];
    for (int item = 0; item < variances.length; item++) {
      // Whole points of equal answers leave 0, others may leave −1e-16.
      variances[item] = Math.max(0, covariance[item][item]);
    }
    return Finding.of(ofVariances(sums.n(), variances));
  }

  /**
   * From the sample variances of J items.
   *
   * @param n people, at least 2
   * @throws IllegalArgumentException if {@code n < 2}, there are no items, or a variance is
   *     negative or more than the scale allows
   */
  public Result ofVariances(long n, double... variances) {
    Arguments.atLeast(2, n, "n");
    int items = (int) Arguments.atLeast(1, variances.length, "items");
    // Half the people at either end.
    double most = (points - 1d) * (points - 1d) / 4 * n / (n - 1);
    for (double variance : variances) {
      Arguments.notNegative(variance, "variance");
      Arguments.require(
          variance <= most * (1 + 1e-9),
          "no answers on " + points + " points have the variance " + variance);
    }
    double mean = Arrays.stream(variances).average().orElseThrow();
    double even = ((double) points * points - 1) / 12;
    double alike = Math.max(0, 1 - mean / even);
    double agreement = items * alike / (items * alike + mean / even);
    return new Result(n, items, mean, even, agreement);
  }

  /**
   * Agreement within one unit.
   *
   * @param n people with complete answers
   * @param items J
   * @param meanVariance s̄²
   * @param evenVariance σ², of answers spread evenly
   * @param agreement r_wg(j), 0..1
   */
  public record Result(
      long n, int items, double meanVariance, double evenVariance, double agreement) {

    /**
     * Whether people differ more than answers spread evenly would, so that agreement is cut at 0.
     */
    public boolean cut() {
      return meanVariance > evenVariance;
    }
  }
}
