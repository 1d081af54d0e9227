package io.rapport.domain.statistics;

import org.apache.commons.math3.distribution.HypergeometricDistribution;

/**
 * Fisher's exact test of two shares, two-sided by small likelihoods, with its mid-p.
 *
 * <p>Exact p: the sum of the hypergeometric probabilities that do not exceed that of the observed
 * table. Mid-p: the exact p less half the probability of the observed table, which takes back most
 * of the exact test's caution. Where the margins allow one table only, nothing can be learnt and
 * both are 1.
 *
 * <p>Source: S. Lydersen, M. W. Fagerland, P. Laake (2009), "Recommended tests for association in
 * 2×2 tables", <i>Statistics in Medicine</i> 28.
 */
public final class FisherMidP {
  /** Tables as likely as the observed one count as such in spite of rounding; as in R. */
  private static final double TIES = 1 + 1e-7;

  private FisherMidP() {}

  /**
   * Of two groups.
   *
   * @throws IllegalArgumentException unless successes lie in 0..n and n ≥ 1 in both groups
   * @throws ArithmeticException if the groups together exceed the range of {@code int}
   */
  public static Result of(long successes1, long n1, long successes2, long n2) {
    Arguments.counts(successes1, n1);
    Arguments.counts(successes2, n2);
    HypergeometricDistribution tables =
        new HypergeometricDistribution(
            null,
            Math.toIntExact(n1 + n2),
            Math.toIntExact(successes1 + successes2),
            Math.toIntExact(n1));
    int low = tables.getSupportLowerBound();
    int high = tables.getSupportUpperBound();
    if (low == high) {
      return new Result(1, 1);
    }
    double observed = tables.probability((int) successes1);
    double sum = 0;
    for (int x = low; x <= high; x++) {
      double probability = tables.probability(x);
      if (probability <= observed * TIES) {
        sum += probability;
      }
    }
    double exact = Math.min(1, sum);
    return new Result(exact, exact - observed / 2);
  }

  /**
   * Two-sided p-values.
   *
   * @param exactP Fisher's, never anti-conservative
   * @param midP the mid-p, at most {@code exactP}
   */
  public record Result(double exactP, double midP) {}
}
