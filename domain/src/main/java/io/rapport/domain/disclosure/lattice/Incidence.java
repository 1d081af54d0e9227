package io.rapport.domain.disclosure.lattice;

import java.util.Arrays;
import java.util.List;

/** Which cells have a column, column by column. */
final class Incidence {
  private Incidence() {}

  /**
   * By column the positions of the cells that have it, ascending.
   *
   * @param cells the columns of each cell
   * @param columns number of columns
   */
  static int[][] of(List<int[]> cells, int columns) {
    int[] number = new int[columns];
    for (int[] cell : cells) {
      for (int column : cell) {
        number[column]++;
      }
    }
    int[][] cellsOf = new int[columns][];
    Arrays.setAll(cellsOf, column -> new int[number[column]]);
    int[] filled = new int[columns];
    for (int cell = 0; cell < cells.size(); cell++) {
      for (int column : cells.get(cell)) {
        cellsOf[column][filled[column]++] = cell;
      }
    }
    return cellsOf;
  }
}
