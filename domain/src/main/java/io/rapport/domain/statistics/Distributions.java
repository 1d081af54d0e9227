package io.rapport.domain.statistics;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * Tails and quantiles. Commons Math builds every distribution with a random generator of its own
 * unless told otherwise, and finds quantiles to 1e-9 only; both are set right in this one place.
 */
final class Distributions {
  private static final double QUANTILE_ACCURACY = 1e-13;
  private static final double ROOT_TWO = Math.sqrt(2);

  private Distributions() {}

  static double normalQuantile(double probability) {
    return ROOT_TWO * Erf.erfInv(2 * probability - 1);
  }

  /** P(|Z| ≥ |z|), accurate far into the tail. */
  static double normalTwoSided(double z) {
    return Erf.erfc(Math.abs(z) / ROOT_TWO);
  }

  /** P(|T| ≥ |t|) with df degrees of freedom, which need not be whole. */
  static double studentTwoSided(double t, double df) {
    return Beta.regularizedBeta(df / (df + t * t), df / 2, 0.5);
  }

  static double studentQuantile(double probability, double df) {
    return new TDistribution(null, df, QUANTILE_ACCURACY).inverseCumulativeProbability(probability);
  }

  static double fQuantile(double probability, double numeratorDf, double denominatorDf) {
    return new FDistribution(null, numeratorDf, denominatorDf, QUANTILE_ACCURACY)
        .inverseCumulativeProbability(probability);
  }

  static double betaQuantile(double probability, double alpha, double beta) {
    return new BetaDistribution(null, alpha, beta, QUANTILE_ACCURACY)
        .inverseCumulativeProbability(probability);
  }

  /** Of the gamma distribution with scale 1. */
  static double gammaQuantile(double probability, double shape) {
    return new GammaDistribution(null, shape, 1, QUANTILE_ACCURACY)
        .inverseCumulativeProbability(probability);
  }

  /** P(F ≥ numerator/denominator), also where the denominator is 0. */
  static double fUpper(
      double numerator, double denominator, double numeratorDf, double denominatorDf) {
    double rest = denominatorDf * denominator;
    return Beta.regularizedBeta(
        rest / (rest + numeratorDf * numerator), denominatorDf / 2, numeratorDf / 2);
  }

  static double chiSquareUpper(double value, double df) {
    return Gamma.regularizedGammaQ(df / 2, value / 2);
  }

  /** P(X ≤ successes) of a binomial with 0 &lt; share &lt; 1. */
  static double binomialLower(long successes, long n, double share) {
    if (successes < 0) {
      return 0;
    }
    return successes >= n
        ? 1
        : Beta.regularizedBeta(1 - share, (double) (n - successes), successes + 1d);
  }

  /** P(X ≥ successes) of a binomial with 0 &lt; share &lt; 1. */
  static double binomialUpper(long successes, long n, double share) {
    if (successes > n) {
      return 0;
    }
    return successes <= 0 ? 1 : Beta.regularizedBeta(share, (double) successes, n - successes + 1d);
  }
}
