package io.rapport.domain.statistics;

/**
 * The level at which an interval covers the truth, with the quantiles that follow from it.
 *
 * @param level coverage, strictly between 0 and 1
 */
public record Confidence(double level) {

  /** What every report uses unless its configuration says otherwise. */
  public static final Confidence NINETY_FIVE = new Confidence(0.95);

  /**
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public Confidence {
    Arguments.require(level > 0 && level < 1, "level must lie between 0 and 1: " + level);
  }

  /** 1 − level: how often an interval may miss. */
  public double alpha() {
    return 1 - level;
  }

  /** The standard normal quantile z at 1 − α/2, for 95 % 1.959964 (never the rounded 1.96). */
  public double z() {
    return Distributions.normalQuantile(upperProbability());
  }

  /**
   * The quantile of Student's t at 1 − α/2.
   *
   * @param df degrees of freedom, need not be whole
   * @throws IllegalArgumentException if {@code df} is not positive
   */
  public double t(double df) {
    return Distributions.studentQuantile(upperProbability(), Arguments.positive(df, "df"));
  }

  /**
   * The level each of several intervals needs so that all of them hold together at this level: 1 −
   * α/k (Bonferroni).
   *
   * @throws IllegalArgumentException if {@code comparisons < 1}
   */
  public Confidence bonferroni(int comparisons) {
    Arguments.atLeast(1, comparisons, "comparisons");
    return comparisons == 1 ? this : new Confidence(1 - alpha() / comparisons);
  }

  double upperProbability() {
    return 1 - alpha() / 2;
  }

  double lowerProbability() {
    return alpha() / 2;
  }
}
