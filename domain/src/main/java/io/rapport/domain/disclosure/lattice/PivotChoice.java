package io.rapport.domain.disclosure.lattice;

import java.util.Arrays;
import java.util.List;

/**
 * Chooses pivots that keep the basis sparse. A cell that has a pivot of a large row becomes as
 * large as that row when it is reduced, so the choice falls on the column with the fewest cells to
 * come that have no pivot yet. Pivots of large rows so gather in a few small places.
 */
final class PivotChoice {
  private final int[][] cells;
  private final int[][] cellsOf;
  private final boolean[] counted;
  private final int[] clean;

  /**
   * A choice among columns.
   *
   * @param cells the columns of each cell, in the order in which they will be offered
   * @param columns number of columns
   */
  PivotChoice(List<int[]> cells, int columns) {
    this.cells = cells.toArray(int[][]::new);
    counted = new boolean[this.cells.length];
    Arrays.fill(counted, true);
    clean = new int[columns];
    for (int[] cell : this.cells) {
      for (int column : cell) {
        clean[column]++;
      }
    }
    cellsOf = new int[columns][];
    Arrays.setAll(cellsOf, column -> new int[clean[column]]);
    int[] filled = new int[columns];
    for (int cell = 0; cell < this.cells.length; cell++) {
      for (int column : this.cells[cell]) {
        cellsOf[column][filled[column]++] = cell;
      }
    }
  }

  /** A cell has had its turn. */
  void leave(int cell) {
    if (counted[cell]) {
      counted[cell] = false;
      for (int column : cells[cell]) {
        clean[column]--;
      }
    }
  }

  /** The pivot of a reduced row; its cells have one from now on. */
  int choose(Entries reduced) {
    int best = reduced.position(0);
    for (int entry = 1; entry < reduced.size(); entry++) {
      int column = reduced.position(entry);
      if (clean[column] < clean[best]
          || clean[column] == clean[best] && cellsOf[column].length < cellsOf[best].length) {
        best = column;
      }
    }
    for (int cell : cellsOf[best]) {
      leave(cell);
    }
    return best;
  }
}
