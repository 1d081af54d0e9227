package io.rapport.domain.statistics;

/**
 * What the share of everyone can be, whatever those who did not answer think: p·R to p·R + (1 − R).
 *
 * <p>Source: C. F. Manski (1989), "Anatomy of the selection problem", <i>Journal of Human
 * Resources</i> 24.
 */
public final class WorstCaseBounds {
  private WorstCaseBounds() {}

  /**
   * Bounds of the share among all.
   *
   * @param share favourable share among those who answered
   * @param responseRate R, share of all who answered
   * @throws IllegalArgumentException if either is outside 0..1
   */
  public static Interval of(double share, double responseRate) {
    double answered =
        Arguments.share(share, "share") * Arguments.share(responseRate, "responseRate");
    return new Interval(answered, answered + (1 - responseRate));
  }
}
