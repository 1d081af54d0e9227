package io.rapport.domain.statistics;

import java.util.OptionalDouble;

/**
 * Absolute agreement of two raters, ICC(A,1), from pairs of their ratings.
 *
 * <p>With mean squares of rows R, raters C and residual E over n pairs: (R − E)/(R + E + (2/n)(C −
 * E)).
 *
 * <p>Source: K. O. McGraw, S. P. Wong (1996), "Forming inferences about some intraclass correlation
 * coefficients", <i>Psychological Methods</i> 1.
 */
public final class IntraclassAgreement {
  private IntraclassAgreement() {}

  /**
   * Of n pairs, {@code first[i]} and {@code second[i]} rating the same thing. Empty when no rating
   * differs from any other.
   *
   * @throws IllegalArgumentException if the lengths differ, there are fewer than two pairs or a
   *     rating is not finite
   */
  public static OptionalDouble ofPairs(double[] first, double[] second) {
    Arguments.sameLength(first.length, second.length, "first and second");
    int n = (int) Arguments.atLeast(2, first.length, "pairs");
    Moments a = Moments.of(first);
    Moments b = Moments.of(second);
    double[] pairMeans = new double[n];
    for (int i = 0; i < n; i++) {
      pairMeans[i] = (first[i] + second[i]) / 2;
    }
    double rows = 2 * Moments.of(pairMeans).squares();
    double raterDifference = a.mean() - b.mean();
    double raters = n * raterDifference * raterDifference / 2;
    double total = a.plus(b).squares();
    double residual = Math.max(0, total - rows - raters);
    double meanRows = rows / (n - 1);
    double meanResidual = residual / (n - 1);
    double denominator = meanRows + meanResidual + 2.0 / n * (raters - meanResidual);
    return denominator == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((meanRows - meanResidual) / denominator);
  }
}
