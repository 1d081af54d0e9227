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
   * No smaller p may a difference have: 1 if nothing tells both sides apart; of shares that by z of
   * the people who are printed, with the variance of rounding; beside a side that need not lie
   * closely around what is printed that of the two closest, if they are tested by χ²; otherwise 0.
   */
  double smallestP(boolean shares) {
    if (first.maySame(second)) {
      return 1;
    }
    if (!shares) {
      return 0;
    }
    if (first.isAround() && second.isAround()) {
      return p(first.nearest(), second.nearest(), first.variance() + second.variance());
    }
    boolean isHigher = first.low() > second.high();
    double one = isHigher ? first.low() : first.high();
    double other = isHigher ? second.high() : second.low();
    double pooled = pooled(one, other);
    double smaller = Math.min(first.people(), second.people());
    boolean tested =
        smaller >= LARGE && Math.min(pooled, 100 - pooled) / 100 * smaller >= EXPECTED + 1e-6;
    return tested ? p(one, other, 0) : 0;
  }

  /** The share of both together. */
  private double pooled(double one, double other) {
    return (one * first.people() + other * second.people()) / (first.people() + second.people());
  }

  private double p(double one, double other, double variance) {
    double pooled = pooled(one, other);
    double all = (double) first.people() + second.people();
    double drawn =
        pooled * (100 - pooled) * all * all / (all - 1) / first.people() / second.people();
    return Erf.erfc(Math.abs(one - other) / Math.sqrt(2 * (drawn + variance)));
  }
}
