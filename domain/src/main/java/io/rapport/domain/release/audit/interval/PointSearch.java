package io.rapport.domain.release.audit.interval;

import java.util.SplittableRandom;

/**
 * Looks for numbers that agree with all that is known, near some others: it mends one row after the
 * other that does not agree, by changing the unknown that breaks the fewest others. Numbers that
 * are known to be whole are rounded first and changed by one, since whole numbers are exchanged
 * more easily than broken ones; others by as much as the row needs.
 *
 * <p>It takes seconds where a linear program over all unknowns takes minutes, and may fail where
 * that finds something.
 */
final class PointSearch {
  private static final int STEPS_FOR_EACH_ROW = 400;

  /**
   * How often a row, or an unknown, is taken at random, so that none are mended in turn for ever.
   */
  private static final double AT_RANDOM = 0.1;

  /** How far inside its range the sum of a row is brought, as a part of its width. */
  private static final double INSIDE = 0.1;

  private static final long SEED = 1;

  private final Published published;
  private final boolean whole;
  private final AgreeingPoint point;
  private final SplittableRandom random = new SplittableRandom(SEED);

  private PointSearch(Published published, double[] near) {
    this.published = published;
    whole = published.known().whole();
    double[] start = near.clone();
    for (int unknown = 0; whole && unknown < start.length; unknown++) {
      start[unknown] = Math.rint(start[unknown]);
    }
    point = AgreeingPoint.of(published, start);
  }

  /** Numbers near some, which agree with most rows if not with all. */
  static AgreeingPoint near(Published published, double[] numbers) {
    PointSearch search = new PointSearch(published, numbers);
    search.mend();
    return search.point;
  }

  private void mend() {
    int steps = STEPS_FOR_EACH_ROW * published.known().rows().size();
    int row = point.smallestBroken();
    while (row >= 0 && steps-- > 0 && mend(row, point.isShort(row))) {
      row =
          random.nextDouble() < AT_RANDOM
              ? point.brokenFrom(random.nextInt(published.known().rows().size()))
              : point.smallestBroken();
    }
  }

  private boolean mend(int row, boolean gain) {
    int[] members = published.row(row).members();
    double needed = whole ? 1 : needed(row, gain);
    boolean any = random.nextDouble() < AT_RANDOM;
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    int start = random.nextInt(members.length);
    for (int i = 0; i < members.length && (best < 0 || !any); i++) {
      int unknown = members[(start + i) % members.length];
      double amount = Math.min(needed, point.room(unknown, gain));
      if (whole ? amount >= 1 : amount > 0) {
        int broken = any ? 0 : point.moreBroken(unknown, gain ? amount : -amount);
        if (broken < fewest) {
          fewest = broken;
          best = unknown;
        }
      }
    }
    if (best >= 0) {
      double amount = Math.min(needed, point.room(best, gain));
      point.move(best, gain ? amount : -amount);
    }
    return best >= 0;
  }

  /** How much the sum of a row is short of its range, or beyond it. */
  private double needed(int row, boolean gain) {
    Range range = published.range(row);
    double inside = INSIDE * range.width();
    return gain ? range.low() + inside - point.sum(row) : point.sum(row) - range.high() + inside;
  }
}
