package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.ScoreTest;

/**
 * A group's index of a dimension against that of everybody who is not in it.
 *
 * @param group code of the unit, or name of the category
 * @param dimension id of the dimension
 * @param n respondents in the group
 * @param rest respondents of everybody else
 * @param test of the group less everybody else
 */
public record IndexComparison(
    String group, String dimension, long n, long rest, ScoreDifference test) {

  static IndexComparison missing(String group, String dimension, long n, long rest) {
    String reason = n == 0 ? "nobody in the group has a score" : "nobody else has a score";
    return new IndexComparison(group, dimension, n, rest, ScoreDifference.missing(reason));
  }

  static IndexComparison of(String group, String dimension, ScoreTest test, int testedFrom) {
    return new IndexComparison(
        group,
        dimension,
        test.n1(),
        test.n2(),
        ScoreDifference.of(
            test, testedFrom, "not tested: fewer than " + testedFrom + " scores on one side"));
  }

  IndexComparison with(ScoreDifference newTest) {
    return new IndexComparison(group, dimension, n, rest, newTest);
  }
}
