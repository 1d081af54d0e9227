package io.rapport.domain.statistics;

/**
 * The checks that all statistics share. Each returns its argument, so that it can be used inline.
 */
final class Arguments {
  private Arguments() {}

  static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  static double finite(double value, String name) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be finite: " + value);
    }
    return value;
  }

  static double[] finite(double[] values, String name) {
    for (double value : values) {
      finite(value, name);
    }
    return values;
  }

  static double share(double value, String name) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must lie in 0..1: " + value);
    }
    return value;
  }

  static double positive(double value, String name) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be positive and finite: " + value);
    }
    return value;
  }

  static double notNegative(double value, String name) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be finite and not negative: " + value);
    }
    return value;
  }

  static long atLeast(long minimum, long value, String name) {
    if (value < minimum) {
      throw new IllegalArgumentException(name + " must be at least " + minimum + ": " + value);
    }
    return value;
  }

  /** Checks 0 ≤ successes ≤ n and n ≥ 1. */
  static void counts(long successes, long n) {
    atLeast(1, n, "n");
    if (successes < 0 || successes > n) {
      throw new IllegalArgumentException("successes must lie in 0.." + n + " (n): " + successes);
    }
  }

  static void sameLength(int first, int second, String names) {
    if (first != second) {
      throw new IllegalArgumentException(
          names + " must have the same length: " + first + " and " + second);
    }
  }

  /** Checks that a matrix is square and returns its order. */
  static int square(double[][] matrix, String name) {
    for (double[] row : matrix) {
      sameLength(matrix.length, row.length, name + ": rows and columns");
      finite(row, name);
    }
    return matrix.length;
  }

  /** Checks that a table of counts is square with entries of at least 0, and returns its total. */
  static long squareTable(long[][] table) {
    long total = 0;
    for (long[] row : table) {
      sameLength(table.length, row.length, "table: rows and columns");
      for (long count : row) {
        total += atLeast(0, count, "count");
      }
    }
    return total;
  }
}
