package io.rapport.domain.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Rounding for print: once, at output, halves away from zero. Differences are taken before, never
 * between rounded figures.
 */
public final class Rounding {
  /**
   * A double carries 15.9 digits; the last ones are noise of the arithmetic. 0.3 − 0.135 is
   * 0.16499999999999998, and to print it as 16 % would be wrong.
   */
  private static final MathContext WITHOUT_NOISE = new MathContext(13, RoundingMode.HALF_EVEN);

  private Rounding() {}

  /**
   * A value with a number of decimals.
   *
   * @throws IllegalArgumentException if the value is not finite or decimals are negative
   */
  public static BigDecimal of(double value, int decimals) {
    return round(BigDecimal.valueOf(Arguments.finite(value, "value")), decimals);
  }

  /**
   * A share 0..1, or a difference of shares, in percentage points.
   *
   * @throws IllegalArgumentException if the share is not finite or decimals are negative
   */
  public static BigDecimal toPoints(double share, int decimals) {
    return round(BigDecimal.valueOf(Arguments.finite(share, "share")).movePointRight(2), decimals);
  }

  /**
   * successes of n in percentage points, without a detour by double.
   *
   * @throws IllegalArgumentException unless {@code 0 ≤ successes ≤ n}, {@code n ≥ 1} and decimals
   *     are not negative
   */
  public static BigDecimal toPoints(long successes, long n, int decimals) {
    Arguments.counts(successes, n);
    Arguments.atLeast(0, decimals, "decimals");
    return BigDecimal.valueOf(successes)
        .movePointRight(2)
        .divide(BigDecimal.valueOf(n), decimals, RoundingMode.HALF_UP);
  }

  private static BigDecimal round(BigDecimal value, int decimals) {
    Arguments.atLeast(0, decimals, "decimals");
    return value.round(WITHOUT_NOISE).setScale(decimals, RoundingMode.HALF_UP);
  }
}
