package io.rapport.domain.release.audit;

import org.apache.commons.math3.special.Erf;

/**
 * How widely the difference of two sides must be printed, so that it tells nothing of either, in
 * the audit's own writing.
 *
 * @param first whose difference it is
 * @param second from which
 */
record ComparedAlike(AlikePeople first, AlikePeople second) {
  private static final double Z = 1.959963984540054;
  private static final long LARGE = 30;
  private static final double EXPECTED = 5;

  /** Newcombe's low end of the lowest difference of shares, in points of 100. */
  double lowOfShares() {
    double one = first.low() / 100;
    double other = second.high() / 100;
    double arm =
        Math.hypot(
            one - WilsonEnds.of(one, first.people()).low(),
            WilsonEnds.of(other, second.people()).high() - other);
    return 100 * (one - other - arm);
  }

  /** Newcombe's high end of the highest difference of shares, in points of 100. */
  double highOfShares() {
    return -new ComparedAlike(second, first).lowOfShares();
  }

  /**
   * No higher low end may a difference of scores have, in points of 100: t is more than 1.96, and
   * the other side adds to the error.
   *
   * @param deviation the smallest standard deviation that the first side can have
   */
  double lowOfScores(double deviation) {
    return Math.max(-100, first.low() - second.high() - Z * deviation / Math.sqrt(first.people()));
  }

  /** No lower high end may a difference of scores have. */
  double highOfScores(double deviation) {
    return Math.min(100, first.high() - second.low() + Z * deviation / Math.sqrt(first.people()));
  }

  /** Cohen's h of the shares as they are printed. */
  double effectOfShares() {
    return 2 * Math.asin(Math.sqrt(first.printed() / 100))
        - 2 * Math.asin(Math.sqrt(second.printed() / 100));
  }

  /**
   * No smaller p may a difference have: 1 if both sides may be the same; of shares that are tested
   * by χ², that of the two closest; otherwise 0.
   */
  double smallestP(boolean shares) {
    if (first.maySame(second)) {
      return 1;
    }
    boolean isHigher = first.low() > second.high();
    double one = (isHigher ? first.low() : first.high()) / 100;
    double other = (isHigher ? second.high() : second.low()) / 100;
    double n = (double) first.people() + second.people();
    double pooled = (one * first.people() + other * second.people()) / n;
    double smaller = Math.min(first.people(), second.people());
    boolean tested = smaller >= LARGE && Math.min(pooled, 1 - pooled) * smaller >= EXPECTED + 1e-6;
    if (!shares || !tested) {
      return 0;
    }
    double error =
        Math.sqrt(
            pooled * (1 - pooled) * (1.0 / first.people() + 1.0 / second.people()) * n / (n - 1));
    return Erf.erfc(Math.abs(one - other) / error / Math.sqrt(2));
  }
}
