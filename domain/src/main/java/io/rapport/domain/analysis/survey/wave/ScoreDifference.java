package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.ScoreTest;
import io.rapport.domain.statistics.PermutationTest;
import io.rapport.domain.statistics.WelchTest;

/**
 * Indices of two groups, one less the other, and its test.
 *
 * @param difference first less second, in points of 100
 * @param interval Welch's
 * @param t Welch's
 * @param df its degrees of freedom
 * @param pWelch two-sided p of t, for comparison with other tools: too bold for small units
 * @param p two-sided, of the {@link PermutationTest}
 * @param pAdjusted Benjamini–Hochberg over all that are tested in the family
 * @param g Hedges'
 * @param tested whether both sides are large enough and vary
 * @param significant whether the adjusted p is below the level
 */
public record ScoreDifference(
    Value difference,
    Bounds interval,
    Value t,
    Value df,
    Value pWelch,
    Value p,
    Value pAdjusted,
    Value g,
    boolean tested,
    boolean significant) {
  private static final String NO_VARIATION = "the scores do not vary";

  static ScoreDifference missing(String reason) {
    Value none = new Value.Missing(reason);
    return new ScoreDifference(
        none, Bounds.missing(reason), none, none, none, none, none, none, false, false);
  }

  /**
   * @param testedFrom fewest scores of either side for a test
   * @param tooFew why there is no test where one side has fewer
   */
  static ScoreDifference of(ScoreTest test, int testedFrom, String tooFew) {
    String untested = Math.min(test.n1(), test.n2()) < testedFrom ? tooFew : NO_VARIATION;
    Value p = Value.of(test.test(), PermutationTest.Result::pValue, untested);
    return new ScoreDifference(
        Value.of(test.difference()),
        Bounds.of(test.interval(), NO_VARIATION),
        Value.of(test.welch(), WelchTest.Result::t, untested),
        Value.of(test.welch(), WelchTest.Result::df, untested),
        Value.of(test.welch(), WelchTest.Result::pValue, untested),
        p,
        p,
        Value.of(test.hedgesG(), NO_VARIATION),
        test.test().isPresent(),
        false);
  }

  ScoreDifference adjusted(Value newAdjusted) {
    return with(newAdjusted, significant);
  }

  ScoreDifference significant(boolean newSignificant) {
    return with(pAdjusted, newSignificant);
  }

  private ScoreDifference with(Value newAdjusted, boolean newSignificant) {
    return new ScoreDifference(
        difference, interval, t, df, pWelch, p, newAdjusted, g, tested, newSignificant);
  }
}
