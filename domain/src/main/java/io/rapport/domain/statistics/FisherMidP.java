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

  /** Tables less likely than this part of the observed one change no digit of the sum. */
  private static final double NOTHING = 1e-19;

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
    for (int x = lastBelow(tables, observed * TIES); x >= low; x--) {
      double probability = tables.probability(x);
      sum += probability;
      if (probability < observed * NOTHING) {
        break;
      }
    }
    for (int x = firstAbove(tables, observed * TIES); x <= high; x++) {
      double probability = tables.probability(x);
      sum += probability;
      if (probability < observed * NOTHING) {
        break;
      }
    }
    double exact = Math.min(1, sum);
    return new Result(exact, exact - observed / 2);
  }

  /** The largest table left of the most likely one that is at most so likely, or one below all. */
  private static int lastBelow(HypergeometricDistribution tables, double likelihood) {
    int below = tables.getSupportLowerBound() - 1;
    int above = mostLikely(tables);
    while (above - below > 1) {
      int middle = below + (above - below) / 2;
      if (tables.probability(middle) <= likelihood) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return below;
  }

  /** The smallest table from the most likely one on that is at most so likely, or one above all. */
  private static int firstAbove(HypergeometricDistribution tables, double likelihood) {
    int below = mostLikely(tables) - 1;
    int above = tables.getSupportUpperBound() + 1;
    while (above - below > 1) {
      int middle = below + (above - below) / 2;
      if (tables.probability(middle) <= likelihood) {
        above = middle;
      } else {
        below = middle;
      }
    }
    return above;
  }

  private static int mostLikely(HypergeometricDistribution tables) {
    double mode =
        (tables.getSampleSize() + 1.0)
            * (tables.getNumberOfSuccesses() + 1.0)
            / (tables.getPopulationSize() + 2.0);
    return Math.max(
        tables.getSupportLowerBound(), Math.min(tables.getSupportUpperBound(), (int) mode));
  }

  /**
   * Two-sided p-values.
   *
   * @param exactP Fisher's, never anti-conservative
   * @param midP the mid-p, at most {@code exactP}
   */
  public record Result(double exactP, double midP) {}
}
