package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.ShareTest;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.statistics.TwoProportions;

/**
 * The favourable share of an item against that of an earlier wave.
 *
 * @param unit code of the unit; of the unit at the top for everybody
 * @param item id of the item
 * @param comparability whether it was asked alike, in words
 * @param n answers now
 * @param before answers then
 * @param difference now less then, −1..1
 * @param interval Newcombe's
 * @param method how p came about, in words; empty if untested
 * @param z of the N − 1 χ² test
 * @param p two-sided, of that test or of Fisher's mid-p, as if nobody were in both waves
 * @param pAdjusted Benjamini–Hochberg over all tested units and items
 * @param h Cohen's
 * @param tested whether both sides are large enough
 * @param practical whether the difference is large enough to matter
 * @param linked those who are in both waves
 */
public record ItemChange(
    String unit,
    String item,
    String comparability,
    long n,
    long before,
    Value difference,
    Bounds interval,
    String method,
    Value z,
    Value p,
    Value pAdjusted,
    Value h,
    boolean tested,
    boolean practical,
    LinkedShare linked) {

  static ItemChange missing(
      String unit, String item, String comparability, long n, String reason, LinkedShare linked) {
    Value none = new Value.Missing(reason);
    return new ItemChange(
        unit,
        item,
        comparability,
        n,
        0,
        none,
        Bounds.missing(reason),
        "",
        none,
        none,
        none,
        none,
        false,
        false,
        linked);
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
    Value p = Value.of(test.test(), TwoProportions.Result::pValue, untested);
    return new ItemChange(
        unit,
        item,
        comparability,
        test.n1(),
        test.n2(),
        Value.of(test.difference()),
        Bounds.of(test.interval()),
        test.test().map(result -> ItemComparison.words(result.method())).orElse(""),
        test.test()
            .map(result -> Value.of(result.z(), "Fisher's mid-p has no z"))
            .orElseGet(() -> new Value.Missing(untested)),
        p,
        p,
        Value.of(test.cohenH()),
        test.test().isPresent(),
        100 * Math.abs(test.difference()) >= limits.practicalPoints(),
        linked);
  }

  ItemChange adjusted(Value newAdjusted) {
    return with(newAdjusted, linked);
  }

  ItemChange linkedAdjusted(Value newAdjusted) {
    return with(pAdjusted, linked.adjusted(newAdjusted));
  }

  private ItemChange with(Value newAdjusted, LinkedShare newLinked) {
    return new ItemChange(
        unit,
        item,
        comparability,
        n,
        before,
        difference,
        interval,
        method,
        z,
        p,
        newAdjusted,
        h,
        tested,
        practical,
        newLinked);
  }
}
