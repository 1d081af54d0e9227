package io.rapport.domain.disclosure.lattice;

import java.util.Arrays;
import java.util.List;

/**
 * Chooses pivots that keep the basis sparse. A cell that has a pivot of a large row becomes as
 * large as that row when it is reduced, so the choice falls on the column with the fewest cells to
 * come that have no pivot yet. Pivots of large rows so gather in a few small places.
 */
final class PivotChoice {
  private final List<int[]> cells;
  private final int[][] cellsOf;
  private final boolean[] gone;
  private final int[] clean;

  /**
   * A choice among columns.
   *
   * @param cells the columns of each cell
   * @param columns number of columns
   */
  PivotChoice(List<int[]> cells, int columns) {
    this.cells = cells;
    cellsOf = Incidence.of(cells, columns);
    gone = new boolean[cells.size()];
    clean = Arrays.stream(cellsOf).mapToInt(having -> having.length).toArray();
  }

  /** A cell has had its turn. */
  void leave(int cell) {
    if (!gone[cell]) {
      gone[cell] = true;
      for (int column : cells.get(cell)) {
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
