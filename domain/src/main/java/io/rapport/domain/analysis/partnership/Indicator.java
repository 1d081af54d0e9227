package io.rapport.domain.analysis.partnership;

import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Statistic;

/**
 * What a pooled figure is called and how it is estimated.
 *
 * @param part part of the statistic
 * @param simultaneous how many shares of one whole its interval must hold with at once: Goodman's
 *     intervals are Wilson's with a Bonferroni level
 * @param headline whether it is printed for months and for a function in a department, too
 */
record Indicator(
    Statistic statistic,
    String part,
    Quantity quantity,
    Estimator estimator,
    Better better,
    int simultaneous,
    boolean headline) {

  /** How it is estimated. */
  enum Estimator {
    SHARE,
    MEAN
  }

  /** Which way is better. Only what has a direction is compared over time. */
  enum Better {
    HIGHER,
    LOWER,
    NEITHER
  }

  static Indicator share(Statistic statistic, String part) {
    return new Indicator(
        statistic, part, Quantity.SHARE, Estimator.SHARE, Better.NEITHER, 1, false);
  }

  static Indicator mean(Statistic statistic, String part, Quantity quantity) {
    return new Indicator(statistic, part, quantity, Estimator.MEAN, Better.NEITHER, 1, false);
  }

  Indicator better(Better direction) {
    return new Indicator(statistic, part, quantity, estimator, direction, simultaneous, headline);
  }

  Indicator amongShares(int shares) {
    return new Indicator(statistic, part, quantity, estimator, better, shares, headline);
  }

  Indicator asHeadline() {
    return new Indicator(statistic, part, quantity, estimator, better, simultaneous, true);
  }

  boolean isShare() {
    return estimator == Estimator.SHARE;
  }
}
