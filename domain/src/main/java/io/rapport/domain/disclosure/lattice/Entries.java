package io.rapport.domain.disclosure.lattice;

import java.util.Arrays;

/** A growing list of pairs of a position and a value: a sparse row or column of a matrix. */
final class Entries {
  private int[] positions = new int[4];
  private int[] values = new int[4];
  private int size;

  void add(int position, int value) {
    if (size == positions.length) {
      positions = Arrays.copyOf(positions, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    positions[size] = position;
    values[size++] = value;
  }

  int size() {
    return size;
  }

  int position(int entry) {
    return positions[entry];
  }

  int value(int entry) {
    return values[entry];
  }
}
