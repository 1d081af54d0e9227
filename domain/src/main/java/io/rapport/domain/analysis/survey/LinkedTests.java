package io.rapport.domain.analysis.survey;

import io.rapport.domain.statistics.McNemar;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.StudentT;
import java.util.OptionalDouble;

/**
 * Tests of a unit's change by the people who are in both waves. They stand for the unit where they
 * are at least half of those who answer now, and as many as any test needs.
 *
 * @param linked people of the unit who are in both waves
 */
record LinkedTests(LinkedTally linked, SurveyMethod method) {
  private static final int HALF = 2;

  /**
   * McNemar's mid-p of an item; empty where linked people are too few.
   *
   * @param answers to the item in the later wave
   */
  OptionalDouble ofItem(int position, long answers) {
    LinkedTally.Pairs pairs = linked.item(position);
    return stand(pairs.n(), answers, method.testItemFrom())
        ? OptionalDouble.of(
            McNemar.withDefaults().test(pairs.gained(), pairs.lost(), pairs.n()).midP())
        : OptionalDouble.empty();
  }

  /**
   * p of the paired t test of an index; empty where linked people are too few, or all differ alike.
   *
   * @param scores of the dimension in the later wave
   * @param outcome whether it is the headline, of which fewer people are enough
   */
  OptionalDouble ofIndex(int position, long scores, boolean outcome) {
    Moments differences = linked.differences(position);
    int testedFrom = outcome ? method.testOutcomeFrom() : method.testDimensionFrom();
    if (!stand(differences.n(), scores, testedFrom)) {
      return OptionalDouble.empty();
    }
    return StudentT.withDefaults()
        .test(differences, 0)
        .map(result -> OptionalDouble.of(result.pValue()))
        .orElseGet(OptionalDouble::empty);
  }

  private static boolean stand(long pairs, long now, int testedFrom) {
    return pairs >= Math.max(2, testedFrom) && HALF * pairs >= now;
  }
}
