package io.rapport.domain.analysis.survey;

import io.rapport.domain.statistics.FavourablePairs;

/**
 * For each two items of a dimension how many people answered both, and how favourably: what the
 * error of a percent-favourable index needs. First the people who answered any item, then k × k
 * numbers each of answers to both, of favourable ones to the first, and of favourable ones to both.
 *
 * @param offset place of its first number
 */
record FavourableSection(DimensionSteps dimension, int offset) implements TallySection {
  private static final int TABLES = 3;

  @Override
  public int length() {
    return 1 + TABLES * table();
  }

  @Override
  public void add(AnswerSheet sheet, long[] numbers) {
    int k = dimension.items();
    boolean any = false;
    for (int i = 0; i < k; i++) {
      int first = sheet.favourable()[dimension.positions()[i]];
      if (first < 0) {
        continue;
      }
      any = true;
      for (int j = 0; j < k; j++) {
        int second = sheet.favourable()[dimension.positions()[j]];
        if (second >= 0) {
          int at = offset + 1 + i * k + j;
          numbers[at]++;
          numbers[at + table()] += first;
          numbers[at + 2 * table()] += (long) first * second;
        }
      }
    }
    numbers[offset] += any ? 1 : 0;
  }

  FavourablePairs pairs(long[] numbers) {
    return FavourablePairs.of(
        numbers[offset], square(numbers, 0), square(numbers, 1), square(numbers, 2));
  }

  private long[][] square(long[] numbers, int which) {
    int k = dimension.items();
    long[][] square = new long[k][k];
    for (int i = 0; i < k; i++) {
      System.arraycopy(numbers, offset + 1 + which * table() + i * k, square[i], 0, k);
    }
    return square;
  }

  private int table() {
    return dimension.items() * dimension.items();
  }
}
