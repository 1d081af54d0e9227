package io.rapport.domain.disclosure.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * What follows by adding and subtracting from a set of 0/1 vectors: their row space, kept in
 * echelon form modulo a prime, so that no rounding hides or invents a dependence.
 */
final class RowSpace {
  /** A prime below 2³¹, so that products fit into a long. */
  static final long PRIME = 2_147_483_629L;

  private final int width;
  private final List<long[]> rows = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();

  RowSpace(int width) {
    this.width = width;
  }

  /** Adds a vector to what is known. */
  void add(boolean[] vector) {
    long[] rest = reduced(vector);
    int pivot = firstNonZero(rest);
    if (pivot < 0) {
      return;
    }
    long inverse = power(rest[pivot], PRIME - 2);
    for (int i = pivot; i < width; i++) {
      rest[i] = rest[i] * inverse % PRIME;
    }
    rows.add(rest);
    pivots.add(pivot);
  }

  /** Whether a vector follows from what is known. */
  boolean contains(boolean[] vector) {
    return firstNonZero(reduced(vector)) < 0;
  }

  private long[] reduced(boolean[] vector) {
    long[] rest = new long[width];
    for (int i = 0; i < width; i++) {
      rest[i] = vector[i] ? 1 : 0;
    }
    for (int r = 0; r < rows.size(); r++) {
      long factor = rest[pivots.get(r)];
      if (factor != 0) {
        long[] row = rows.get(r);
        for (int i = 0; i < width; i++) {
          rest[i] = Math.floorMod(rest[i] - factor * row[i], PRIME);
        }
      }
    }
    return rest;
  }

  private int firstNonZero(long[] vector) {
    for (int i = 0; i < width; i++) {
      if (vector[i] != 0) {
        return i;
      }
    }
    return -1;
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long square = base % PRIME;
    for (long rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result = result * square % PRIME;
      }
      square = square * square % PRIME;
    }
    return result;
  }
}
