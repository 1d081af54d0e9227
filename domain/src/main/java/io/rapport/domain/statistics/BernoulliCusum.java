package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Alarm that a share has gone up, engagement by engagement: the evidence for the raised share
 * against the usual one is summed and never falls below 0.
 *
 * <p>S ← max(0, S + w), w₁ = ln(p₁/p₀) for an event, w₀ = ln((1 − p₁)/(1 − p₀)) for none; alarm
 * when S reaches h. With p₁ below p₀ it watches for a fall.
 *
 * <p>Sources: E. S. Page (1954), "Continuous inspection schemes", <i>Biometrika</i> 41; M. R.
 * Reynolds, Z. G. Stoumbos (1999), <i>Journal of Quality Technology</i> 31.
 */
public final class BernoulliCusum {
  /** At 5,000 runs the standard error of a mean run of 300 is about 4. */
  private static final int RUNS = 5_000;

  /** Limits tried are whole tenths. */
  private static final double TENTHS = 10;

  private final double usual;
  private final double shifted;
  private final double onEvent;
  private final double onNone;

  private BernoulliCusum(double usual, double shifted) {
    this.usual = usual;
    this.shifted = shifted;
    this.onEvent = Math.log(shifted / usual);
    this.onNone = Math.log((1 - shifted) / (1 - usual));
  }

  /**
   * A chart.
   *
   * @param usual p₀, such as the share of the last twelve months
   * @param shifted p₁, the share to be found out
   * @throws IllegalArgumentException unless both lie strictly between 0 and 1 and differ
   */
  public static BernoulliCusum of(double usual, double shifted) {
    Arguments.require(usual > 0 && usual < 1, "usual share must lie between 0 and 1: " + usual);
    Arguments.require(
        shifted > 0 && shifted < 1, "shifted share must lie between 0 and 1: " + shifted);
    Arguments.require(usual != shifted, "the shares must differ: " + usual);
    return new BernoulliCusum(usual, shifted);
  }

  /**
   * Follows a series.
   *
   * @param events whether each was one, in the order of time
   * @param limit h
   * @throws IllegalArgumentException if the limit is not positive
   */
  public Result follow(List<Boolean> events, double limit) {
    Arguments.positive(limit, "limit");
    List<Double> path = new ArrayList<>();
    OptionalInt alarm = OptionalInt.empty();
    double sum = 0;
    for (boolean event : events) {
      sum = next(sum, event);
      if (alarm.isEmpty() && sum >= limit) {
        alarm = OptionalInt.of(path.size());
      }
      path.add(sum);
    }
    return new Result(path, alarm);
  }

  /**
   * The alarms of a series when the chart begins anew after each.
   *
   * @param events whether each was one, in the order of time
   * @param limit h
   * @return indices of the alarms, rising
   * @throws IllegalArgumentException if the limit is not positive
   */
  public int[] alarms(boolean[] events, double limit) {
    Arguments.positive(limit, "limit");
    IntStream.Builder alarms = IntStream.builder();
    double sum = 0;
    for (int i = 0; i < events.length; i++) {
      sum = next(sum, events[i]);
      if (sum >= limit) {
        alarms.add(i);
        sum = 0;
      }
    }
    return alarms.build().toArray();
  }

  private double next(double sum, boolean event) {
    return Math.max(0, sum + (event ? onEvent : onNone));
  }

  /**
   * The lowest limit, in whole tenths, with a false alarm no more often than wanted on average. All
   * simulated runs are driven up to one limit after another, so that the mean run only ever grows.
   *
   * @param falseAlarmEvery events and none between two false alarms, at least; the usual is 300
   * @param random a generator seeded by {@link Seed}
   * @throws IllegalArgumentException if it is not positive
   */
  public Calibration calibrate(double falseAlarmEvery, RandomGenerator random) {
    Arguments.positive(falseAlarmEvery, "falseAlarmEvery");
    double[] sums = new double[RUNS];
    long[] lengths = new long[RUNS];
    int tenths = 0;
    double every = 0;
    while (every < falseAlarmEvery) {
      tenths++;
      every = drive(sums, lengths, tenths / TENTHS, usual, random);
    }
    double limit = tenths / TENTHS;
    double after = drive(new double[RUNS], new long[RUNS], limit, shifted, random);
    return new Calibration(limit, every, after);
  }

  /** Drives all runs up to a limit and gives their mean length. */
  private double drive(
      double[] sums, long[] lengths, double limit, double share, RandomGenerator random) {
    for (int run = 0; run < sums.length; run++) {
      while (sums[run] < limit) {
        sums[run] = next(sums[run], random.nextDouble() < share);
        lengths[run]++;
      }
    }
    return Arrays.stream(lengths).average().orElseThrow();
  }

  /**
   * A chart of a series.
   *
   * @param path S after each
   * @param alarm index of the first at which S reached the limit; empty if none did
   */
  public record Result(List<Double> path, OptionalInt alarm) {
    public Result {
      path = List.copyOf(path);
    }
  }

  /**
   * What a limit does.
   *
   * @param limit h
   * @param falseAlarmEvery mean number from one false alarm to the next, at the usual share
   * @param detectionAfter mean number until the alarm once the share has shifted
   */
  public record Calibration(double limit, double falseAlarmEvery, double detectionAfter) {}
}
