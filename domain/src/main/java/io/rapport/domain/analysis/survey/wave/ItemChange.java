package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.ShareTest;
import io.rapport.domain.analysis.survey.SurveyMethod;

/**
 * The favourable share of an item against that of an earlier wave.
 *
 * @param unit code of the unit; of the unit at the top for everybody
 * @param item id of the item
 * @param comparability whether it was asked alike, in words
 * @param n answers now
 * @param before answers then
 * @param test of now less then, as if nobody were in both waves
 * @param practical whether the difference is large enough to matter
 * @param linked those who are in both waves
 */
public record ItemChange(
    String unit,
    String item,
    String comparability,
    long n,
    long before,
    ShareDifference test,
    boolean practical,
    LinkedShare linked) {

  static ItemChange missing(
      String unit, String item, String comparability, long n, String reason, LinkedShare linked) {
    return new ItemChange(
        unit, item, comparability, n, 0, ShareDifference.missing(reason), false, linked);
  }

  static ItemChange of(
      String unit,
      String item,
      String comparability,
      ShareTest test,
      SurveyMethod limits,
      LinkedShare linked) {
    String untested =
        "not tested: fewer than " + limits.testItemFrom() + " answers in one of the waves";
    return new ItemChange(
        unit,
        item,
        comparability,
        test.n1(),
        test.n2(),
        ShareDifference.of(test, untested),
        100 * Math.abs(test.difference()) >= limits.practicalPoints(),
        linked);
  }

  ItemChange with(ShareDifference newTest) {
    return new ItemChange(unit, item, comparability, n, before, newTest, practical, linked);
  }

  ItemChange linkedAdjusted(Value newAdjusted) {
    return new ItemChange(
        unit, item, comparability, n, before, test, practical, linked.adjusted(newAdjusted));
  }
}
