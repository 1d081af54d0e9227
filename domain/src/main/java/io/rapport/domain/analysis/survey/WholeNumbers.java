package io.rapport.domain.analysis.survey;

import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.SkewedMoments;
import java.math.BigInteger;

/** Exact arithmetic on the sums of a tally. */
final class WholeNumbers {
  private static final BigInteger THREE = BigInteger.valueOf(3);

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

  /**
   * n²·Σx³ − 3n·Σx·Σx² + 2(Σx)³, which is n² times the sum of cubed deviations, rounded once, at
   * the end.
   */
  static double cubedDeviations(long n, long sum, long squares, long cubes) {
    BigInteger people = BigInteger.valueOf(n);
    BigInteger first = BigInteger.valueOf(sum);
    return people
        .pow(2)
        .multiply(BigInteger.valueOf(cubes))
        .subtract(people.multiply(first).multiply(BigInteger.valueOf(squares)).multiply(THREE))
        .add(first.pow(3).multiply(BigInteger.TWO))
        .doubleValue();
  }

  /** Moments, on 0–100, with the third, of scores that were counted in whole steps. */
  static SkewedMoments skewedScores(long people, long sum, long squares, long cubes, long steps) {
    if (people == 0) {
      return SkewedMoments.NONE;
    }
    double step = 100.0 / steps;
    return new SkewedMoments(
        scores(people, sum, squares, steps),
        cubedDeviations(people, sum, squares, cubes) / people / people * step * step * step);
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
