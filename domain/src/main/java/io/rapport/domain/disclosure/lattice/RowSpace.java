package io.rapport.domain.disclosure.lattice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The sums that follow from shown cells: their row space, as an echelon basis modulo a prime.
 *
 * <p>Each row of the basis has a pivot column of its own that no later row has; its coefficient
 * there is one. Rows are kept by row for reducing and by column for {@link UnseenChanges}.
 */
final class RowSpace {
  private static final int NONE = -1;

  private final int[] rowOfPivot;
  private final List<Entries> rows = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();
  private final Entries[] rowsOfColumn;
  private final long[] work;
  private final BitSet touched;
  private final BitSet pending = new BitSet();

  RowSpace(int columns) {
    rowOfPivot = new int[columns];
    Arrays.fill(rowOfPivot, NONE);
    rowsOfColumn = new Entries[columns];
    for (int column = 0; column < columns; column++) {
      rowsOfColumn[column] = new Entries();
    }
    work = new long[columns];
    touched = new BitSet(columns);
  }

  /** Number of columns. */
  int columns() {
    return work.length;
  }

  /** Number of rows. */
  int rank() {
    return rows.size();
  }

  /** A row beside its pivot. */
  Entries row(int row) {
    return rows.get(row);
  }

  int pivot(int row) {
    return pivots.get(row);
  }

  /** The basis rows that have a column beside their pivot. */
  Entries rowsOf(int column) {
    return rowsOfColumn[column];
  }

  /**
   * What is left of a sum of columns when everything that follows from the rows is taken away;
   * empty if the sum itself follows.
   */
  Entries reduced(int[] columns) {
    for (int column : columns) {
      add(column, 1);
    }
    for (int row = pending.nextSetBit(0); row >= 0; row = pending.nextSetBit(row + 1)) {
      int pivot = pivots.get(row);
      long factor = PrimeField.negative(work[pivot]);
      work[pivot] = 0;
      if (factor != 0) {
        Entries entries = rows.get(row);
        for (int entry = 0; entry < entries.size(); entry++) {
          add(entries.position(entry), PrimeField.product(factor, entries.value(entry)));
        }
      }
    }
    pending.clear();
    Entries rest = new Entries();
    for (int column = touched.nextSetBit(0); column >= 0; column = touched.nextSetBit(column + 1)) {
      if (work[column] != 0) {
        rest.add(column, (int) work[column]);
        work[column] = 0;
      }
    }
    touched.clear();
    return rest;
  }

  private void add(int column, long value) {
    work[column] = PrimeField.sum(work[column], value);
    touched.set(column);
    if (rowOfPivot[column] != NONE) {
      pending.set(rowOfPivot[column]);
    }
  }

  /**
   * Takes a row in.
   *
   * @param reduced a row as it was left by reducing, not empty
   * @param pivot one of its columns
   */
  void add(Entries reduced, int pivot) {
    long scale = 0;
    for (int entry = 0; entry < reduced.size(); entry++) {
      if (reduced.position(entry) == pivot) {
        scale = PrimeField.inverse(reduced.value(entry));
      }
    }
    int row = rows.size();
    Entries scaled = new Entries();
    for (int entry = 0; entry < reduced.size(); entry++) {
      int column = reduced.position(entry);
      if (column != pivot) {
        int value = (int) PrimeField.product(scale, reduced.value(entry));
        scaled.add(column, value);
        rowsOfColumn[column].add(row, value);
      }
    }
    rows.add(scaled);
    pivots.add(pivot);
    rowOfPivot[pivot] = row;
  }
}
