package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.ScoreTest;
import io.rapport.domain.statistics.PermutationTest;
import io.rapport.domain.statistics.WelchTest;

/**
 * The index of a dimension against that of an earlier wave.
 *
 * @param unit code of the unit; of the unit at the top for everybody
 * @param dimension id of the dimension
 * @param comparability whether it was asked alike, in words
 * @param n respondents now
 * @param before respondents then
 * @param difference now less then, in points of 100
 * @param interval Welch's
 * @param t Welch's
 * @param df its degrees of freedom
 * @param pWelch two-sided p of t, for comparison with other tools
 * @param p two-sided, of the {@link PermutationTest}, as if nobody were in both waves
 * @param pAdjusted Benjamini–Hochberg over all tested units and dimensions
 * @param g Hedges'
 * @param tested whether both sides are large enough and vary
 * @param practical whether the difference is large enough to matter
 * @param linked those who are in both waves
 */
public record IndexChange(
    String unit,
    String dimension,
    String comparability,
    long n,
    long before,
    Value difference,
    Bounds interval,
    Value t,
    Value df,
    Value pWelch,
    Value p,
    Value pAdjusted,
    Value g,
    boolean tested,
    boolean practical,
    LinkedScore linked) {
  private static final String NO_VARIATION = "the scores do not vary";

  static IndexChange missing(
      String unit,
      String dimension,
      String comparability,
      long n,
      String reason,
      LinkedScore linked) {
    Value none = new Value.Missing(reason);
    return new IndexChange(
        unit,
        dimension,
        comparability,
        n,
        0,
        none,
        Bounds.missing(reason),
        none,
        none,
        none,
        none,
        none,
        none,
        false,
        false,
        linked);
  }

  static IndexChange of(
      String unit,
      String dimension,
      String comparability,
      ScoreTest test,
      int testedFrom,
      double practicalPoints,
      LinkedScore linked) {
    String untested =
        Math.min(test.n1(), test.n2()) < testedFrom
            ? "not tested: fewer than " + testedFrom + " scores in one of the waves"
            : NO_VARIATION;
    Value p = Value.of(test.test(), PermutationTest.Result::pValue, untested);
    return new IndexChange(
        unit,
        dimension,
        comparability,
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
        Math.abs(test.difference()) >= practicalPoints,
        linked);
  }

  IndexChange adjusted(Value newAdjusted) {
    return with(newAdjusted, linked);
  }

  IndexChange linkedAdjusted(Value newAdjusted) {
    return with(pAdjusted, linked.adjusted(newAdjusted));
  }

  private IndexChange with(Value newAdjusted, LinkedScore newLinked) {
    return new IndexChange(
        unit,
        dimension,
        comparability,
        n,
        before,
        difference,
        interval,
        t,
        df,
        pWelch,
        p,
        newAdjusted,
        g,
        tested,
        practical,
        newLinked);
  }
}
