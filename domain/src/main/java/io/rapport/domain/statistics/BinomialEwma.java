package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Whether monthly shares drift away from a baseline, small shifts included: a moving average in
 * which each month weighs λ and older ones ever less.
 *
 * <p>z_t = λp_t + (1 − λ)z_{t−1}, z₀ = p₀; limits p₀ ± L·σ·√(p₀(1 − p₀)·Σ(λ(1 − λ)^{t−i})²/n_i),
 * exact for months of unequal size. σ = 1, or Laney's σ_z where the months of the baseline wander
 * by more than 1.2 times what chance allows (see {@link ControlChart}). Months without records are
 * passed over.
 *
 * <p>Sources: S. W. Roberts (1959), <i>Technometrics</i> 1; J. M. Lucas, M. S. Saccucci (1990),
 * <i>Technometrics</i> 32; D. B. Laney (2002), <i>Quality Engineering</i> 14.
 */
public final class BinomialEwma {
  /** Wandering up to here is taken as chance. */
  private static final double WANDERING = 1.2;

  /** Months simulated: some 2,000 false alarms at one in 450. */
  private static final int MONTHS = 1_000_000;

  private static final int RUNS = 5_000;
  private static final BinomialEwma DEFAULT = new BinomialEwma(0.2, 2.7);

  private final double weight;
  private final double width;

  private BinomialEwma(double weight, double width) {
    this.weight = weight;
    this.width = width;
  }

  /** λ = 0.2, L = 2.7. */
  public static BinomialEwma withDefaults() {
    return DEFAULT;
  }

  /**
   * The same with another weight and width.
   *
   * @param newWeight λ, above 0 and at most 1
   * @param newWidth L, positive
   * @throws IllegalArgumentException if one is not
   */
  public BinomialEwma with(double newWeight, double newWidth) {
    Arguments.share(Arguments.positive(newWeight, "weight"), "weight");
    return new BinomialEwma(newWeight, Arguments.positive(newWidth, "width"));
  }

  /**
   * The chart of months after a baseline.
   *
   * @param successes by month
   * @param n records by month
   * @return one point for each month, with the moving average as its value
   * @throws IllegalArgumentException if lengths differ or successes lie outside 0..n
   */
  public List<ControlChart.Point> follow(Baseline baseline, long[] successes, long[] n) {
    Arguments.sameLength(successes.length, n.length, "successes and n");
    List<ControlChart.Point> points = new ArrayList<>();
    double average = baseline.share;
    double spread = 0;
    for (int month = 0; month < n.length; month++) {
      Arguments.atLeast(0, successes[month], "successes");
      Arguments.atLeast(successes[month], n[month], "n");
      if (n[month] > 0) {
        average = next(average, (double) successes[month] / n[month]);
        spread = nextSpread(spread, (double) n[month]);
      }
      double half = width * baseline.deviation() * Math.sqrt(spread);
      points.add(
          new ControlChart.Point(
              average,
              spread == 0
                  ? Optional.empty()
                  : Optional.of(
                      new ControlChart.Limits(
                          baseline.share, Interval.around(baseline.share, half).clamp(0, 1)))));
    }
    return List.copyOf(points);
  }

  /**
   * The months in which the average rises above its upper limit. The chart begins anew after each,
   * so that a rise that lasts is said again only when it has been seen again.
   *
   * @param successes by month
   * @param n records by month
   * @return for each month whether it alarms
   * @throws IllegalArgumentException if lengths differ or successes lie outside 0..n
   */
  public boolean[] risesOut(Baseline baseline, long[] successes, long[] n) {
    Arguments.sameLength(successes.length, n.length, "successes and n");
    boolean[] alarms = new boolean[n.length];
    double average = baseline.share;
    double spread = 0;
    for (int month = 0; month < n.length; month++) {
      Arguments.atLeast(0, successes[month], "successes");
      Arguments.atLeast(successes[month], n[month], "n");
      if (n[month] > 0) {
        average = next(average, (double) successes[month] / n[month]);
        spread = nextSpread(spread, (double) n[month]);
        alarms[month] = average - baseline.share > width * baseline.deviation() * Math.sqrt(spread);
        average = alarms[month] ? baseline.share : average;
        spread = alarms[month] ? 0 : spread;
      }
    }
    return alarms;
  }

  private double next(double average, double share) {
    return weight * share + (1 - weight) * average;
  }

  private double nextSpread(double spread, double n) {
    return weight * weight / n + (1 - weight) * (1 - weight) * spread;
  }

