package io.rapport.domain.release;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.survey.Comparison;
import io.rapport.domain.analysis.survey.ScoreTest;
import io.rapport.domain.analysis.survey.ShareTest;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.statistics.EffectSize;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.NewcombeDifference;
import io.rapport.domain.statistics.PermutationTest;
import io.rapport.domain.statistics.TwoProportions;
import io.rapport.domain.statistics.WelchTest;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Compares two sides of which no more is known than what is printed. The interval reaches from the
 * lowest low end to the highest high end of all pairs that are printed alike; p is that of the two
 * that lie closest to each other, and 1 where what is printed may be the same. Thus nothing tells
 * which of the numbers that look alike the true ones are.
 *
 * @param first whose difference it is
 * @param second from which
 */
record ComparedSides(PrintedSide first, PrintedSide second) {
  private static final double HIGHEST = 100;

  /**
   * Favourable shares, by the tests and the interval of {@link ShareTest}.
   *
   * @param testedFrom fewest answers of either side for a test
   */
  Comparison shares(CellKey key, int testedFrom) {
    Optional<ShareTest> test = closestShares(testedFrom);
    double one = first.value().doubleValue() / HIGHEST;
    double other = second.value().doubleValue() / HIGHEST;
    return new Comparison(
        key,
        Quantity.SHARE_DIFFERENCE,
        difference() / HIGHEST,
        Optional.of(
            new Interval(
                newcombe(first.sums().low(), second.sums().high()).low(),
                newcombe(first.sums().high(), second.sums().low()).high())),
        p(testedFrom, test.flatMap(ShareTest::test).map(TwoProportions.Result::pValue)),
        p(testedFrom, test.map(ShareTest::decisiveP).flatMap(ComparedSides::boxed)),
        OptionalDouble.of(EffectSize.cohenH(one, other)),
        support());
  }

  /**
   * Mean scores, by the test and the interval of {@link ScoreTest}, with the largest spreads that
   * are printed alike and the skewness of {@link BetaScores}.
   *
   * @param testedFrom fewest people of either side for a test
   */
  Comparison scores(CellKey key, int testedFrom) {
    OptionalDouble p =
        p(
            testedFrom,
            closestScores(testedFrom).flatMap(ScoreTest::test).map(PermutationTest.Result::pValue));
    return new Comparison(
        key,
        Quantity.SCORE_DIFFERENCE,
        difference(),
        welch(first.lowest(), second.highest())
            .flatMap(
                low ->
                    welch(first.highest(), second.lowest())
                        .map(high -> new Interval(low.low(), high.high()))),
        p,
        p,
        EffectSize.hedgesG(
            new Moments(first.answers(), first.value().doubleValue(), first.squares().high()),
            new Moments(second.answers(), second.value().doubleValue(), second.squares().high())),
        support());
  }

  private double difference() {
    return first.value().subtract(second.value()).doubleValue();
  }

  private Support.Sides support() {
    return new Support.Sides(first.answers(), second.answers());
  }

  /** p of the closest; 1 if there is none closest, because both may be the same. */
  private OptionalDouble p(int testedFrom, Optional<Double> closest) {
    if (Math.min(first.answers(), second.answers()) < testedFrom) {
      return OptionalDouble.empty();
    }
    return mayBeEqual()
        ? OptionalDouble.of(1)
        : closest.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  private boolean mayBeEqual() {
    return first.lowest() <= second.highest() && second.lowest() <= first.highest();
  }

  private boolean isHigher() {
    return first.lowest() > second.highest();
  }

  private Optional<ShareTest> closestShares(int testedFrom) {
    return mayBeEqual()
        ? Optional.empty()
        : ShareTest.of(
            counts(first, isHigher() ? first.sums().low() : first.sums().high()),
            counts(second, isHigher() ? second.sums().high() : second.sums().low()),
            testedFrom);
  }

  private static Tally.ItemCounts counts(PrintedSide side, double sum) {
    long favourable = favourable(sum);
    return new Tally.ItemCounts(favourable, 0, side.answers() - favourable, 0, Moments.NONE);
  }

  private static long favourable(double sum) {
    return Math.round(sum / HIGHEST);
  }

  private Interval newcombe(double firstSum, double secondSum) {
    return NewcombeDifference.withDefaults()
        .ofCounts(favourable(firstSum), first.answers(), favourable(secondSum), second.answers())
        .interval();
  }

  private Optional<Interval> welch(double firstMean, double secondMean) {
    return WelchTest.withDefaults()
        .test(
            new Moments(first.answers(), firstMean, first.squares().high()),
            new Moments(second.answers(), secondMean, second.squares().high()))
        .map(result -> result.interval().clamp(-HIGHEST, HIGHEST));
  }

  private Optional<ScoreTest> closestScores(int testedFrom) {
    return mayBeEqual()
        ? Optional.empty()
        : ScoreTest.of(
            BetaScores.of(first, isHigher() ? first.lowest() : first.highest()),
            BetaScores.of(second, isHigher() ? second.highest() : second.lowest()),
            testedFrom);
  }

  private static Optional<Double> boxed(OptionalDouble number) {
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }
}
