package io.rapport.domain.statistics;

import org.apache.commons.math3.special.Gamma;

/**
 * Pearson's distribution of type III with mean 0 and variance 1: a shifted gamma distribution of
 * shape 4/γ², on its head if the skewness γ is negative; without skewness the normal one.
 *
 * <p>Source: K. Pearson (1895), <i>Philosophical Transactions A</i> 186.
 */
final class PearsonThree {
  private static final double ACCURACY = 1e-14;
  private static final int ROUNDS = 1_000_000;

  /**
   * Below it the shape exceeds 160,000 and the gamma function takes thousands of rounds; z less
   * γ(z² − 1)/6 is then normal with an error of p below one in a thousand up to z = 6.
   */
  private static final double HARDLY_SKEWED = .005;

  private PearsonThree() {}

  /** Twice the smaller tail beyond z, at most 1; 0 where z lies outside the distribution. */
  static double twoSided(double z, double skewness) {
    if (Math.abs(skewness) < HARDLY_SKEWED) {
      return Distributions.normalTwoSided(z - skewness * (z * z - 1) / 6);
    }
    double shape = 4 / (skewness * skewness);
    double value = shape + Math.signum(skewness) * z * Math.sqrt(shape);
    if (value <= 0) {
      return 0;
    }
    double below = Gamma.regularizedGammaP(shape, value, ACCURACY, ROUNDS);
    double above = Gamma.regularizedGammaQ(shape, value, ACCURACY, ROUNDS);
    return Math.min(1, 2 * Math.min(below, above));
  }
}
