package io.rapport.domain.release.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What follows by adding and subtracting from sums over sets: the row space of their 0/1 vectors,
 * kept in echelon form modulo a prime, so that no rounding hides or invents a dependence. Rows are
 * sparse, and short ones come first, so that long ones are soon reduced to little.
 *
 * <p>Most questions are answered by one vector that is perpendicular to all rows: what is not
 * perpendicular to it does not follow. Only what is goes through the elimination. NOT thread safe.
 */
final class RowSpace {
  /** A prime below 2³¹, so that products fit into a long. */
  static final long PRIME = 2_147_483_629L;

  /** Of the chance by which most questions are answered. */
  static final long SEED = 41;

  private final BitSet nobody;

  private final List<Row> rows = new ArrayList<>();

  /** By column the row that has its pivot there, −1 if none. */
  private final int[] pivots;

  private final long[] perpendicular;

  private final long[] work;
  private final BitSet touched;
  private final BitSet pending = new BitSet();

  private record Row(int pivot, int[] columns, long[] values) {}

  private RowSpace(int width, BitSet nobody) {
    this.nobody = nobody;
    pivots = new int[width];
    Arrays.fill(pivots, -1);
    perpendicular = new long[width];
    work = new long[width];
    touched = new BitSet(width);
  }

  /**
   * The space of some sets.
   *
   * @param width number of members there are
   * @param nobody members that add nothing to any sum, as everybody knows
   * @param known sets whose sums are known, each the numbers of its members, from 0
   */
  static RowSpace of(int width, BitSet nobody, Collection<int[]> known) {
    RowSpace space = new RowSpace(width, nobody);
    long[] frequency = new long[width];
    for (int[] set : known) {
      for (int member : set) {
        frequency[member]++;
      }
    }
    known.stream()
        .sorted(Comparator.<int[]>comparingInt(set -> set.length).thenComparing(Arrays::compare))
        .forEach(set -> space.add(set, frequency));
    space.findPerpendicular();
    return space;
  }

  /** Number of sums that do not follow from the others. */
  int rank() {
    return rows.size();
  }

  /** Whether the sum over a set follows. */
  boolean contains(int[] set) {
    return contains(set, new int[0]);
  }

  /** Whether the sum over a set less that over another one follows. */
  boolean contains(int[] plus, int[] minus) {
    long product = 0;
    for (int column : plus) {
      product += perpendicular[column];
    }
    for (int column : minus) {
      product += PRIME - perpendicular[column];
    }
    if (product % PRIME != 0) {
      return false;
    }
    reduce(plus, minus);
    boolean nothingLeft = touched.stream().allMatch(column -> work[column] == 0);
    clear();
    return nothingLeft;
  }

  private void add(int[] set, long[] frequency) {
    reduce(set, new int[0]);
    int[] columns = touched.stream().filter(column -> work[column] != 0).toArray();
    if (columns.length > 0) {
      int pivot = columns[0];
      for (int column : columns) {
        pivot = frequency[column] < frequency[pivot] ? column : pivot;
      }
      long inverse = power(work[pivot], PRIME - 2);
      long[] values = new long[columns.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = work[columns[i]] * inverse % PRIME;
      }
      pivots[pivot] = rows.size();
      rows.add(new Row(pivot, columns, values));
    }
    clear();
  }

  /** Leaves in the workspace what the rows leave of a vector. A row knows no pivot before it. */
  private void reduce(int[] plus, int[] minus) {
    for (int column : plus) {
      put(column, 1);
    }
    for (int column : minus) {
      put(column, PRIME - 1);
    }
    for (int r = pending.nextSetBit(0); r >= 0; r = pending.nextSetBit(r + 1)) {
      Row row = rows.get(r);
      long factor = work[row.pivot()];
      if (factor != 0) {
        for (int i = 0; i < row.columns().length; i++) {
          put(row.columns()[i], (PRIME - factor) * row.values()[i] % PRIME);
        }
      }
    }
  }

  private void put(int column, long value) {
    if (nobody.get(column)) {
      return;
    }
    touched.set(column);
    work[column] = (work[column] + value) % PRIME;
    if (pivots[column] >= 0) {
      pending.set(pivots[column]);
    }
  }

  private void clear() {
    touched.stream().forEach(column -> work[column] = 0);
    touched.clear();
    pending.clear();
  }

  /** Chance in the columns without a pivot, and what follows from it in the others, last first. */
  private void findPerpendicular() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int column = 0; column < pivots.length; column++) {
      perpendicular[column] =
          pivots[column] < 0 && !nobody.get(column) ? random.nextLong(1, PRIME) : 0;
    }
    for (int r = rows.size() - 1; r >= 0; r--) {
      Row row = rows.get(r);
      long sum = 0;
      for (int i = 0; i < row.columns().length; i++) {
        sum = (sum + row.values()[i] * perpendicular[row.columns()[i]]) % PRIME;
      }
      perpendicular[row.pivot()] = (PRIME - sum) % PRIME;
    }
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long square = base % PRIME;
    for (long rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result = result * square % PRIME;
      }
      square = square * square % PRIME;
    }
    return result;
  }
}