  /**
   * How often the chart alarms for nothing, and how soon it sees a shift, by simulation. Alarms are
   * counted on the side of the shift only, and the chart begins anew after each.
   *
   * @param usual share without a shift
   * @param shifted share with it
   * @param perMonth records of each month
   * @param random a generator seeded by {@link Seed}
   * @throws IllegalArgumentException unless both shares lie strictly between 0 and 1 and differ,
   *     and there is at least one record
   */
  public Expectation expect(double usual, double shifted, int perMonth, RandomGenerator random) {
    Arguments.require(usual > 0 && usual < 1, "usual share must lie between 0 and 1: " + usual);
    Arguments.require(
        shifted > 0 && shifted < 1, "shifted share must lie between 0 and 1: " + shifted);
    Arguments.require(usual != shifted, "the shares must differ: " + usual);
    Arguments.atLeast(1, perMonth, "perMonth");
    boolean up = shifted > usual;
    int falseAlarms = alarms(usual, usual, perMonth, up, Integer.MAX_VALUE, random).length;
    int[] runs = alarms(usual, shifted, perMonth, up, RUNS, random);
    return new Expectation(
        falseAlarms == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of((double) MONTHS / falseAlarms),
        Arrays.stream(runs).average());
  }

  /** Months until each alarm, within the months simulated. */
  private int[] alarms(
      double centre, double share, int n, boolean up, int atMost, RandomGenerator random) {
    double[] cumulative = new double[n];
    for (int x = 0; x < n; x++) {
      cumulative[x] = Distributions.binomialLower(x, n, share);
    }
    double deviation = Math.sqrt(centre * (1 - centre));
    IntStream.Builder runs = IntStream.builder();
    int found = 0;
    double average = centre;
    double spread = 0;
    int since = 0;
    for (int month = 0; month < MONTHS && found < atMost; month++) {
      int at = Arrays.binarySearch(cumulative, random.nextDouble());
      average = next(average, (double) (at < 0 ? -at - 1 : at) / n);
      spread = nextSpread(spread, n);
      since++;
      double out = up ? average - centre : centre - average;
      if (out > width * deviation * Math.sqrt(spread)) {
        runs.add(since);
        found++;
        average = centre;
        spread = 0;
        since = 0;
      }
    }
    return runs.build().toArray();
  }

  /**
   * What is usual.
   *
   * @param share p₀, strictly between 0 and 1
   * @param wandering σ_z of the months, 1 if they wander as chance allows
   */
  public record Baseline(double share, double wandering) {
    /**
     * @throws IllegalArgumentException if the share does not lie between 0 and 1 or the wandering
     *     is negative
     */
    public Baseline {
      Arguments.require(share > 0 && share < 1, "share must lie between 0 and 1: " + share);
      Arguments.notNegative(wandering, "wandering");
    }

    /**
     * From the months of a baseline. {@link Finding.Reason#TOO_FEW_ANSWERS} with fewer than five
     * months that have records, {@link Finding.Reason#NO_VARIATION} if all or none succeeded.
     *
     * @param successes by month
     * @param n records by month
     * @throws IllegalArgumentException if lengths differ or successes lie outside 0..n
     */
    public static Finding<Baseline> of(long[] successes, long[] n) {
      Arguments.sameLength(successes.length, n.length, "successes and n");
      long x = 0;
      long all = 0;
      int months = 0;
      for (int month = 0; month < n.length; month++) {
        x += Arguments.atLeast(0, successes[month], "successes");
        all += Arguments.atLeast(successes[month], n[month], "n");
        months += n[month] > 0 ? 1 : 0;
      }
      if (months < ControlChart.FIRST_WAVE) {
        return Finding.none(Finding.Reason.TOO_FEW_ANSWERS);
      }
      if (x == 0 || x == all) {
        return Finding.none(Finding.Reason.NO_VARIATION);
      }
      double share = (double) x / all;
      double[] z =
          IntStream.range(0, n.length)
              .filter(month -> n[month] > 0)
              .mapToDouble(
                  month ->
                      ((double) successes[month] / n[month] - share)
                          / Math.sqrt(share * (1 - share) / n[month]))
              .toArray();
      return Finding.of(new Baseline(share, ControlChart.sigma(z, z.length)));
    }

    /** Of a single record, widened where months wander beyond chance. */
    private double deviation() {
      return (wandering > WANDERING ? wandering : 1) * Math.sqrt(share * (1 - share));
    }
  }

  /**
   * What the chart does.
   *
   * @param falseAlarmEvery mean months from one false alarm to the next; empty if a million
   *     simulated months gave none
   * @param detectionAfter mean months until the alarm once the share has shifted; empty if a
   *     million gave none
   */
  public record Expectation(OptionalDouble falseAlarmEvery, OptionalDouble detectionAfter) {}
}
