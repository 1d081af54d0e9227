package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.ShareTest;
import io.rapport.domain.statistics.OverlappingShare;
import io.rapport.domain.statistics.TwoProportions;

/**
 * A unit's favourable share of an item against that of everybody who is not in the unit.
 *
 * @param unit code of the unit
 * @param item id of the item
 * @param n answers in the unit
 * @param rest answers of everybody else
 * @param difference unit less everybody else, −1..1
 * @param interval Newcombe's
 * @param z of the N − 1 χ² test
 * @param p two-sided, of that test or of Fisher's mid-p
 * @param pAdjusted Benjamini–Hochberg over all tested units and items
 * @param pMid Fisher's mid-p
 * @param h Cohen's
 * @param tested whether both sides are large enough
 * @param significant whether the larger of p and mid-p, adjusted, is below the level
 * @param method how p came about, in words; empty if untested
 * @param versusWhole the unit against the whole that contains it
 */
public record ItemComparison(
    String unit,
    String item,
    long n,
    long rest,
    Value difference,
    Bounds interval,
    Value z,
    Value p,
    Value pAdjusted,
    Value pMid,
    Value h,
    boolean tested,
    boolean significant,
    String method,
    VersusWhole versusWhole) {

  /**
   * A unit against the whole organisation, the overlap accounted for.
   *
   * @param difference unit less whole, −1..1
   * @param se its standard error, (1 − n_u/n_P)·√(V_u + V_rest)
   * @param z difference / se
   */
  public record VersusWhole(Value difference, Value se, Value z) {
    static VersusWhole missing(String reason) {
      Value none = new Value.Missing(reason);
      return new VersusWhole(none, none, none);
    }

    static VersusWhole of(OverlappingShare.Result overlap) {
      return new VersusWhole(
          Value.of(overlap.difference()),
          Value.of(overlap.standardError()),
          Value.of(overlap.z(), "neither side varies"));
    }
  }

  static ItemComparison missing(String unit, String item, long n, long rest) {
    String reason = n == 0 ? "nobody in the group answered" : "nobody else answered";
    Value none = new Value.Missing(reason);
    return new ItemComparison(
        unit,
        item,
        n,
        rest,
        none,
        Bounds.missing(reason),
        none,
        none,
        none,
        none,
        none,
        false,
        false,
        "",
        VersusWhole.missing(reason));
  }

  static ItemComparison of(
      String unit, String item, ShareTest test, int testedFrom, VersusWhole versusWhole) {
    String untested = "not tested: fewer than " + testedFrom + " answers on one side";
    Value p = Value.of(test.test(), TwoProportions.Result::pValue, untested);
    return new ItemComparison(
        unit,
        item,
        test.n1(),
        test.n2(),
        Value.of(test.difference()),
        Bounds.of(test.interval()),
        test.test()
            .map(result -> Value.of(result.z(), "Fisher's mid-p has no z"))
            .orElseGet(() -> new Value.Missing(untested)),
        p,
        p,
        Value.of(test.midP(), untested),
        Value.of(test.cohenH()),
        test.test().isPresent(),
        false,
        test.test().map(TwoProportions.Result::method).map(ItemComparison::words).orElse(""),
        versusWhole);
  }

  /** The larger of p and mid-p. */
  Value decisive() {
    return p instanceof Value.Known first && pMid instanceof Value.Known second
        ? Value.of(Math.max(first.number(), second.number()))
        : p;
  }

  ItemComparison adjusted(Value newAdjusted) {
    return with(newAdjusted, significant);
  }

  ItemComparison significant(boolean newSignificant) {
    return with(pAdjusted, newSignificant);
  }

  private ItemComparison with(Value newAdjusted, boolean newSignificant) {
    return new ItemComparison(
        unit,
        item,
        n,
        rest,
        difference,
        interval,
        z,
        p,
        newAdjusted,
        pMid,
        h,
        tested,
        newSignificant,
        method,
        versusWhole);
  }

  static String words(TwoProportions.Method method) {
    return switch (method) {
      case POOLED_Z -> "pooled z";
      case N_MINUS_ONE_CHI_SQUARE -> "N - 1 chi-square";
      case FISHER_MID_P -> "Fisher mid-p";
    };
  }
}
