package io.rapport.domain.statistics;

/**
 * The longest run of identical answers in a row, as straight-lining leaves it. A missing answer
 * neither breaks a run nor counts: who skips a question on the way down a column is still on it.
 *
 * <p>Source: J. A. Johnson (2005), <i>Journal of Research in Personality</i> 39.
 */
public final class LongestRun {
  private LongestRun() {}

  /**
   * The length of the longest run, 0 if there is no answer.
   *
   * @param answers of one person in the order asked, as given (reversed items not turned round);
   *     not a number where missing
   */
  public static int of(double... answers) {
    int longest = 0;
    int run = 0;
    double before = Double.NaN;
    for (double answer : answers) {
      if (!Double.isNaN(answer)) {
        run = answer == before ? run + 1 : 1;
        before = answer;
        longest = Math.max(longest, run);
      }
    }
    return longest;
  }
}
