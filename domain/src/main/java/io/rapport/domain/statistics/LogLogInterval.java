package io.rapport.domain.statistics;

import java.util.Optional;

/**
 * Interval of a share that may have any error, on the scale of log(−log): p^exp(±z·SE/(p·log p)).
 * It never leaves 0..1, and at the edges of few events it covers better than p ± z·SE.
 *
 * <p>Source: J. D. Kalbfleisch, R. L. Prentice (1980), <i>The Statistical Analysis of Failure Time
 * Data</i>, ch. 1.
 */
final class LogLogInterval {
  private LogLogInterval() {}

  /** Empty where the scale has no such point: the share is 0 or 1, or its error is unknown or 0. */
  static Optional<Interval> of(double share, double standardError, Confidence confidence) {
    if (!(share > 0 && share < 1 && standardError > 0)) {
      return Optional.empty();
    }
    double log = Math.log(share);
    double half = Math.abs(confidence.z() * standardError / (share * log));
    return Optional.of(
        new Interval(Math.exp(log * Math.exp(half)), Math.exp(log * Math.exp(-half))));
  }
}
