package io.rapport.domain.statistics;

/**
 * One subject under observation: from when, until when, and how it ended.
 *
 * <p>Time runs from the subject's own origin, such as the first month of a relation. A subject
 * known from its origin on has entry 0 and is at risk from time 0 on. One that came into the
 * records late, as relations older than the register do, is at risk after its entry only (delayed
 * entry, left truncation); else the months in which it could not have been seen to end would count
 * as survived.
 *
 * @param entry time at which observation began, from 0
 * @param exit time of the end, or of the last sight; after {@code entry}, or 0 with it
 * @param end {@link #CENSORED}, or which of the causes 1, 2, … ended it
 */
public record Spell(double entry, double exit, int end) {
  /** Not ended when last seen. */
  public static final int CENSORED = 0;

  /**
   * @throws IllegalArgumentException if a time is negative or not finite, the exit does not come
   *     after a delayed entry, or the end is negative
   */
  public Spell {
    Arguments.notNegative(entry, "entry");
    Arguments.notNegative(exit, "exit");
    Arguments.require(
        entry < exit || (exit == 0 && entry == 0), "exit must come after entry: " + exit);
    Arguments.atLeast(CENSORED, end, "end");
  }

  /** Known from its origin on, ended by a cause. */
  public static Spell ended(double exit, int cause) {
    return new Spell(0, exit, (int) Arguments.atLeast(1, cause, "cause"));
  }

  /** Known from its origin on, not ended when last seen. */
  public static Spell censored(double exit) {
    return new Spell(0, exit, CENSORED);
  }
}
