package io.rapport.domain.analysis.survey;

import io.rapport.domain.statistics.Moments;
import java.math.BigInteger;

/** Exact arithmetic on the sums of a tally. */
final class WholeNumbers {
  private WholeNumbers() {}

  static long leastCommonMultiple(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return Math.multiplyExact(a / x, b);
  }

  /**
   * n·Σxy − Σx·Σy, which is n times the sum of the products of deviations. It is rounded once, at
   * the end, so that what does not vary is exactly 0.
   */
  static double deviations(long n, long products, long first, long second) {
    return BigInteger.valueOf(n)
        .multiply(BigInteger.valueOf(products))
        .subtract(BigInteger.valueOf(first).multiply(BigInteger.valueOf(second)))
        .doubleValue();
  }

  /** Moments, on 0–100, of scores that were counted in whole steps. */
  static Moments scores(long people, long sum, long squares, long steps) {
    if (people == 0) {
      return Moments.NONE;
    }
    double step = 100.0 / steps;
    return new Moments(
        people,
        100.0 * sum / ((double) steps * people),
        deviations(people, squares, sum, sum) / people * step * step);
  }
}
