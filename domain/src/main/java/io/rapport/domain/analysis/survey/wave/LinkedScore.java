package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.StudentT;
import java.util.Optional;

/**
 * What the people who have a score of a dimension in two waves changed: the paired t test.
 *
 * @param n people with a score in both
 * @param difference mean of their differences, later less earlier, in points of 100
 * @param interval by Student's t
 * @param pAdjusted Benjamini–Hochberg over all tested units and dimensions
 */
public record LinkedScore(
    long n, Value difference, Bounds interval, Value t, Value df, Value p, Value pAdjusted) {

  static LinkedScore missing(String reason) {
    Value none = new Value.Missing(reason);
    return new LinkedScore(0, none, Bounds.missing(reason), none, none, none, none);
  }

  static LinkedScore of(Moments differences, int testedFrom) {
    long n = differences.n();
    if (n == 0) {
      return missing("nobody has a score in both waves");
    }
    Optional<StudentT.Result> test =
        n < 2 ? Optional.empty() : StudentT.withDefaults().test(differences, 0);
    String none = n < 2 ? "a single difference has no variance" : "all differences are equal";
    String untested =
        n < testedFrom ? "not tested: fewer than " + testedFrom + " people in both waves" : none;
    Optional<StudentT.Result> tested = test.filter(result -> n >= testedFrom);
    Value p = Value.of(tested, StudentT.Result::pValue, untested);
    return new LinkedScore(
        n,
        Value.of(differences.mean()),
        Bounds.of(test.map(StudentT.Result::interval), none),
        Value.of(tested, StudentT.Result::t, untested),
        Value.of(tested, StudentT.Result::df, untested),
        p,
        p);
  }

  LinkedScore adjusted(Value newAdjusted) {
    return new LinkedScore(n, difference, interval, t, df, p, newAdjusted);
  }
}
