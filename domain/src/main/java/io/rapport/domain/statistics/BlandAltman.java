package io.rapport.domain.statistics;

/**
 * How far two sides differ over the same thing: mean difference d̄ with its t interval, limits of
 * agreement d̄ ± 1.96·s_d between which 95 of 100 differences lie, and the share of differences of
 * a point or more.
 *
 * <p>Source: J. M. Bland, D. G. Altman (1986), "Statistical methods for assessing agreement between
 * two methods of clinical measurement", <i>Lancet</i> i.
 */
public final class BlandAltman {
  /** The authors' own multiplier; these limits describe a spread, they are no test. */
  private static final double LIMITS = 1.96;

  /** A difference called large, in points of the answer scale. */
  public static final double ONE_POINT = 1;

  /** Means of items such as 3.8 − 2.8 fall short of 1 by rounding. */
  private static final double ROUNDING = 1e-9;

  private static final BlandAltman DEFAULT = new BlandAltman(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private BlandAltman(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 % for the interval of the mean. */
  public static BlandAltman withDefaults() {
    return DEFAULT;
  }

  public BlandAltman with(Confidence newConfidence) {
    return new BlandAltman(newConfidence);
  }

  /**
   * Of n pairs; differences are first − second.
   *
   * @throws IllegalArgumentException if the lengths differ, there are fewer than two pairs or a
   *     value is not finite
   */
  public Result ofPairs(double[] first, double[] second) {
    Arguments.sameLength(first.length, second.length, "first and second");
    double[] differences = new double[first.length];
    int large = 0;
    for (int i = 0; i < differences.length; i++) {
      differences[i] = first[i] - second[i];
      large += Math.abs(differences[i]) >= ONE_POINT - ROUNDING ? 1 : 0;
    }
    MeanInterval.Result mean = MeanInterval.withDefaults().with(confidence).ofValues(differences);
    return new Result(
        mean.n(),
        mean.mean(),
        mean.standardDeviation(),
        mean.interval(),
        Interval.around(mean.mean(), LIMITS * mean.standardDeviation()),
        (double) large / differences.length);
  }

  /**
   * Differences of pairs, in the unit of the values.
   *
   * @param n pairs
   * @param meanDifference d̄
   * @param standardDeviation s_d, divisor n − 1
   * @param interval of the mean difference
   * @param limits of agreement
   * @param largeShare share with |d| ≥ 1, 0..1
   */
  public record Result(
      long n,
      double meanDifference,
      double standardDeviation,
      Interval interval,
      Interval limits,
      double largeShare) {}
}
