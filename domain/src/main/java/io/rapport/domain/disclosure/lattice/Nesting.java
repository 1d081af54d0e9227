package io.rapport.domain.disclosure.lattice;

import java.util.Arrays;
import java.util.List;

/** Which cells lie wholly in which others. */
final class Nesting {
  private final int[][] around;

  /**
   * Finds all cells in others.
   *
   * @param cells ascending numbers of profiles
   * @param profiles number of profiles
   */
  Nesting(List<int[]> cells, int profiles) {
    int[][] cellsOf = Incidence.of(cells, profiles);
    int[] together = new int[cells.size()];
    around = new int[cells.size()][];
    for (int cell = 0; cell < cells.size(); cell++) {
      around[cell] = around(cell, cells, cellsOf, together);
    }
  }

  private static int[] around(int cell, List<int[]> cells, int[][] cellsOf, int[] together) {
    int[] profiles = cells.get(cell);
    for (int profile : profiles) {
      for (int other : cellsOf[profile]) {
        together[other]++;
      }
    }
    int[] found =
        profiles.length == 0
            ? new int[0]
            : Arrays.stream(cellsOf[profiles[0]])
                .filter(
                    other ->
                        together[other] == profiles.length
                            && cells.get(other).length > profiles.length)
                .toArray();
    for (int profile : profiles) {
      for (int other : cellsOf[profile]) {
        together[other] = 0;
      }
    }
    return found;
  }

  /** Positions of the larger cells that a cell lies in, ascending. */
  int[] around(int cell) {
    return around[cell];
  }
}
