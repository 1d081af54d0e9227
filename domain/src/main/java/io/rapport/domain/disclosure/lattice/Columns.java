package io.rapport.domain.disclosure.lattice;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Profiles that no cell on offer tells apart, put together: whatever is shown, only the sum over
 * such a column can follow from it. Profiles without people are left out.
 */
final class Columns {
  private static final int NONE = -1;

  private final int[] columnOf;
  private final int[] sizes;
  private final int[] counted;

  private Columns(int[] columnOf, int number) {
    this.columnOf = columnOf;
    sizes = new int[number];
    for (int column : columnOf) {
      if (column != NONE) {
        sizes[column]++;
      }
    }
    counted = new int[number];
  }

  /**
   * The columns of cells.
   *
   * @param cells all cells
   * @param offered positions of those that tell profiles apart
   * @param empty profiles without people
   * @param profiles number of profiles
   */
  static Columns of(List<int[]> cells, BitSet offered, BitSet empty, int profiles) {
    int[] columnOf = new int[profiles];
    int number = 1;
    for (int cell = offered.nextSetBit(0); cell >= 0; cell = offered.nextSetBit(cell + 1)) {
      Map<Integer, Integer> inside = new HashMap<>();
      for (int profile : cells.get(cell)) {
        Integer split = inside.putIfAbsent(columnOf[profile], number);
        if (split == null) {
          split = number++;
        }
        columnOf[profile] = split;
      }
    }
    int[] renumbered = new int[number];
    Arrays.fill(renumbered, NONE);
    int columns = 0;
    for (int profile = 0; profile < profiles; profile++) {
      if (empty.get(profile)) {
        columnOf[profile] = NONE;
      } else {
        if (renumbered[columnOf[profile]] == NONE) {
          renumbered[columnOf[profile]] = columns++;
        }
        columnOf[profile] = renumbered[columnOf[profile]];
      }
    }
    return new Columns(columnOf, columns);
  }

  int number() {
    return sizes.length;
  }

  /**
   * The columns of a set, ascending as their first profiles do; empty if the set takes only a part
   * of a column.
   *
   * @param profiles numbers of profiles, ascending
   */
  Optional<int[]> of(int[] profiles) {
    int[] found = new int[profiles.length];
    int number = 0;
    for (int profile : profiles) {
      int column = columnOf[profile];
      if (column != NONE && counted[column]++ == 0) {
        found[number++] = column;
      }
    }
    boolean whole = true;
    for (int i = 0; i < number; i++) {
      whole &= counted[found[i]] == sizes[found[i]];
      counted[found[i]] = 0;
    }
    if (!whole) {
      return Optional.empty();
    }
    return Optional.of(Arrays.copyOf(found, number));
  }
}
