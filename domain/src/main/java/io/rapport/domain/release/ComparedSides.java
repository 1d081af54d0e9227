package io.rapport.domain.release;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.survey.Comparison;
import io.rapport.domain.analysis.survey.ScoreTest;
import io.rapport.domain.analysis.survey.ShareTest;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.statistics.EffectSize;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.NewcombeDifference;
import io.rapport.domain.statistics.WelchTest;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Compares two sides of which no more is known than what is printed. The interval reaches from the
 * lowest low end to the highest high end of all pairs that are printed alike; p is that of what is
 * printed, as {@link PrintedTest} says. Thus nothing tells which of the numbers that look alike the
 * true ones are.
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
    Optional<PrintedTest.P> p = new PrintedTest(first, second, testedFrom).ofShares();
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
        optional(p.map(PrintedTest.P::ofTest)),
        optional(p.map(PrintedTest.P::decisive)),
        OptionalDouble.of(EffectSize.cohenH(one, other)),
        support());
  }

  /**
   * Mean scores, by the test and the interval of {@link ScoreTest}, with the largest spreads that
   * are printed alike.
   *
   * @param testedFrom fewest people of either side for a test
   */
  Comparison scores(CellKey key, int testedFrom) {
    OptionalDouble p = optional(new PrintedTest(first, second, testedFrom).ofScores());
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

  private static OptionalDouble optional(Optional<Double> number) {
    return number.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }
}
