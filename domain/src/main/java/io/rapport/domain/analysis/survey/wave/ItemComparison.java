package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.ShareTest;
import io.rapport.domain.statistics.OverlappingShare;

/**
 * A group's favourable share of an item against that of everybody who is not in it.
 *
 * @param group code of the unit, or name of the category
 * @param item id of the item
 * @param n answers in the group
 * @param rest answers of everybody else
 * @param test of the group less everybody else
 * @param versusWhole the group against the whole that contains it
 */
public record ItemComparison(
    String group, String item, long n, long rest, ShareDifference test, VersusWhole versusWhole) {

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

  static ItemComparison missing(String group, String item, long n, long rest) {
    String reason = n == 0 ? "nobody in the group answered" : "nobody else answered";
    return new ItemComparison(
        group, item, n, rest, ShareDifference.missing(reason), VersusWhole.missing(reason));
  }

  static ItemComparison of(
      String group, String item, ShareTest test, int testedFrom, VersusWhole versusWhole) {
    String untested = "not tested: fewer than " + testedFrom + " answers on one side";
    return new ItemComparison(
        group, item, test.n1(), test.n2(), ShareDifference.of(test, untested), versusWhole);
  }

  ItemComparison with(ShareDifference newTest) {
    return new ItemComparison(group, item, n, rest, newTest, versusWhole);
  }
}
