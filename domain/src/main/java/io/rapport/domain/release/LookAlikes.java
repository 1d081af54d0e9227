package io.rapport.domain.release;

import java.math.BigDecimal;

/**
 * The shares of a number of answers that are shown as the same value.
 *
 * @param smallest in points of 100
 * @param largest in points of 100
 */
record LookAlikes(double smallest, double largest) {

  /**
   * Those that look like a share.
   *
   * @param points the share, in points of 100
   * @param answers of how many answers
   */
  static LookAlikes of(Coding coding, double points, long answers) {
    BigDecimal shown = coding.value(points);
    long count = Math.round(points * answers / 100);
    double smallest = points;
    for (long less = count; less >= 0 && looks(coding, less, answers, shown); less--) {
      smallest = Math.min(smallest, 100.0 * less / answers);
    }
    double largest = points;
    for (long more = count; more <= answers && looks(coding, more, answers, shown); more++) {
      largest = Math.max(largest, 100.0 * more / answers);
    }
    return new LookAlikes(smallest, largest);
  }

  private static boolean looks(Coding coding, long count, long answers, BigDecimal shown) {
    return coding.value(100.0 * count / answers).compareTo(shown) == 0;
  }
}
