package io.rapport.domain.disclosure.lattice;

import java.util.List;

/**
 * Everything that could be shown, as sets of profiles (people who are alike in all of it).
 *
 * @param profiles number of profiles
 * @param cells what could be shown, in the order in which it is offered; each the ascending numbers
 *     of its profiles
 * @param partitions lists of cells that together make up a whole, such as all units directly below
 *     another one; each the positions of the cells
 * @param crossings sets that are in no report but that readers could think of, such as two
 *     demographics at once; each the ascending numbers of its profiles
 */
public record Lattice(
    int profiles, List<int[]> cells, List<int[]> partitions, List<int[]> crossings) {
  public Lattice {
    cells = List.copyOf(cells);
    partitions = List.copyOf(partitions);
    crossings = List.copyOf(crossings);
  }
}
