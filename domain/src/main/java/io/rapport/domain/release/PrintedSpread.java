package io.rapport.domain.release;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.statistics.Confidence;
import io.rapport.domain.statistics.Interval;
import java.math.BigDecimal;

/**
 * How far scores can vary that have the same mean, standard deviation and interval as they are
 * printed: at most by half a unit more than the standard deviation, by what the interval leaves
 * room for, and by √(m(100 − m)·n/(n − 1)) around a mean m, of Bhatia and Davis (2000), <i>American
 * Mathematical Monthly</i> 107.
 */
final class PrintedSpread {
  private static final double HIGHEST = 100;
  private static final double HALF_A_UNIT = 0.5;

  private final Shown index;
  private final long scores;
  private final Coding coding;

  PrintedSpread(Shown index, long scores, Coding coding) {
    this.index = index;
    this.scores = scores;
    this.coding = coding;
  }

  /**
   * The smallest and the largest sum of squared deviations from the mean.
   *
   * @param means smallest and largest mean that are printed alike
   */
  Interval squares(Interval means) {
    double largest = largest(means, scores);
    if (index.bound() == Bound.EXACT) {
      double deviation = Math.min(byDeviation(), byInterval());
      largest = Math.min(largest, (scores - 1) * deviation * deviation);
    }
    double smallest = (scores - 1) * smallestDeviation() * smallestDeviation();
    return new Interval(Math.min(smallest, largest), largest);
  }

  /** The largest sum of squares that so many scores can have, whatever their mean of these is. */
  static double largest(Interval means, long scores) {
    double middle = Math.max(means.low(), Math.min(means.high(), HIGHEST / 2));
    return scores * middle * (HIGHEST - middle);
  }

  private double byDeviation() {
    return index
        .value(Measure.SD)
        .map(printed -> printed.doubleValue() + HALF_A_UNIT)
        .orElse(HIGHEST);
  }

  /** A spread below five is printed as five. */
  private double smallestDeviation() {
    return index
        .value(Measure.SD)
        .map(BigDecimal::doubleValue)
        .filter(printed -> printed > AnswerCell.SMALLEST_SCORE_SPREAD)
        .map(printed -> printed - HALF_A_UNIT)
        .orElse(0.0);
  }

  /** Ends are printed outward, from half a step around the index on; those cut off tell nothing. */
  private double byInterval() {
    double value = index.value().doubleValue();
    double half = coding.step() / 2.0;
    double below =
        index
            .value(Measure.LOW_UNCORRECTED)
            .filter(low -> low.signum() > 0)
            .map(low -> value - half - low.doubleValue())
            .orElse(HIGHEST);
    double above =
        index
            .value(Measure.HIGH_UNCORRECTED)
            .filter(high -> high.doubleValue() < HIGHEST)
            .map(high -> high.doubleValue() - value - half)
            .orElse(HIGHEST);
    return Math.min(below, above) * Math.sqrt(scores) / Confidence.NINETY_FIVE.t(scores - 1.0);
  }
}
