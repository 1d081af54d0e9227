package io.rapport.domain.analysis.survey;

import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.NewcombeDifference;
import io.rapport.domain.statistics.TwoProportions;
import java.util.Optional;

/**
 * Shares of favourable answers of two groups that have nobody in common.
 *
 * @param n1 answers of the first
 * @param n2 answers of the second
 * @param difference first less second, −1..1
 * @param interval of the difference
 * @param cohenH size of the difference
 * @param test empty if either group is too small to be tested
 */
public record ShareTest(
    long n1,
    long n2,
    double difference,
    Interval interval,
    double cohenH,
    Optional<TwoProportions.Result> test) {

  /**
   * Compares two groups; empty if either has no answers.
   *
   * @param testedFrom fewest answers of either group for a test
   */
  public static Optional<ShareTest> of(
      Tally.ItemCounts first, Tally.ItemCounts second, int testedFrom) {
    if (first.base() == 0 || second.base() == 0) {
      return Optional.empty();
    }
    TwoProportions.Result test =
        TwoProportions.withDefaults()
            .test(first.favourable(), first.base(), second.favourable(), second.base());
    Interval interval =
        NewcombeDifference.withDefaults()
            .ofCounts(first.favourable(), first.base(), second.favourable(), second.base())
            .interval();
    boolean tested = Math.min(first.base(), second.base()) >= testedFrom;
    return Optional.of(
        new ShareTest(
            first.base(),
            second.base(),
            test.difference(),
            interval,
            test.cohenH(),
            Optional.of(test).filter(result -> tested)));
  }
}
