package io.rapport.domain.analysis.partnership.index;

/**
 * Where a part scores 0 and where it scores 1, fixed in advance, so that a score means the same
 * next month.
 *
 * @param worst value that scores 0
 * @param best value that scores 1, above or below the worst
 * @param share of the part in the mean of its pillar; 1 where parts are multiplied
 */
public record Goalpost(double worst, double best, double share) {
  /**
   * @throws IllegalArgumentException if the goalposts are not finite or equal, or the share not
   *     positive
   */
  public Goalpost {
    if (!Double.isFinite(worst) || !Double.isFinite(best) || worst == best) {
      throw new IllegalArgumentException(
          "goalposts must be finite and differ: " + worst + ", " + best);
    }
    if (!(share > 0) || Double.isInfinite(share)) {
      throw new IllegalArgumentException("share must be positive: " + share);
    }
  }

  /** 0..1; beyond a goalpost there is no more to lose or to gain. */
  double score(double value) {
    return Math.max(0, Math.min(1, (value - worst) / (best - worst)));
  }

  /** The same with the best value so many times as far from the worst. */
  Goalpost stretched(double factor) {
    return new Goalpost(worst, worst + (best - worst) * factor, share);
  }
}
