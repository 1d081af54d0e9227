package io.rapport.domain.release;

import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.SkewedMoments;

/**
 * Stands in for how skewed scores are, which is not printed: scores within 0 and 100 of mean m and
 * variance v (divisor n) are taken to be as skewed as the beta distribution of that mean and
 * variance, κ₃ = 2(100 − 2m)v²/(m(100 − m) + v). Near an end of the scale they have their long tail
 * to the other.
 *
 * <p>Source: N. L. Johnson, S. Kotz, N. Balakrishnan (1995), <i>Continuous Univariate
 * Distributions</i> 2, ch. 25.
 */
final class BetaScores {
  private static final double HIGHEST = 100;

  private BetaScores() {}

  /**
   * Moments of scores that spread as much as they can if they are printed as a side is.
   *
   * @param mean in points of 100
   */
  static SkewedMoments of(PrintedSide side, double mean) {
    long n = side.answers();
    double widest = mean * (HIGHEST - mean);
    double variance = Math.min(side.squares().high() / n, widest);
    double third =
        variance == 0 ? 0 : 2 * (HIGHEST - 2 * mean) * variance * variance / (widest + variance);
    return new SkewedMoments(new Moments(n, mean, n * variance), n * third);
  }

  /**
   * The same of the mean as it is printed, with its rounding: a squared standard error is squares
   * through n², so it grows by the variance of rounding if the squares grow by n² times that.
   */
  static SkewedMoments rounded(PrintedSide side) {
    SkewedMoments printed = of(side, side.value().doubleValue());
    double n = side.answers();
    return new SkewedMoments(
        new Moments(
            printed.n(), printed.mean(), printed.squares() + n * n * side.rounding().orElse(0)),
        printed.cubes());
  }
}
