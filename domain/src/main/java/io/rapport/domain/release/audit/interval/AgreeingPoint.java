package io.rapport.domain.release.audit.interval;

import java.util.BitSet;
import java.util.List;

/**
 * Numbers that may be changed one by one, and which rows do not agree with them meanwhile.
 *
 * <p>NOT thread safe.
 */
final class AgreeingPoint {
  private static final double NOISE = 1e-7;

  private final Knowledge known;
  private final Published published;
  private final double[] values;
  private final double[] sums;
  private final BitSet broken = new BitSet();

  /**
   * @param values numbers that agree with all that is known
   * @throws IllegalArgumentException if they do not
   */
  AgreeingPoint(Published published, double[] values) {
    this(values, published);
    if (!agrees() || !arePossible()) {
      throw new IllegalArgumentException("the point does not agree with what is known");
    }
  }

  private AgreeingPoint(double[] values, Published published) {
    this.published = published;
    known = published.known();
    this.values = values.clone();
    sums = sums(known, values);
    for (int row = 0; row < sums.length; row++) {
      broken.set(row, isBroken(row, sums[row]));
    }
  }

  /** Numbers that need not agree yet. */
  static AgreeingPoint of(Published published, double[] values) {
    return new AgreeingPoint(values, published);
  }

  private boolean arePossible() {
    for (int unknown = 0; unknown < values.length; unknown++) {
      if (!isPossible(values[unknown], known.most(unknown))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a value is neither less than nothing nor more than there is. */
  static boolean isPossible(double value, double most) {
    return value >= -NOISE && value <= most + NOISE;
  }

  private static double[] sums(Knowledge known, double[] values) {
    double[] sums = new double[known.rows().size()];
    for (int r = 0; r < sums.length; r++) {
      sums[r] = known.rows().get(r).sum(values);
    }
    return sums;
  }

  /**
   * Whether a row does not agree with a sum. Rounding of doubles adds up over the many unknowns of
   * a row.
   */
  boolean isBroken(int row, double sum) {
    Range range = published.range(row);
    double noise = noise(known.rows().get(row));
    return sum < range.low() - noise || sum > range.high() + noise;
  }

  /** By how much the sum of a row may be off and still agree. */
  static double noise(Row row) {
    return NOISE * Math.max(1, row.members().length);
  }

  double value(int unknown) {
    return values[unknown];
  }

  /** All values. */
  double[] values() {
    return values.clone();
  }

  /** How far an unknown can be moved upwards, or downwards. */
  double room(int unknown, boolean up) {
    return up ? known.most(unknown) - values[unknown] : values[unknown];
  }

  /** Changes one unknown by an amount. */
  void move(int unknown, double amount) {
    values[unknown] += amount;
    for (int row : published.rowsOf(unknown)) {
      sums[row] += amount;
      broken.set(row, isBroken(row, sums[row]));
    }
  }

  /** Whether the numbers agree with all that is known. */
  boolean agrees() {
    return broken.isEmpty();
  }

  /** How many rows more would not agree after a change. */
  int moreBroken(int unknown, double amount) {
    int more = 0;
    for (int row : published.rowsOf(unknown)) {
      more += (isBroken(row, sums[row] + amount) ? 1 : 0) - (broken.get(row) ? 1 : 0);
    }
    return more;
  }

  /** The row of fewest unknowns that does not agree; −1 if all do. */
  int smallestBroken() {
    List<Row> rows = known.rows();
    int smallest = -1;
    for (int row = broken.nextSetBit(0); row >= 0; row = broken.nextSetBit(row + 1)) {
      if (smallest < 0 || rows.get(row).members().length < rows.get(smallest).members().length) {
        smallest = row;
      }
    }
    return smallest;
  }

  /** The first row from a position on, or from the start, that does not agree; −1 if all do. */
  int brokenFrom(int position) {
    int row = broken.nextSetBit(position);
    return row >= 0 ? row : broken.nextSetBit(0);
  }

  /** Whether the numbers agree with a row. */
  boolean holds(int row) {
    return !broken.get(row);
  }

  /** The sum of a row. */
  double sum(int row) {
    return sums[row];
  }

  /** Whether the sum of a row is too small. */
  boolean isShort(int row) {
    return sums[row] < published.range(row).low();
  }
}
