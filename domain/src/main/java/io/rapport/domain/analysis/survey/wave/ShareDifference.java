package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.ShareTest;
import io.rapport.domain.statistics.TwoProportions;

/**
 * Favourable shares of two groups, one less the other, and its test.
 *
 * @param difference first less second, −1..1
 * @param interval Newcombe's
 * @param method how p came about, in words; empty if untested
 * @param z of the N − 1 χ² test
 * @param p two-sided, of that test or of Fisher's mid-p
 * @param pAdjusted Benjamini–Hochberg over all that are tested in the family
 * @param pMid Fisher's mid-p
 * @param h Cohen's
 * @param tested whether both sides are large enough
 * @param significant whether the larger of p and mid-p, adjusted, is below the level
 */
public record ShareDifference(
    Value difference,
    Bounds interval,
    String method,
    Value z,
    Value p,
    Value pAdjusted,
    Value pMid,
    Value h,
    boolean tested,
    boolean significant) {

  static ShareDifference missing(String reason) {
    Value none = new Value.Missing(reason);
    return new ShareDifference(
        none, Bounds.missing(reason), "", none, none, none, none, none, false, false);
  }

  /**
   * @param untested why there is no test, if there is none
   */
  static ShareDifference of(ShareTest test, String untested) {
    Value p = Value.of(test.test(), TwoProportions.Result::pValue, untested);
    return new ShareDifference(
        Value.of(test.difference()),
        Bounds.of(test.interval()),
        test.test().map(TwoProportions.Result::method).map(ShareDifference::words).orElse(""),
        test.test()
            .map(result -> Value.of(result.z(), "Fisher's mid-p has no z"))
            .orElseGet(() -> new Value.Missing(untested)),
        p,
        p,
        Value.of(test.midP(), untested),
        Value.of(test.cohenH()),
        test.test().isPresent(),
        false);
  }

  /** The larger of p and mid-p. */
  Value decisive() {
    return p instanceof Value.Known first && pMid instanceof Value.Known second
        ? Value.of(Math.max(first.number(), second.number()))
        : p;
  }

  ShareDifference adjusted(Value newAdjusted) {
    return with(newAdjusted, significant);
  }

  ShareDifference significant(boolean newSignificant) {
    return with(pAdjusted, newSignificant);
  }

  private ShareDifference with(Value newAdjusted, boolean newSignificant) {
    return new ShareDifference(
        difference, interval, method, z, p, newAdjusted, pMid, h, tested, newSignificant);
  }

  private static String words(TwoProportions.Method method) {
    return switch (method) {
      case POOLED_Z -> "pooled z";
      case N_MINUS_ONE_CHI_SQUARE -> "N - 1 chi-square";
      case FISHER_MID_P -> "Fisher mid-p";
    };
  }
}
