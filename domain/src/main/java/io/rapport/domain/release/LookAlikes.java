package io.rapport.domain.release;

import java.math.BigDecimal;
import java.util.function.LongPredicate;

/**
 * The shares of a number of answers that are shown as the same value.
 *
 * @param fewest smallest number of answers with such a share
 * @param most largest number of answers with such a share
 */
record LookAlikes(long fewest, long most) {
  private static final double HIGHEST = 100;

  /**
   * Those that are shown as a value.
   *
   * @param shown in points of 100
   * @param answers of how many answers
   */
  static LookAlikes of(Coding coding, BigDecimal shown, long answers) {
    long from = first(answers, count -> coded(coding, count, answers).compareTo(shown) >= 0);
    long to = first(answers, count -> coded(coding, count, answers).compareTo(shown) > 0) - 1;
    return new LookAlikes(Math.min(from, to), Math.max(from, to));
  }

  private static BigDecimal coded(Coding coding, long count, long answers) {
    return coding.value(HIGHEST * count / answers);
  }

  /** The first count for which something holds, one more than all if it holds for none. */
  private static long first(long answers, LongPredicate holds) {
    long below = -1;
    long from = answers + 1;
    while (from - below > 1) {
      long middle = below + (from - below) / 2;
      if (holds.test(middle)) {
        from = middle;
      } else {
        below = middle;
      }
    }
    return from;
  }
}
