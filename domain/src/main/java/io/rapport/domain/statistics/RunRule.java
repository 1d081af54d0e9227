package io.rapport.domain.statistics;

import java.util.List;

/**
 * Alarm when at least so many of the last few are of a kind, such as three of the last four
 * engagements with a partner not collaborative. One relation has too few engagements for a control
 * chart; this looks at the last few only.
 *
 * <p>A single look gives a false alarm with P(X ≥ hits), X binomial with the usual share.
 */
public final class RunRule {
  /** Slipping back. */
  public static final RunRule THREE_OF_LAST_FOUR = new RunRule(3, 4);

  private final int hits;
  private final int window;

  private RunRule(int hits, int window) {
    this.hits = hits;
    this.window = window;
  }

  /**
   * Another rule.
   *
   * @throws IllegalArgumentException unless {@code 1 ≤ hits ≤ window}
   */
  public static RunRule of(int hits, int window) {
    Arguments.require(hits >= 1 && hits <= window, "hits must lie in 1.." + window + ": " + hits);
    return new RunRule(hits, window);
  }

  /**
   * Whether the rule holds of the last few. With fewer than it looks at it never does.
   *
   * @param series whether each is of the kind, in the order of time
   */
  public boolean holds(List<Boolean> series) {
    int n = series.size();
    return n >= window
        && series.subList(n - window, n).stream().filter(Boolean::booleanValue).count() >= hits;
  }

  /**
   * Chance that the rule holds at a single look though nothing changed.
   *
   * @param usualShare how many are usually of the kind, 0..1
   * @return 0..1
   * @throws IllegalArgumentException if the share lies outside 0..1
   */
  public double falseAlarmChance(double usualShare) {
    Arguments.share(usualShare, "usual share");
    return usualShare == 0 || usualShare == 1
        ? usualShare
        : Distributions.binomialUpper(hits, window, usualShare);
  }
}
