package io.rapport.domain.release;

import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.statistics.Interval;
import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * One side of a comparison as readers know it: a share or a score that is printed in steps and cut
 * off at both ends, so that it stands for all that are printed alike.
 *
 * @param answers people behind it; readers are taken to know how many
 * @param step in which it is printed, points of 100
 * @param value as printed, points of 100
 * @param sums smallest and largest sum of what is printed alike, points of 100 times people
 * @param squares smallest and largest sum of squared deviations from the mean of scores that are
 *     printed alike; 0 of shares, whose spread follows from themselves
 * @param rounding variance that rounding adds to the share or mean, points² of 100; empty if it is
 *     no chance beside that of the people: what was cut off only lies beyond, and many answers are
 *     printed in coarser steps than they ask
 */
record PrintedSide(
    long answers,
    int step,
    BigDecimal value,
    Interval sums,
    Interval squares,
    OptionalDouble rounding) {
  private static final double HIGHEST = 100;

  /** From so many answers on chance does not cover the coarser steps. */
  private static final long MANY = 40;

  /**
   * A favourable share. Those printed alike are m whole numbers of people, of which each may be the
   * true one: they vary by (m² − 1)/12.
   */
  static PrintedSide ofShare(Shown cell, long answers, Coding coding) {
    BigDecimal value = cell.value();
    LookAlikes alike = LookAlikes.of(coding, value, answers);
    double different = alike.most() - alike.fewest() + 1;
    double person = HIGHEST / answers;
    return new PrintedSide(
        answers,
        coding.step(),
        value,
        new Interval(HIGHEST * alike.fewest(), HIGHEST * alike.most()),
        Interval.point(0),
        rounding(cell, answers, coding, (different * different - 1) / 12 * person * person));
  }

  /** An index. Those printed alike lie half a step around it, or reach to the end of the scale. */
  static PrintedSide ofScore(Shown cell, long answers, Coding coding) {
    double value = cell.value().doubleValue();
    double half = coding.step() / 2.0;
    Interval means =
        new Interval(
            cell.bound() == Bound.AT_MOST ? 0 : Math.max(0, value - half),
            cell.bound() == Bound.AT_LEAST ? HIGHEST : Math.min(HIGHEST, value + half));
    return new PrintedSide(
        answers,
        coding.step(),
        cell.value(),
        means.times(answers),
        new PrintedSpread(cell, answers, coding).squares(means),
        rounding(cell, answers, coding, uniform(means)));
  }

  /** The variance of a number that lies anywhere within an interval. */
  static double uniform(Interval numbers) {
    return numbers.width() * numbers.width() / 12;
  }

  private static OptionalDouble rounding(Shown cell, long answers, Coding coding, double variance) {
    boolean isFine = answers < MANY || !coding.isCoarserThan(Coding.of(answers));
    return cell.bound() == Bound.EXACT && isFine
        ? OptionalDouble.of(variance)
        : OptionalDouble.empty();
  }

  /** The smallest mean or share that is printed alike, in points of 100. */
  double lowest() {
    return sums.low() / answers;
  }

  /** The largest mean or share that is printed alike, in points of 100. */
  double highest() {
    return sums.high() / answers;
  }
}
