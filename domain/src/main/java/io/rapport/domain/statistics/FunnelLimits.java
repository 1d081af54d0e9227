package io.rapport.domain.statistics;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Between which limits a unit of n answers falls when nothing but chance sets it apart from all, at
 * 95 % and at 99.8 %. Plotted against n they make a funnel, which takes the place of a league
 * table.
 *
 * <p>Shares: with r the smallest count for which P(X ≤ r) ≥ q under the binomial of n and p₀, and α
 * = (P(X ≤ r) − q)/P(X = r), the limit is (r − α)/n. Means: μ₀ ± z·σ/√n.
 *
 * <p>Source: D. J. Spiegelhalter (2005), "Funnel plots for comparing institutional performance",
 * <i>Statistics in Medicine</i> 24.
 */
public final class FunnelLimits {
  /** Two of 1,000 units outside by chance. */
  private static final Confidence OUTER = new Confidence(.998);

  private FunnelLimits() {}

  /**
   * Limits of a share.
   *
   * @param share p₀, of everybody, 0..1
   * @param n answers of the unit
   * @throws IllegalArgumentException if the share is outside 0..1 or {@code n < 1}
   * @throws ArithmeticException if n exceeds the range of {@code int}
   */
  public static Result ofShare(double share, long n) {
    Arguments.share(share, "share");
    Arguments.atLeast(1, n, "n");
    if (share == 0 || share == 1) {
      return new Result(share, Interval.point(share), Interval.point(share));
    }
    BinomialDistribution counts = new BinomialDistribution(null, Math.toIntExact(n), share);
    return new Result(share, of(counts, Confidence.NINETY_FIVE), of(counts, OUTER));
  }

  private static Interval of(BinomialDistribution counts, Confidence confidence) {
    return new Interval(
            limit(counts, confidence.lowerProbability()),
            limit(counts, confidence.upperProbability()))
        .clamp(0, 1);
  }

  private static double limit(BinomialDistribution counts, double probability) {
    int count = counts.inverseCumulativeProbability(probability);
    double over = (counts.cumulativeProbability(count) - probability) / counts.probability(count);
    return (count - over) / counts.getNumberOfTrials();
  }

  /**
   * Limits of a mean.
   *
   * @param mean μ₀, of everybody
   * @param standardDeviation σ, of people within units
   * @param n answers of the unit
   * @throws IllegalArgumentException if the mean is not finite, the deviation is negative or {@code
   *     n < 1}
   */
  public static Result ofMean(double mean, double standardDeviation, long n) {
    Arguments.finite(mean, "mean");
    double error =
        Arguments.notNegative(standardDeviation, "standardDeviation")
            / Math.sqrt(Arguments.atLeast(1, n, "n"));
    return new Result(
        mean,
        Interval.around(mean, Confidence.NINETY_FIVE.z() * error),
        Interval.around(mean, OUTER.z() * error));
  }

  /**
   * A target and the limits around it, in the unit of the values.
   *
   * @param target of everybody
   * @param warning holds 95 % of units by chance
   * @param action holds 99.8 % of units by chance
   */
  public record Result(double target, Interval warning, Interval action) {

    /** Where a unit's value falls. */
    public Zone zone(double value) {
      if (!action.contains(value)) {
        return value < target ? Zone.FAR_BELOW : Zone.FAR_ABOVE;
      }
      if (!warning.contains(value)) {
        return value < target ? Zone.BELOW : Zone.ABOVE;
      }
      return Zone.WITHIN;
    }
  }

  /** Where a unit falls in the funnel. */
  public enum Zone {
    /** Below the 99.8 % limit. */
    FAR_BELOW,
    /** Below the 95 % limit. */
    BELOW,
    /** No sign that more than chance sets it apart. */
    WITHIN,
    /** Above the 95 % limit. */
    ABOVE,
    /** Above the 99.8 % limit. */
    FAR_ABOVE
  }
}
