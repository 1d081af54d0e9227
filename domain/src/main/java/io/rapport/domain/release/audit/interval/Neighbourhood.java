package io.rapport.domain.release.audit.interval;

import java.util.BitSet;

/**
 * The unknowns of a hidden sum, those that they share the smallest rows with, and so on.
 *
 * @param free the unknowns
 * @param isWhole whether these are all
 */
record Neighbourhood(BitSet free, boolean isWhole) {

  /**
   * A neighbourhood.
   *
   * @param size how many unknowns are enough
   */
  static Neighbourhood of(Published published, Hidden sum, int size) {
    int unknowns = published.known().unknowns();
    BitSet free = new BitSet();
    if (size >= unknowns) {
      free.set(0, unknowns);
      return new Neighbourhood(free, true);
    }
    BitSet rows = new BitSet();
    add(published, sum.members(), free, rows);
    BitSet done = new BitSet();
    while (free.cardinality() < size) {
      int smallest = -1;
      for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
        if (!done.get(row)
            && (smallest < 0 || length(published, row) < length(published, smallest))) {
          smallest = row;
        }
      }
      if (smallest < 0) {
        return new Neighbourhood(free, true);
      }
      done.set(smallest);
      add(published, published.row(smallest).members(), free, rows);
    }
    return new Neighbourhood(free, free.cardinality() == unknowns);
  }

  private static void add(Published published, int[] unknowns, BitSet free, BitSet rows) {
    for (int unknown : unknowns) {
      if (!free.get(unknown)) {
        free.set(unknown);
        for (int row : published.rowsOf(unknown)) {
          rows.set(row);
        }
      }
    }
  }

  private static int length(Published published, int row) {
    return published.row(row).members().length;
  }
}
