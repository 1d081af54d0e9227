package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a wave differs from the waves before it by more than waves differ anyway.
 *
 * <p>The limits of a wave come from the waves before it, from the fifth wave on.
 *
 * <ul>
 *   <li>Means (chart of individual values): mean of the earlier values ± 3·m̄R/1.128, m̄R the mean
 *       of the absolute differences of neighbouring ones.
 *   <li>Shares (Laney's p′ chart): p̄ ± 3·σ_z·√(p̄(1 − p̄)/n), p̄ over the earlier waves, σ_z =
 *       m̄R/1.128 of their z = (p − p̄)/√(p̄(1 − p̄)/n). With many answers a plain p chart would
 *       call every wave exceptional; σ_z counts how far waves wander beyond chance, and is at least
 *       1 here, since few waves can seem steadier than chance allows.
 * </ul>
 *
 * <p>Sources: W. A. Shewhart (1931), <i>Economic Control of Quality of Manufactured Product</i>; D.
 * B. Laney (2002), "Improved control charts for attributes", <i>Quality Engineering</i> 14.
 */
public final class ControlChart {
  /** The first wave that has limits; four before it give three differences. */
  public static final int FIRST_WAVE = 5;

  /** Expected range of two normal values, in standard deviations: 2/√π. */
  private static final double RANGE_OF_TWO = 2 / Math.sqrt(Math.PI);

  private static final double LIMIT = 3;

  private ControlChart() {}

  /**
   * Of the means of successive waves.
   *
   * @param values in the order of time
   * @return one point for each wave
   * @throws IllegalArgumentException if a value is not finite
   */
  public static List<Point> ofMeans(double... values) {
    Arguments.finite(values, "value");
    List<Point> points = new ArrayList<>();
    for (int wave = 0; wave < values.length; wave++) {
      Optional<Limits> limits = Optional.empty();
      if (wave >= FIRST_WAVE - 1) {
        double mean = 0;
        for (int earlier = 0; earlier < wave; earlier++) {
          mean += values[earlier] / wave;
        }
        limits = limits(mean, sigma(values, wave));
      }
      points.add(new Point(values[wave], limits));
    }
    return List.copyOf(points);
  }

  /**
   * Of the shares of successive waves.
   *
   * @param successes by wave
   * @param n answers by wave
   * @return one point for each wave
   * @throws IllegalArgumentException if lengths differ, successes lie outside 0..n or {@code n < 1}
   */
  public static List<Point> ofShares(long[] successes, long[] n) {
    Arguments.sameLength(successes.length, n.length, "successes and n");
    List<Point> points = new ArrayList<>();
    double allSuccesses = 0;
    double all = 0;
    for (int wave = 0; wave < n.length; wave++) {
      Arguments.counts(successes[wave], n[wave]);
      Optional<Limits> limits = Optional.empty();
      double mean = all == 0 ? 0 : allSuccesses / all;
      if (wave >= FIRST_WAVE - 1 && mean > 0 && mean < 1) {
        double[] z = new double[wave];
        for (int earlier = 0; earlier < wave; earlier++) {
          z[earlier] = ((double) successes[earlier] / n[earlier] - mean) / error(mean, n[earlier]);
        }
        limits =
            limits(mean, Math.max(1, sigma(z, wave)) * error(mean, n[wave]))
                .map(found -> new Limits(found.centre, found.interval.clamp(0, 1)));
      }
      points.add(new Point((double) successes[wave] / n[wave], limits));
      allSuccesses += successes[wave];
      all += n[wave];
    }
    return List.copyOf(points);
  }

  private static double error(double share, long n) {
    return Math.sqrt(share * (1 - share) / n);
  }

  /** The standard deviation that the differences of the first neighbours suggest. */
  static double sigma(double[] values, int count) {
    double ranges = 0;
    for (int i = 1; i < count; i++) {
      ranges += Math.abs(values[i] - values[i - 1]);
    }
    return ranges / (count - 1) / RANGE_OF_TWO;
  }

  private static Optional<Limits> limits(double centre, double sigma) {
    return sigma == 0
        ? Optional.empty()
        : Optional.of(new Limits(centre, Interval.around(centre, LIMIT * sigma)));
  }

  /**
   * One wave.
   *
   * @param value its mean, or its share 0..1
   * @param limits empty before the fifth wave, and where the earlier ones do not vary at all
   */
  public record Point(double value, Optional<Limits> limits) {

    /** What the wave says. */
    public Signal signal() {
      return limits
          .map(
              found ->
                  found.interval.contains(value)
                      ? Signal.NONE
                      : value < found.centre ? Signal.BELOW : Signal.ABOVE)
          .orElse(Signal.NO_LIMITS);
    }
  }

  /**
   * What waves before it lead to expect of a wave.
   *
   * @param centre their mean
   * @param interval within three standard deviations
   */
  public record Limits(double centre, Interval interval) {}

  /** Whether a wave is exceptional. */
  public enum Signal {
    /** Too few earlier waves, or none that vary. */
    NO_LIMITS,
    /** Within the limits. */
    NONE,
    /** Exceptionally low. */
    BELOW,
    /** Exceptionally high. */
    ABOVE
  }
}
