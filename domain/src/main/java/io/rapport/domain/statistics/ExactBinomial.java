package io.rapport.domain.statistics;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Exact test that a share is a given one, two-sided by small likelihoods: the probability of all
 * outcomes no likelier than the one observed, as R's {@code binom.test}.
 *
 * <p>Source: C. J. Clopper, E. S. Pearson (1934), <i>Biometrika</i> 26; for the two-sided rule W.
 * J. Conover (1971), <i>Practical Nonparametric Statistics</i>.
 */
public final class ExactBinomial {
  /** Outcomes as likely as the observed one count as such in spite of rounding; as in R. */
  private static final double TIES = 1 + 1e-7;

  private ExactBinomial() {}

  /**
   * Two-sided p-value of successes of n against a share.
   *
   * @param share under the hypothesis, 0..1
   * @throws IllegalArgumentException unless {@code 0 ≤ successes ≤ n}, {@code n ≥ 1} and the share
   *     lies in 0..1
   * @throws ArithmeticException if n exceeds the range of {@code int}
   */
  public static double pValue(long successes, long n, double share) {
    Arguments.counts(successes, n);
    Arguments.share(share, "share");
    if (share == 0 || share == 1) {
      return successes == n * share ? 1 : 0;
    }
    BinomialDistribution outcomes = new BinomialDistribution(null, Math.toIntExact(n), share);
    double limit = outcomes.probability((int) successes) * TIES;
    double expected = n * share;
    if (successes == expected) {
      return 1;
    }
    if (successes < expected) {
      long from = firstUnlikely(outcomes, (long) Math.ceil(expected), n + 1, limit);
      return both(successes, from, n, share);
    }
    long to = lastUnlikely(outcomes, -1, (long) Math.floor(expected), limit);
    return both(to, successes, n, share);
  }

  /** P(X ≤ low) + P(X ≥ high). */
  private static double both(long low, long high, long n, double share) {
    return Math.min(
        1,
        Distributions.binomialLower(low, n, share) + Distributions.binomialUpper(high, n, share));
  }

  /** The first outcome from {@code low} on, where they get ever less likely, within the limit. */
  private static long firstUnlikely(
      BinomialDistribution outcomes, long low, long high, double limit) {
    long from = low;
    long to = high;
    while (from < to) {
      long middle = (from + to) / 2;
      if (outcomes.probability((int) middle) <= limit) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  /** The last outcome up to {@code high}, until where they get ever likelier, within the limit. */
  private static long lastUnlikely(
      BinomialDistribution outcomes, long low, long high, double limit) {
    long from = low;
    long to = high;
    while (from < to) {
      long middle = from + (to - from + 1) / 2;
      if (outcomes.probability((int) middle) <= limit) {
        from = middle;
      } else {
        to = middle - 1;
      }
    }
    return from;
  }
}
