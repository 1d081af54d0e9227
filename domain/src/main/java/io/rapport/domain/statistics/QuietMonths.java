package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * How likely a chart alarms in the last of some months though nothing has changed, by simulation
 * with months as large as the real ones.
 *
 * <p>A baseline is an estimate, and a chart around a baseline that came out too low alarms more
 * often. So what is usual is not held at the estimate: it takes {@value #LEVELS} equally likely
 * values, for shares the quantiles of Jeffreys' Beta(x + ½, n − x + ½), for means those of the
 * normal distribution around the mean; the chart stays as it is.
 *
 * <p>Source of the limits of charts with estimated baselines: W. A. Jensen, L. A. Jones-Farmer, C.
 * W. Champ, W. H. Woodall (2006), "Effects of parameter estimation on control chart properties: a
 * literature review", <i>Journal of Quality Technology</i> 38.
 */
public final class QuietMonths {
  private static final int LEVELS = 20;

  /** At 2,000 runs the standard error of a chance of .01 is .0022. */
  private static final int RUNS = 100;

  /** Records simulated for one chart, so that a large function takes no longer than 20 ms. */
  private static final long MOST_RECORDS = 2_000_000;

  private static final int FEWEST_RUNS = 10;

  private final RandomGenerator random;

  private QuietMonths(RandomGenerator random) {
    this.random = random;
  }

  /**
   * Simulates.
   *
   * @param random a generator seeded by {@link Seed}
   */
  public static QuietMonths by(RandomGenerator random) {
    return new QuietMonths(random);
  }

  /**
   * Chance of at least one alarm of a CUSUM chart in the last month.
   *
   * @param limit h
   * @param events of the baseline
   * @param n records of the baseline
   * @param perMonth records of the months followed, oldest first
   * @throws IllegalArgumentException unless {@code 0 ≤ events ≤ n}, there is a month and no month
   *     is negative
   */
  public double ofCusum(BernoulliCusum chart, double limit, long events, long n, int[] perMonth) {
    int all = Arrays.stream(check(perMonth)).sum();
    int lastMonth = all - perMonth[perMonth.length - 1];
    boolean[] series = new boolean[all];
    int runs =
        (int) Math.max(FEWEST_RUNS, Math.min(RUNS, MOST_RECORDS / LEVELS / Math.max(1, all)));
    return chance(
        runs,
        level -> usual(level, events, n),
        share ->
            () -> {
              for (int i = 0; i < all; i++) {
                series[i] = random.nextDouble() < share;
              }
              int[] alarms = chart.alarms(series, limit);
              return alarms.length > 0 && alarms[alarms.length - 1] >= lastMonth;
            });
  }

  /**
   * Chance that the share of the last month rises out of its limits.
   *
   * @param baseline as the chart has it, its widening included
   * @param successes of the baseline
   * @param n records of the baseline
   * @param perMonth records of the months followed, oldest first
   * @throws IllegalArgumentException unless {@code 0 ≤ successes ≤ n}, there is a month and no
   *     month is negative
   */
  public double ofShares(
      BinomialEwma chart, BinomialEwma.Baseline baseline, long successes, long n, int[] perMonth) {
    long[] sizes = Arrays.stream(check(perMonth)).asLongStream().toArray();
    long[] drawn = new long[sizes.length];
    return chance(
        RUNS,
        level -> usual(level, successes, n),
        share -> {
          Map<Integer, BinomialDraw> draws = new HashMap<>();
          return () -> {
            for (int month = 0; month < drawn.length; month++) {
              drawn[month] =
                  draws
                      .computeIfAbsent(perMonth[month], size -> new BinomialDraw(size, share))
                      .next(random);
            }
            return last(chart.risesOut(baseline, drawn, sizes));
          };
        });
  }

  /**
   * Chance that the mean of the last month falls out of its limits.
   *
   * @param perMonth records of the months followed, oldest first
   * @throws IllegalArgumentException if there is no month or one is negative
   */
  public double ofMeans(MeanEwma chart, MeanEwma.Baseline baseline, int[] perMonth) {
    long[] sizes = Arrays.stream(check(perMonth)).asLongStream().toArray();
    double[] drawn = new double[sizes.length];
    double error = baseline.deviation() / Math.sqrt(baseline.n());
    return chance(
        RUNS,
        level -> baseline.mean() + error * Distributions.normalQuantile(level),
        mean ->
            () -> {
              for (int month = 0; month < drawn.length; month++) {
                drawn[month] =
                    mean
                        + random.nextGaussian()
                            * baseline.deviation()
                            / Math.sqrt(Math.max(1, sizes[month]));
              }
              return last(chart.fallsOut(baseline, drawn, sizes));
            });
  }

  private static int[] check(int[] perMonth) {
    Arguments.atLeast(1, perMonth.length, "months");
    for (int month : perMonth) {
      Arguments.atLeast(0, month, "records of a month");
    }
    return perMonth;
  }

  private static double usual(double level, long successes, long n) {
    Arguments.counts(successes, n);
    return Distributions.betaQuantile(level, successes + .5, n - successes + .5);
  }

  private static boolean last(boolean[] alarms) {
    return alarms[alarms.length - 1];
  }

  private static double chance(
      int runs, DoubleUnaryOperator usual, DoubleFunction<BooleanSupplier> alarmsWith) {
    int alarms = 0;
    for (int i = 0; i < LEVELS; i++) {
      BooleanSupplier alarmsInRun = alarmsWith.apply(usual.applyAsDouble((i + .5) / LEVELS));
      for (int run = 0; run < runs; run++) {
        alarms += alarmsInRun.getAsBoolean() ? 1 : 0;
      }
    }
    return (double) alarms / (LEVELS * runs);
  }
}
