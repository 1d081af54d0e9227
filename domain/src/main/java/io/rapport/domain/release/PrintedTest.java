package io.rapport.domain.release;

import io.rapport.domain.analysis.survey.ScoreTest;
import io.rapport.domain.analysis.survey.ShareTest;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.PermutationTest;
import io.rapport.domain.statistics.RoundedShares;
import java.util.Optional;

/**
 * How seldom chance, with what rounding adds to it, would print two numbers so far apart: p of the
 * printed numbers, 1 if they are equal. A number that was cut off says only that it lies beyond,
 * and where steps are coarse for so many people rounding outdoes chance: where nothing differs, 10
 * of 100 units of 40 to 99 people whose share is printed in steps of fifteen would have p ≤ .05.
 * With such a side p is that of the two closest to each other that are printed alike, 1 if they may
 * be the same.
 *
 * @param first one side
 * @param second the other
 * @param testedFrom fewest people of either for a test
 */
record PrintedTest(PrintedSide first, PrintedSide second, int testedFrom) {
  private static final double HIGHEST = 100;

  /**
   * What is found of shares.
   *
   * @param ofTest p of the test
   * @param decisive p that decides whether the difference is visible, not smaller
   */
  record P(double ofTest, double decisive) {
    private P atLeast(double least) {
      return new P(Math.max(least, ofTest), Math.max(least, decisive));
    }
  }

  /**
   * Favourable shares, by the tests of {@link ShareTest} but no less than by {@link RoundedShares}.
   *
   * @return empty if there are too few to test
   */
  Optional<P> ofShares() {
    if (!isTested()) {
      return Optional.empty();
    }
    if (maySame()) {
      return Optional.of(new P(1, 1));
    }
    return isRounded() ? roundedShares() : closestShares();
  }

  /**
   * Mean scores, by the test of {@link ScoreTest}, with the largest spreads that are printed alike
   * and the skewness of {@link BetaScores}.
   *
   * @return empty if there are too few to test
   */
  Optional<Double> ofScores() {
    if (!isTested()) {
      return Optional.empty();
    }
    if (maySame()) {
      return Optional.of(1.0);
    }
    Optional<ScoreTest> test =
        isRounded()
            ? ScoreTest.of(BetaScores.rounded(first), BetaScores.rounded(second), testedFrom)
            : ScoreTest.of(
                BetaScores.of(first, nearest(first, second)),
                BetaScores.of(second, nearest(second, first)),
                testedFrom);
    return test.flatMap(ScoreTest::test).map(PermutationTest.Result::pValue);
  }

  private boolean isTested() {
    return Math.min(first.answers(), second.answers()) >= testedFrom;
  }

  /** Whether the rounding of both sides counts as chance. */
  private boolean isRounded() {
    return first.rounding().isPresent() && second.rounding().isPresent();
  }

  private boolean maySame() {
    return isRounded()
        ? first.value().compareTo(second.value()) == 0
        : first.lowest() <= second.highest() && second.lowest() <= first.highest();
  }

  /** The mean of a side that is closest to another, which lies quite apart. */
  private static double nearest(PrintedSide side, PrintedSide other) {
    return side.lowest() > other.highest() ? side.lowest() : side.highest();
  }

  private Optional<P> roundedShares() {
    long one = printed(first);
    long other = printed(second);
    double rounding = first.rounding().orElse(0) + second.rounding().orElse(0);
    return tested(one, other)
        .map(
            p ->
                p.atLeast(
                    RoundedShares.pValue(
                        one,
                        first.answers(),
                        other,
                        second.answers(),
                        rounding / (HIGHEST * HIGHEST))));
  }

  private Optional<P> closestShares() {
    return tested(count(first, nearest(first, second)), count(second, nearest(second, first)));
  }

  private Optional<P> tested(long one, long other) {
    return ShareTest.of(counts(one, first), counts(other, second), testedFrom)
        .flatMap(
            shares ->
                shares
                    .test()
                    .map(test -> new P(test.pValue(), shares.decisiveP().orElse(test.pValue()))));
  }

  /** How many people the printed share is of, as far as that is printed alike. */
  private static long printed(PrintedSide side) {
    double share = side.value().doubleValue();
    return count(side, Math.max(side.lowest(), Math.min(side.highest(), share)));
  }

  private static long count(PrintedSide side, double share) {
    return Math.round(share * side.answers() / HIGHEST);
  }

  private static Tally.ItemCounts counts(long favourable, PrintedSide side) {
    return new Tally.ItemCounts(favourable, 0, side.answers() - favourable, 0, Moments.NONE);
  }
}
