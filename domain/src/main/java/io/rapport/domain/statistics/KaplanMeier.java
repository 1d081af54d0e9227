package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Share of subjects that have not ended by a time, when some are still under observation.
 *
 * <p>S(t) = Π(1 − d/n) over the times of events up to t, d ended of n at risk; SE² = S²·Σd/(n(n −
 * d)) (Greenwood); interval on the scale of log(−log). A quantile is the first time at which S is
 * down to 1 − p, the middle of the stretch where S runs along 1 − p; its interval holds the times
 * at which the interval of S does so.
 *
 * <p>With delayed entry few may be at risk early; if all of them end, S is 0 from then on whatever
 * comes later. Where something else can end a spell first, 1 − S overstates how many come to the
 * event: use {@link AalenJohansen}.
 *
 * <p>Sources: E. L. Kaplan, P. Meier (1958), <i>JASA</i> 53; M. Greenwood (1926), <i>The Natural
 * Duration of Cancer</i>; R. Brookmeyer, J. Crowley (1982), <i>Biometrics</i> 38; for delayed entry
 * W.-Y. Tsai, N. P. Jewell, M.-C. Wang (1987), <i>Biometrika</i> 74.
 */
public final class KaplanMeier {
  private static final KaplanMeier DEFAULT = new KaplanMeier(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private KaplanMeier(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static KaplanMeier withDefaults() {
    return DEFAULT;
  }

  public KaplanMeier with(Confidence newConfidence) {
    return new KaplanMeier(newConfidence);
  }

  /** From spells; every cause counts as the event. */
  public Result of(List<Spell> spells) {
    return of(RiskTable.of(spells));
  }

  /**
   * From a table of who was at risk; every cause counts as the event. For one of several take
   * {@link RiskTable#only}.
   */
  public Result of(RiskTable table) {
    List<Point> points = new ArrayList<>();
    double survival = 1;
    double greenwood = 0;
    for (RiskTable.Row row : table.rows()) {
      double n = row.atRisk();
      double left = n - row.events();
      survival *= left / n;
      greenwood += row.events() / (n * left);
      points.add(point(row.time(), row.atRisk(), row.events(), survival, greenwood));
    }
    return new Result(table, points);
  }

  private Point point(double time, long atRisk, long events, double survival, double greenwood) {
    // Greenwood's sum is infinite once nobody is left.
    double error = survival * Math.sqrt(greenwood);
    return new Point(
        time,
        atRisk,
        events,
        survival,
        survival > 0 ? OptionalDouble.of(error) : OptionalDouble.empty(),
        survival > 0 ? LogLogInterval.of(survival, error, confidence) : Optional.empty());
  }

  /**
   * A curve.
   *
   * @param table of who was at risk
   * @param points one for each time of events, in order
   */
  public record Result(RiskTable table, List<Point> points) {
    public Result {
      points = List.copyOf(points);
    }

    /**
     * The curve at a time, with the number at risk and the events at that very time. Empty after
     * the last time under observation, where nothing is known.
     *
     * @throws IllegalArgumentException if the time is negative or not finite
     */
    public Optional<Point> at(double time) {
      Arguments.notNegative(time, "time");
      if (time > table.lastTime() || table.subjects() == 0) {
        return Optional.empty();
      }
      Point last = new Point(0, 0, 0, 1, OptionalDouble.of(0), Optional.empty());
      for (Point point : points) {
        if (point.time <= time) {
          last = point;
        }
      }
      return Optional.of(
          new Point(
              time,
              table.atRisk(time),
              table.ended(time),
              last.survival,
              last.standardError,
              last.interval));
    }

    /** The time by which half have ended. */
    public Quantile median() {
      return quantile(0.5);
    }

    /**
     * The time by which a share have ended.
     *
     * @param probability strictly between 0 and 1
     * @throws IllegalArgumentException if it is not
     */
    public Quantile quantile(double probability) {
      Arguments.require(probability > 0 && probability < 1, "probability must lie between 0 and 1");
      double level = 1 - probability;
      double end = table.lastTime();
      OptionalDouble low = crossing(Interval::low, level, end);
      OptionalDouble high = crossing(Interval::high, level, end);
      Optional<Interval> interval =
          low.isEmpty()
              ? Optional.empty()
              : Optional.of(new Interval(low.getAsDouble(), high.orElse(Double.POSITIVE_INFINITY)));
      return new Quantile(
          probability,
          StepCurve.crossing(points, Point::time, Point::survival, level, end),
          interval);
    }

    private OptionalDouble crossing(ToDoubleFunction<Interval> bound, double level, double end) {
      return StepCurve.crossing(
          points,
          Point::time,
          point -> point.interval.map(bound::applyAsDouble).orElse(Double.NaN),
          level,
          end);
    }
  }

  /**
   * The curve at one time.
   *
   * @param time in the unit of the spells
   * @param atRisk at that time
   * @param events at that time
   * @param survival share not ended by then, that time included, 0..1
   * @param standardError Greenwood's; empty once the curve is at 0
   * @param interval within 0..1; empty while the curve is at 1 and once it is at 0
   */
  public record Point(
      double time,
      long atRisk,
      long events,
      double survival,
      OptionalDouble standardError,
      Optional<Interval> interval) {}

  /**
   * A quantile of the time to the end.
   *
   * @param probability share that have ended
   * @param time empty if fewer ever do
   * @param interval its upper end is +∞ where too few ended to bound it; empty if even the lower
   *     end is out of reach
   */
  public record Quantile(double probability, OptionalDouble time, Optional<Interval> interval) {}
}
