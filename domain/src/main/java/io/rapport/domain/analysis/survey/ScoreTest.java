package io.rapport.domain.analysis.survey;

import io.rapport.domain.statistics.EffectSize;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.PermutationTest;
import io.rapport.domain.statistics.SkewedMoments;
import io.rapport.domain.statistics.WelchTest;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Mean scores of two groups that have nobody in common.
 *
 * @param n1 respondents of the first
 * @param n2 respondents of the second
 * @param difference first less second, in points of 100
 * @param interval of the difference, Welch's; empty if neither group varies or one has a single
 *     score
 * @param hedgesG size of the difference; empty where there is no variance
 * @param welch empty if either group is too small to be tested or neither varies
 * @param test the test whose p counts; empty where Welch's is
 */
public record ScoreTest(
    long n1,
    long n2,
    double difference,
    Optional<Interval> interval,
    OptionalDouble hedgesG,
    Optional<WelchTest.Result> welch,
    Optional<PermutationTest.Result> test) {
  /** No two scores lie farther apart. */
  private static final double WIDTH = 100;

  /**
   * Compares two groups; empty if either has no scores.
   *
   * @param testedFrom fewest respondents of either group for a test
   */
  public static Optional<ScoreTest> of(SkewedMoments first, SkewedMoments second, int testedFrom) {
    long smaller = Math.min(first.n(), second.n());
    if (smaller == 0) {
      return Optional.empty();
    }
    // A single score has no variance, so there is nothing to test it by.
    boolean varied = smaller > 1;
    Optional<WelchTest.Result> welch =
        varied
            ? WelchTest.withDefaults().test(first.moments(), second.moments())
            : Optional.empty();
    Optional<WelchTest.Result> tested = welch.filter(result -> smaller >= testedFrom);
    return Optional.of(
        new ScoreTest(
            first.n(),
            second.n(),
            first.mean() - second.mean(),
            welch.map(WelchTest.Result::interval).map(ends -> ends.clamp(-WIDTH, WIDTH)),
            varied ? EffectSize.hedgesG(first.moments(), second.moments()) : OptionalDouble.empty(),
            tested,
            tested.flatMap(result -> PermutationTest.test(first, second))));
  }
}
