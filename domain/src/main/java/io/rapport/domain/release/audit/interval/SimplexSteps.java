package io.rapport.domain.release.audit.interval;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * Raises a sum of unknowns as far as rows allow, by the simplex method for bounded variables. It
 * starts where nothing is changed, which every row allows, so that each step already is a change
 * that agrees with all rows, and it may stop as soon as one is enough: for a few hundred unknowns
 * that is many times faster than a solver that must find its way to such a point first.
 *
 * <p>Basic variables stand in a dense tableau as sums of the others; at first they are the rows. Of
 * the variables whose change raises the sum, the one that does most is taken. Where many rows leave
 * no room, steps may change nothing or go round in circles; after many of them it gives up.
 *
 * <p>NOT thread safe.
 */
final class SimplexSteps {
  private static final double NOISE = 1e-9;

  /** Steps for each row and unknown, after which the search is given up. */
  private static final int STEPS = 20;

  /**
   * Steps one after the other that change nothing, after which it is; in large searches as many as
   * a quarter of the rows and unknowns. Taking the first variable then instead of the one that does
   * most, which ends for certain, took four times as long.
   */
  private static final int PATIENCE = 300;

  private final double[][] tableau;
  private final double[] gains;
  private final int[] basic;
  private final int[] free;
  private final double[] low;
  private final double[] high;
  private final double[] changes;

  /** Where a row is not zero: room for a step. */
  private final int[] columns;

  private double gained;

  /**
   * A program of unknowns that are changed.
   *
   * @param low smallest change of each unknown, and after them of the sum of each row: at most 0
   * @param high largest changes of the same, at least 0
   * @param rowsOf positions of the rows of each unknown
   * @param gains by how much the sum rises with each unknown
   */
  SimplexSteps(double[] low, double[] high, int[][] rowsOf, double[] gains) {
    int unknowns = rowsOf.length;
    this.low = low;
    this.high = high;
    this.gains = gains.clone();
    changes = new double[low.length];
    tableau = new double[low.length - unknowns][unknowns];
    for (int unknown = 0; unknown < unknowns; unknown++) {
      for (int row : rowsOf[unknown]) {
        tableau[row][unknown] = 1;
      }
    }
    basic = new int[tableau.length];
    Arrays.setAll(basic, row -> unknowns + row);
    columns = new int[unknowns];
    free = new int[unknowns];
    Arrays.setAll(free, unknown -> unknown);
  }

  /** How the search ended. */
  enum End {
    /** The sum cannot rise further. */
    HIGHEST,
    /** It has risen enough. */
    ENOUGH,
    /** Too many steps, or too many that changed nothing. */
    GIVEN_UP
  }

  /**
   * Raises the sum.
   *
   * @param isEnough whether to stop at a rise
   */
  End raise(DoublePredicate isEnough) {
    int patience = Math.max(PATIENCE, low.length / 4);
    int idle = 0;
    for (int steps = STEPS * low.length; steps > 0 && idle < patience; steps--) {
      int entering = entering();
      if (entering < 0) {
        return End.HIGHEST;
      }
      double before = gained;
      step(entering);
      idle = gained > before + NOISE ? 0 : idle + 1;
      if (isEnough.test(gained)) {
        return End.ENOUGH;
      }
    }
    return End.GIVEN_UP;
  }

  /** By how much the sum has risen. */
  double gained() {
    return gained;
  }

  /** By how much an unknown has changed. */
  double change(int unknown) {
    return changes[unknown];
  }

  /** How much further the sum would rise if each row were wider by one; 0 for most. */
  double[] prices() {
    double[] prices = new double[tableau.length];
    for (int column = 0; column < free.length; column++) {
      if (free[column] >= free.length) {
        prices[free[column] - free.length] = Math.abs(gains[column]);
      }
    }
    return prices;
  }

  private int entering() {
    int best = -1;
    double most = NOISE;
    for (int column = 0; column < free.length; column++) {
      double gain = Math.abs(gains[column]);
      if (gain > most && room(free[column], gains[column] > 0) > NOISE) {
        most = gain;
        best = column;
      }
    }
    return best;
  }

  private double room(int variable, boolean up) {
    return up ? high[variable] - changes[variable] : changes[variable] - low[variable];
  }

  /** Changes a variable until it, or one of those that change with it, cannot change further. */
  private void step(int column) {
    boolean up = gains[column] > 0;
    double own = room(free[column], up);
    double nearest = own;
    for (int row = 0; row < basic.length; row++) {
      nearest = Math.min(nearest, allowed(row, column, up));
    }
    int leaving = nearest < own ? leaving(column, up, nearest) : -1;
    double by = up ? nearest : -nearest;
    changes[free[column]] += by;
    for (int row = 0; row < basic.length; row++) {
      changes[basic[row]] += tableau[row][column] * by;
    }
    gained += Math.abs(gains[column]) * nearest;
    if (leaving >= 0) {
      boolean rises = slope(leaving, column, up) > 0;
      changes[basic[leaving]] = rises ? high[basic[leaving]] : low[basic[leaving]];
      pivot(leaving, column);
    }
  }

  private double slope(int row, int column, boolean up) {
    return up ? tableau[row][column] : -tableau[row][column];
  }

  /** How far a column can change before the variable of a row cannot. */
  private double allowed(int row, int column, boolean up) {
    double slope = slope(row, column, up);
    return Math.abs(slope) > NOISE
        ? Math.max(0, room(basic[row], slope > 0)) / Math.abs(slope)
        : Double.POSITIVE_INFINITY;
  }

  /** Of the rows that allow no more, the one with the largest slope, which is the most exact. */
  private int leaving(int column, boolean up, double nearest) {
    int best = -1;
    for (int row = 0; row < basic.length; row++) {
      if (allowed(row, column, up) <= nearest + NOISE
          && (best < 0 || Math.abs(tableau[row][column]) > Math.abs(tableau[best][column]))) {
        best = row;
      }
    }
    return best;
  }

  private void pivot(int row, int column) {
    double[] own = tableau[row];
    double pivot = 1 / own[column];
    int used = 0;
    for (int other = 0; other < own.length; other++) {
      if (own[other] != 0) {
        own[other] *= -pivot;
        columns[used++] = other;
      }
    }
    own[column] = pivot;
    for (int each = 0; each < tableau.length; each++) {
      if (each != row && tableau[each][column] != 0) {
        add(own, tableau[each], column, used);
      }
    }
    add(own, gains, column, used);
    int left = basic[row];
    basic[row] = free[column];
    free[column] = left;
  }

  /** Puts the row in place of a column that it gives; most rows are of few columns. */
  private void add(double[] row, double[] to, int column, int used) {
    double times = to[column];
    to[column] = 0;
    for (int i = 0; i < used; i++) {
      to[columns[i]] += times * row[columns[i]];
    }
  }
}
