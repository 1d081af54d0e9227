package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.ScoreTest;

/**
 * The index of a dimension against that of an earlier wave.
 *
 * @param unit code of the unit; of the unit at the top for everybody
 * @param dimension id of the dimension
 * @param comparability whether it was asked alike, in words
 * @param n respondents now
 * @param before respondents then
 * @param test of now less then, as if nobody were in both waves
 * @param practical whether the difference is large enough to matter
 * @param linked those who are in both waves
 */
public record IndexChange(
    String unit,
    String dimension,
    String comparability,
    long n,
    long before,
    ScoreDifference test,
    boolean practical,
    LinkedScore linked) {

  static IndexChange missing(
      String unit,
      String dimension,
      String comparability,
      long n,
      String reason,
      LinkedScore linked) {
    return new IndexChange(
        unit, dimension, comparability, n, 0, ScoreDifference.missing(reason), false, linked);
  }

  static IndexChange of(
      String unit,
      String dimension,
      String comparability,
      ScoreTest test,
      int testedFrom,
      double practicalPoints,
      LinkedScore linked) {
    return new IndexChange(
        unit,
        dimension,
        comparability,
        test.n1(),
        test.n2(),
        ScoreDifference.of(
            test,
            testedFrom,
            "not tested: fewer than " + testedFrom + " scores in one of the waves"),
        Math.abs(test.difference()) >= practicalPoints,
        linked);
  }

  IndexChange with(ScoreDifference newTest) {
    return new IndexChange(unit, dimension, comparability, n, before, newTest, practical, linked);
  }

  IndexChange linkedAdjusted(Value newAdjusted) {
    return new IndexChange(
        unit, dimension, comparability, n, before, test, practical, linked.adjusted(newAdjusted));
  }
}
