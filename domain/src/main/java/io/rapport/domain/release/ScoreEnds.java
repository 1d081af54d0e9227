package io.rapport.domain.release;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.MeanInterval;
import io.rapport.domain.statistics.Moments;
import java.util.Map;

/**
 * Ends of an index's interval that follow from the index as it is shown and from the spread alone:
 * those of all indices that look like it. Where it was cut off the spread would tell how far, so
 * the largest spread that scores with such a mean can have stands in for it: √(m(100 − m)·n/(n −
 * 1)) of Bhatia and Davis (2000), <i>American Mathematical Monthly</i> 107.
 */
final class ScoreEnds {
  private static final double HIGHEST = 100;

  private final Map<Measure, Double> values;
  private final Support.Answers answers;
  private final double value;
  private final double shown;
  private final double half;
  private final Bound bound;

  ScoreEnds(Figure.Computed figure, Support.Answers answers, Coding coding) {
    values = figure.values();
    this.answers = answers;
    value = values.getOrDefault(Measure.VALUE, 0.0);
    shown = coding.value(value).doubleValue();
    half = coding.step() / 2.0;
    bound = coding.bound(value);
  }

  /**
   * The ends, in points.
   *
   * @param corrected with the finite-population correction
   */
  Interval of(boolean corrected) {
    return switch (bound) {
      case EXACT -> {
        double margin = margin(corrected);
        yield new Interval(shown - half - margin, shown + half + margin);
      }
      case AT_LEAST -> new Interval(shown - half - largest(shown - half, corrected), HIGHEST);
      case AT_MOST -> new Interval(0, shown + half + largest(shown + half, corrected));
    };
  }

  /** Half the width of the interval; one end may have been cut at that of the scale. */
  private double margin(boolean corrected) {
    double low = values.getOrDefault(corrected ? Measure.LOW : Measure.LOW_UNCORRECTED, value);
    double high = values.getOrDefault(corrected ? Measure.HIGH : Measure.HIGH_UNCORRECTED, value);
    return Math.max(value - low, high - value);
  }

  private double largest(double mean, boolean corrected) {
    long n = answers.answers();
    MeanInterval interval = MeanInterval.withDefaults();
    return (corrected && answers.eligible() >= n
            ? interval.withPopulation(answers.eligible())
            : interval)
        .of(Moments.ofVariance(n, mean, mean * (HIGHEST - mean) * n / (n - 1)))
        .interval()
        .halfWidth();
  }
}
