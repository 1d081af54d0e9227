package io.rapport.domain.release.audit.interval;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an attacker knows while rows are printed more coarsely, or given up: a row that is given up
 * says nothing any more.
 *
 * <p>NOT thread safe.
 */
final class Published {
  private final Knowledge known;
  private final int[][] rowsOf;
  private final int[] grains;

  Published(Knowledge known) {
    this.known = known;
    grains = new int[known.rows().size()];
    rowsOf = known.positions(known.rows().stream().map(Row::members).toList());
  }

  Knowledge known() {
    return known;
  }

  Row row(int position) {
    return known.rows().get(position);
  }

  /** Within which the sum of a row lies as it is printed now. */
  Range range(int row) {
    return row(row).ranges().get(grains[row]);
  }

  /** In which of its ways a row is printed now; as many as there are if it is not. */
  int grain(int row) {
    return grains[row];
  }

  /** Whether a row could be printed more coarsely than it is. */
  boolean hasCoarser(int row) {
    return grains[row] < row(row).ranges().size() - 1;
  }

  /** Prints a row more coarsely from now on. */
  void coarsen(int row) {
    grains[row]++;
  }

  /** Leaves a row out from now on. */
  void giveUp(int row) {
    grains[row] = row(row).ranges().size();
    for (int unknown : row(row).members()) {
      rowsOf[unknown] = Arrays.stream(rowsOf[unknown]).filter(each -> each != row).toArray();
    }
  }

  boolean isGivenUp(int row) {
    return grains[row] == row(row).ranges().size();
  }

  /**
   * In which of its ways each row is printed, by position; none for rows that stay as they were.
   */
  SortedMap<Integer, Integer> coarser() {
    SortedMap<Integer, Integer> coarser = new TreeMap<>();
    for (int row = 0; row < grains.length; row++) {
      if (grains[row] > 0) {
        coarser.put(row, grains[row]);
      }
    }
    return coarser;
  }

  /** Positions of the rows of an unknown, ascending. */
  int[] rowsOf(int unknown) {
    return rowsOf[unknown];
  }

  /** Positions of the rows of any of some unknowns, ascending. */
  int[] rowsOfAny(int[] unknowns) {
    TreeSet<Integer> rows = new TreeSet<>();
    for (int unknown : unknowns) {
      for (int row : rowsOf[unknown]) {
        rows.add(row);
      }
    }
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }
}
