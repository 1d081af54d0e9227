package io.rapport.domain.analysis.survey;

import io.rapport.domain.statistics.CrossProducts;

/**
 * A number of people, the sums of their values and the sums of products of any two of their values,
 * as whole numbers: 1, k and k(k + 1)/2 of them.
 *
 * @param variables k
 * @param offset place of the first number
 */
record ProductSums(int variables, int offset) {

  int length() {
    return 1 + variables + variables * (variables + 1) / 2;
  }

  /** Adds one person. */
  void add(long[] values, long[] numbers) {
    numbers[offset]++;
    int product = offset + 1 + variables;
    for (int i = 0; i < variables; i++) {
      numbers[offset + 1 + i] = Math.addExact(numbers[offset + 1 + i], values[i]);
      for (int j = i; j < variables; j++) {
        numbers[product] =
            Math.addExact(numbers[product], Math.multiplyExact(values[i], values[j]));
        product++;
      }
    }
  }

  /** The sums as they are: those of two groups add up to those of both. */
  CrossProducts asCounted(long[] numbers) {
    double[] sums = new double[variables];
    for (int i = 0; i < variables; i++) {
      sums[i] = numbers[offset + 1 + i];
    }
    return CrossProducts.of(
        numbers[offset], sums, square(numbers, (i, j, product) -> (double) product));
  }

  /** The sums of the deviations from the means, which lose nothing to rounding. They do not add. */
  CrossProducts aboutMeans(long[] numbers) {
    long n = numbers[offset];
    if (n == 0) {
      return CrossProducts.none(variables);
    }
    int sums = offset + 1;
    return CrossProducts.of(
        n,
        new double[variables],
        square(
            numbers,
            (i, j, product) ->
                WholeNumbers.deviations(n, product, numbers[sums + i], numbers[sums + j]) / n));
  }

  private interface Entry {
    double of(int i, int j, long product);
  }

  private double[][] square(long[] numbers, Entry entry) {
    double[][] square = new double[variables][variables];
    int product = offset + 1 + variables;
    for (int i = 0; i < variables; i++) {
      for (int j = i; j < variables; j++) {
        square[i][j] = entry.of(i, j, numbers[product++]);
        square[j][i] = square[i][j];
      }
    }
    return square;
  }
}
