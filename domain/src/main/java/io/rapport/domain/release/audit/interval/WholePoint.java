package io.rapport.domain.release.audit.interval;

import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Makes numbers that agree with all that is known whole ones: it rounds them, and then mends the
 * rows that do not agree any more by single steps of the unknown that breaks the fewest others.
 * Whole numbers are exchanged more easily than broken ones.
 */
final class WholePoint {
  private static final int STEPS_FOR_EACH_ROW = 400;

  /** How often an unknown is taken at random, so that no two rows are mended in turn for ever. */
  private static final double AT_RANDOM = 0.1;

  private static final long SEED = 1;

  private WholePoint() {}

  /** Whole numbers near some that agree; empty if none were found. */
  static Optional<double[]> near(Published published, double[] agreeing) {
    Knowledge known = published.known();
    double[] rounded = new double[agreeing.length];
    for (int unknown = 0; unknown < rounded.length; unknown++) {
      rounded[unknown] = Math.rint(agreeing[unknown]);
    }
    AgreeingPoint point = AgreeingPoint.of(published, rounded);
    SplittableRandom random = new SplittableRandom(SEED);
    int steps = STEPS_FOR_EACH_ROW * known.rows().size();
    int row = point.smallestBroken();
    while (row >= 0 && steps-- > 0) {
      boolean gain = point.isShort(row);
      int unknown = best(point, known.rows().get(row).members(), gain, random);
      if (unknown < 0) {
        return Optional.empty();
      }
      point.move(unknown, gain ? 1 : -1);
      row = point.smallestBroken();
    }
    return row < 0 ? Optional.of(point.values()) : Optional.empty();
  }

  private static int best(
      AgreeingPoint point, int[] members, boolean gain, SplittableRandom random) {
    boolean any = random.nextDouble() < AT_RANDOM;
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    int start = random.nextInt(members.length);
    for (int i = 0; i < members.length; i++) {
      int unknown = members[(start + i) % members.length];
      if (point.room(unknown, gain) >= 1) {
        int broken = any ? 0 : point.moreBroken(unknown, gain ? 1 : -1);
        if (broken < fewest) {
          fewest = broken;
          best = unknown;
        }
        if (any) {
          return best;
        }
      }
    }
    return best;
  }
}
