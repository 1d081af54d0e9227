package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.LinkedTally;
import io.rapport.domain.statistics.McNemar;

/**
 * What the people who answered an item in two waves changed.
 *
 * @param n people with a valid answer in both
 * @param gained favourable in the later wave only
 * @param lost favourable in the earlier wave only
 * @param difference of their favourable shares, later less earlier, −1..1
 * @param interval of Bonett and Price
 * @param p McNemar's mid-p, two-sided
 * @param exactP McNemar's exact p, two-sided, the one to use when few changed
 * @param pAdjusted Benjamini–Hochberg of the mid-p over all tested units and items
 */
public record LinkedShare(
    long n,
    long gained,
    long lost,
    Value difference,
    Bounds interval,
    Value p,
    Value exactP,
    Value pAdjusted) {

  static LinkedShare missing(String reason) {
    Value none = new Value.Missing(reason);
    return new LinkedShare(0, 0, 0, none, Bounds.missing(reason), none, none, none);
  }

  static LinkedShare of(LinkedTally.Pairs pairs, int testedFrom) {
    if (pairs.n() == 0) {
      return missing("nobody answered in both waves");
    }
    McNemar.Result result = McNemar.withDefaults().test(pairs.gained(), pairs.lost(), pairs.n());
    Value untested =
        new Value.Missing("not tested: fewer than " + testedFrom + " people in both waves");
    boolean tested = pairs.n() >= testedFrom;
    Value p = tested ? Value.of(result.midP()) : untested;
    return new LinkedShare(
        pairs.n(),
        pairs.gained(),
        pairs.lost(),
        Value.of(result.change()),
        Bounds.of(result.interval()),
        p,
        tested ? Value.of(result.exactP()) : untested,
        p);
  }

  LinkedShare adjusted(Value newAdjusted) {
    return new LinkedShare(n, gained, lost, difference, interval, p, exactP, newAdjusted);
  }
}
