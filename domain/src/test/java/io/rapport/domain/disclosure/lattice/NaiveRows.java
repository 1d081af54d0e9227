package io.rapport.domain.disclosure.lattice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Sums and differences of sets, by elimination modulo the prime 2147483629. */
final class NaiveRows {
  private static final long PRIME = 2_147_483_629L;

  private final BitSet somebody;
  private final int[] frequency;
  private final List<Row> rows = new ArrayList<>();
  private final Row[] byPivot;
  private final long[] work;
  private final BitSet used = new BitSet();

  private record Row(int number, int pivot, int[] columns, long[] values) {}

  /**
   * The rows of sets.
   *
   * @param profiles number of columns
   * @param somebody columns that are not empty
   * @param sets of columns
   */
  NaiveRows(int profiles, BitSet somebody, List<BitSet> sets) {
    this.somebody = somebody;
    frequency = new int[profiles];
    byPivot = new Row[profiles];
    work = new long[profiles];
    sets.forEach(set -> set.stream().forEach(column -> frequency[column]++));
    sets.stream()
        .sorted(Comparator.comparingInt(BitSet::cardinality))
        .forEach(
            set -> {
              if (!vanishes(set, new BitSet())) {
                keep();
              }
              clear();
            });
  }

  /** Whether the sum over one set less that over another follows. */
  boolean contains(BitSet plus, BitSet minus) {
    boolean contained = vanishes(plus, minus);
    clear();
    return contained;
  }

  private boolean vanishes(BitSet plus, BitSet minus) {
    BitSet due = new BitSet();
    plus.stream().filter(somebody::get).forEach(column -> add(column, 1, due));
    minus.stream().filter(somebody::get).forEach(column -> add(column, PRIME - 1, due));
    for (int number = due.nextSetBit(0); number >= 0; number = due.nextSetBit(number + 1)) {
      Row row = rows.get(number);
      long factor = PRIME - work[row.pivot()];
      for (int i = 0; i < row.columns().length; i++) {
        add(row.columns()[i], factor * row.values()[i] % PRIME, due);
      }
    }
    return used.stream().allMatch(column -> work[column] == 0);
  }

  private void add(int column, long value, BitSet due) {
    work[column] = (work[column] + value) % PRIME;
    used.set(column);
    if (byPivot[column] != null) {
      due.set(byPivot[column].number());
    }
  }

  private void keep() {
    int[] columns = used.stream().filter(column -> work[column] != 0).toArray();
    int pivot =
        Arrays.stream(columns)
            .boxed()
            .min(Comparator.comparingInt(column -> frequency[column]))
            .orElseThrow();
    long scale = power(work[pivot], PRIME - 2);
    long[] values =
        Arrays.stream(columns).mapToLong(column -> work[column] * scale % PRIME).toArray();
    byPivot[pivot] = new Row(rows.size(), pivot, columns, values);
    rows.add(byPivot[pivot]);
  }

  private void clear() {
    used.stream().forEach(column -> work[column] = 0);
    used.clear();
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long power = base;
    for (long left = exponent; left > 0; left >>= 1) {
      result = (left & 1) == 1 ? result * power % PRIME : result;
      power = power * power % PRIME;
    }
    return result;
  }
}
