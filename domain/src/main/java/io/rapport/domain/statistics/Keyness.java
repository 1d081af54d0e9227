package io.rapport.domain.statistics;

/**
 * How typical something is of one group as against another: log-likelihood ratio of the 2×2 table
 * and log ratio of the shares.
 *
 * <p>G² = 2·Σ O·ln(O/E) over the four cells, E from the margins, 0·ln 0 being 0; without a
 * difference it is χ² with one degree of freedom, also for rare words, where Pearson's X² is not.
 * Log ratio = log₂(p₁/p₂), where nobody chose it half an occurrence standing in for none.
 *
 * <p>Sources: T. Dunning (1993), <i>Computational Linguistics</i> 19; for the log ratio A. Hardie
 * (2014), "Log ratio: an informal introduction", Lancaster University.
 */
public final class Keyness {
  private Keyness() {}

  /**
   * From how often it occurs, at most once in each text.
   *
   * @throws IllegalArgumentException unless occurrences lie in 0..n and n ≥ 1 in both groups
   */
  public static Result of(long occurrences1, long n1, long occurrences2, long n2) {
    Arguments.counts(occurrences1, n1);
    Arguments.counts(occurrences2, n2);
    double share = (double) (occurrences1 + occurrences2) / (n1 + n2);
    double g2 =
        2
            * (cell(occurrences1, n1 * share)
                + cell(n1 - occurrences1, n1 * (1 - share))
                + cell(occurrences2, n2 * share)
                + cell(n2 - occurrences2, n2 * (1 - share)));
    double first = Math.max(occurrences1, .5) / n1;
    double second = Math.max(occurrences2, .5) / n2;
    double logRatio = occurrences1 + occurrences2 == 0 ? 0 : Math.log(first / second) / Math.log(2);
    return new Result(Math.max(0, g2), logRatio);
  }

  private static double cell(long observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }

  /**
   * How typical it is.
   *
   * @param g2 log-likelihood ratio, at least 0
   * @param logRatio in doublings: 1 is twice as frequent in the first group, −1 half as frequent
   */
  public record Result(double g2, double logRatio) {

    /** Two-sided. */
    public double pValue() {
      return Distributions.chiSquareUpper(g2, 1);
    }
  }
}
