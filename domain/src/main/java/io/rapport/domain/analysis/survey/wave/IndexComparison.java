package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.ScoreTest;
import io.rapport.domain.statistics.PermutationTest;
import io.rapport.domain.statistics.WelchTest;

/**
 * A unit's index of a dimension against that of everybody who is not in the unit.
 *
 * @param unit code of the unit
 * @param dimension id of the dimension
 * @param n respondents in the unit
 * @param rest respondents elsewhere
 * @param difference unit less everybody else, in points of 100
 * @param interval Welch's
 * @param t Welch's
 * @param df its degrees of freedom
 * @param pWelch two-sided p of t, for comparison with other tools: too bold for small units
 * @param p two-sided, of the {@link PermutationTest}
 * @param pAdjusted Benjamini–Hochberg over all tested units and dimensions
 * @param g Hedges'
 * @param tested whether both sides are large enough and vary
 * @param significant whether the adjusted p is below the level
 */
public record IndexComparison(
    String unit,
    String dimension,
    long n,
    long rest,
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

  static IndexComparison missing(String unit, String dimension, long n, long rest) {
    String reason = n == 0 ? "nobody in the group has a score" : "nobody else has a score";
    Value none = new Value.Missing(reason);
    Bounds open = Bounds.missing(reason);
    return new IndexComparison(
        unit, dimension, n, rest, none, open, none, none, none, none, none, none, false, false);
  }

  static IndexComparison of(String unit, String dimension, ScoreTest test, int testedFrom) {
    String untested =
        Math.min(test.n1(), test.n2()) < testedFrom
            ? "not tested: fewer than " + testedFrom + " scores on one side"
            : NO_VARIATION;
    Value p = Value.of(test.test(), PermutationTest.Result::pValue, untested);
    return new IndexComparison(
        unit,
        dimension,
        test.n1(),
        test.n2(),
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

  IndexComparison adjusted(Value newAdjusted) {
    return with(newAdjusted, significant);
  }

  IndexComparison significant(boolean newSignificant) {
    return with(pAdjusted, newSignificant);
  }

  private IndexComparison with(Value newAdjusted, boolean newSignificant) {
    return new IndexComparison(
        unit,
        dimension,
        n,
        rest,
        difference,
        interval,
        t,
        df,
        pWelch,
        p,
        newAdjusted,
        g,
        tested,
        newSignificant);
  }
}
