package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * Whether monthly means fall below a baseline, small shifts included: a moving average in which
 * each month weighs λ and older ones ever less.
 *
 * <p>z_t = λx̄_t + (1 − λ)z_{t−1}, z₀ = μ₀; limits μ₀ ± L·σ₀·√(Σ(λ(1 − λ)^{t−i})²/n_i), exact for
 * months of unequal size, σ₀ the standard deviation of single records within the months of the
 * baseline. Months without records are passed over.
 *
 * <p>Source: S. W. Roberts (1959), "Control chart tests based on geometric moving averages",
 * <i>Technometrics</i> 1; J. M. Lucas, M. S. Saccucci (1990), <i>Technometrics</i> 32.
 */
public final class MeanEwma {
  /** Months simulated: some 2,000 false alarms at one in 450. */
  private static final int MONTHS = 1_000_000;

  private static final int RUNS = 5_000;
  private static final MeanEwma DEFAULT = new MeanEwma(0.2, 2.7);

  private final double weight;
  private final double width;

  private MeanEwma(double weight, double width) {
    this.weight = weight;
    this.width = width;
  }

  /** λ = 0.2, L = 2.7. */
  public static MeanEwma withDefaults() {
    return DEFAULT;
  }

  /**
   * The same with another weight and width.
   *
   * @param newWeight λ, above 0 and at most 1
   * @param newWidth L, positive
   * @throws IllegalArgumentException if one is not
   */
  public MeanEwma with(double newWeight, double newWidth) {
    Arguments.share(Arguments.positive(newWeight, "weight"), "weight");
    return new MeanEwma(newWeight, Arguments.positive(newWidth, "width"));
  }

  /**
   * The chart of months after a baseline.
   *
   * @param means by month; without meaning where n is 0
   * @param n records by month
   * @return one point for each month, with the moving average as its value
   * @throws IllegalArgumentException if lengths differ, a mean is not finite or an n negative
   */
  public List<ControlChart.Point> follow(Baseline baseline, double[] means, long[] n) {
    check(means, n);
    List<ControlChart.Point> points = new ArrayList<>();
    MovingAverage average = MovingAverage.from(weight, baseline.mean);
    for (int month = 0; month < n.length; month++) {
      if (n[month] > 0) {
        average = average.next(means[month], (double) n[month]);
      }
      double half = half(baseline, average);
      points.add(
          new ControlChart.Point(
              average.value(),
              average.spread() == 0
                  ? Optional.empty()
                  : Optional.of(
                      new ControlChart.Limits(
                          baseline.mean, Interval.around(baseline.mean, half)))));
    }
    return List.copyOf(points);
  }

  /**
   * The months in which the average falls below its lower limit. The chart begins anew after each,
   * so that a fall that lasts is said again only when it has been seen again.
   *
   * @param means by month; without meaning where n is 0
   * @param n records by month
   * @return for each month whether it alarms
   * @throws IllegalArgumentException if lengths differ, a mean is not finite or an n negative
   */
  public boolean[] fallsOut(Baseline baseline, double[] means, long[] n) {
    check(means, n);
    boolean[] alarms = new boolean[n.length];
    MovingAverage average = MovingAverage.from(weight, baseline.mean);
    for (int month = 0; month < n.length; month++) {
      if (n[month] > 0) {
        average = average.next(means[month], (double) n[month]);
        alarms[month] = baseline.mean - average.value() > half(baseline, average);
        average = alarms[month] ? MovingAverage.from(weight, baseline.mean) : average;
      }
    }
    return alarms;
  }

  private static void check(double[] means, long[] n) {
    Arguments.sameLength(means.length, n.length, "means and n");
    Arguments.finite(means, "mean");
    for (long each : n) {
      Arguments.atLeast(0, each, "n");
    }
  }

  private double half(Baseline baseline, MovingAverage average) {
    return width * baseline.deviation * Math.sqrt(average.spread());
  }

  /**
   * How often the chart alarms for nothing, and how soon it sees a fall, by simulation of months
   * with as many records each and normal means. Only the size of a fall beside the error of a
   * month's mean matters, so no other unit is needed.
   *
   * @param fall in standard errors of a month's mean, such as 0.1·√20/0.3
   * @param random a generator seeded by {@link Seed}
   * @throws IllegalArgumentException if the fall is not positive
   */
  public Expectation expect(double fall, RandomGenerator random) {
    Arguments.positive(fall, "fall");
    int falseAlarms = 0;
    MovingAverage average = MovingAverage.from(weight, 0);
    for (int month = 0; month < MONTHS; month++) {
      average = average.next(random.nextGaussian(), 1);
      if (isBelow(average)) {
        falseAlarms++;
        average = MovingAverage.from(weight, 0);
      }
    }
    long until = 0;
    for (int run = 0; run < RUNS; run++) {
      average = MovingAverage.from(weight, 0);
      while (!isBelow(average)) {
        average = average.next(random.nextGaussian() - fall, 1);
        until++;
      }
    }
    return new Expectation(
        falseAlarms == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of((double) MONTHS / falseAlarms),
        (double) until / RUNS);
  }

  private boolean isBelow(MovingAverage average) {
    return -average.value() > width * Math.sqrt(average.spread());
  }

  /**
   * What is usual.
   *
   * @param mean μ₀
   * @param deviation σ₀ of single records within a month, positive
   * @param n records behind the mean
   */
  public record Baseline(double mean, double deviation, long n) {
    /** Months with records that a baseline needs. */
    private static final int FEWEST_MONTHS = ControlChart.FIRST_WAVE;

    /**
     * @throws IllegalArgumentException if the mean is not finite, the deviation not positive or
     *     there is no record
     */
    public Baseline {
      Arguments.finite(mean, "mean");
      Arguments.positive(deviation, "deviation");
      Arguments.atLeast(1, n, "n");
    }

    /**
     * From the months of a baseline: mean over all records, and the deviation pooled within months.
     * {@link Finding.Reason#TOO_FEW_ANSWERS} with fewer than five months that have records or no
     * month with two, {@link Finding.Reason#NO_VARIATION} if no month varies.
     *
     * @param months each month's records
     */
    public static Finding<Baseline> of(List<Moments> months) {
      Moments all = Moments.NONE;
      double within = 0;
      int counted = 0;
      for (Moments month : months) {
        all = all.plus(month);
        within += month.squares();
        counted += month.n() > 0 ? 1 : 0;
      }
      if (counted < FEWEST_MONTHS || all.n() == counted) {
        return Finding.none(Finding.Reason.TOO_FEW_ANSWERS);
      }
      if (within == 0) {
        return Finding.none(Finding.Reason.NO_VARIATION);
      }
      return Finding.of(new Baseline(all.mean(), Math.sqrt(within / (all.n() - counted)), all.n()));
    }
  }

  /**
   * What the chart does.
   *
   * @param falseAlarmEvery mean months from one false alarm to the next; empty if a million
   *     simulated months gave none
   * @param detectionAfter mean months until the alarm once the mean has fallen
   */
  public record Expectation(OptionalDouble falseAlarmEvery, double detectionAfter) {}
}
