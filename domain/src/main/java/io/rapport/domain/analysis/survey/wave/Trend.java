package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.statistics.ControlChart;
import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.MannKendall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An index over successive waves. The series are the last waves without a gap: a wave that cannot
 * be compared, or of which there are no scores, breaks it, and only the waves after it count.
 *
 * @param points every wave, oldest first
 * @param waves how many of them are the series
 * @param tau Kendall's τ_a, −1..1
 * @param p of Mann and Kendall, two-sided: exact where no two values are equal
 * @param slope Sen's, in points of 100 from wave to wave
 * @param interval of the slope
 */
public record Trend(
    List<Point> points, int waves, Value tau, Value p, Value slope, Bounds interval) {
  public Trend {
    points = List.copyOf(points);
  }

  /**
   * One wave.
   *
   * @param wave id of the wave
   * @param n people with a score
   * @param index 0–100
   * @param interval of the index
   * @param inSeries whether it counts for the trend
   * @param limits of control, from the waves of the series before it
   * @param signal empty if there are no limits
   */
  public record Point(
      String wave,
      Value n,
      Value index,
      Bounds interval,
      boolean inSeries,
      Bounds limits,
      Optional<ControlChart.Signal> signal) {}

  /**
   * An index in one wave, before it is known whether it is in the series.
   *
   * @param obstacle why it cannot be compared with the last wave; empty if it can
   */
  record Reading(String wave, MeanScore score, Optional<String> obstacle) {
    Optional<Double> value() {
      return obstacle.isEmpty() && score.index() instanceof Value.Known known
          ? Optional.of(known.number())
          : Optional.empty();
    }
  }

  /**
   * Of the readings of successive waves.
   *
   * @param readings oldest first
   */
  static Trend of(List<Reading> readings) {
    int first = readings.size();
    while (first > 0 && readings.get(first - 1).value().isPresent()) {
      first--;
    }
    double[] values =
        readings.subList(first, readings.size()).stream()
            .mapToDouble(reading -> reading.value().orElseThrow())
            .toArray();
    List<ControlChart.Point> chart = ControlChart.ofMeans(values);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      points.add(
          i < first
              ? broken(readings.get(i))
              : point(readings.get(i), chart.get(i - first), i - first + 1));
    }
    Finding<MannKendall.Result> found = MannKendall.withDefaults().test(values);
    String none = found.value().isPresent() ? "" : why(found);
    return new Trend(
        points,
        values.length,
        Value.of(found.value(), MannKendall.Result::tau, none),
        Value.of(found.value(), result -> result.exactP().orElseGet(result::pValue), none),
        Value.of(found.value(), MannKendall.Result::slope, none),
        Bounds.of(
            found.value().flatMap(MannKendall.Result::interval),
            none.isEmpty() ? "too few waves for an interval" : none));
  }

  private static String why(Finding<MannKendall.Result> found) {
    return found.reason().orElseThrow() == Finding.Reason.NO_VARIATION
        ? "the index does not vary"
        : "fewer than three successive waves that can be compared";
  }

  private static Point broken(Reading reading) {
    if (reading.obstacle().isPresent()) {
      String reason = reading.obstacle().get();
      Value none = new Value.Missing(reason);
      return new Point(
          reading.wave(),
          none,
          none,
          Bounds.missing(reason),
          false,
          Bounds.missing(reason),
          Optional.empty());
    }
    return new Point(
        reading.wave(),
        Value.of(reading.score().n()),
        reading.score().index(),
        reading.score().interval(),
        false,
        Bounds.missing("before a break of the series"),
        Optional.empty());
  }

  private static Point point(Reading reading, ControlChart.Point charted, int wave) {
    return new Point(
        reading.wave(),
        Value.of(reading.score().n()),
        reading.score().index(),
        reading.score().interval(),
        true,
        Bounds.of(
            charted.limits().map(ControlChart.Limits::interval),
            wave < ControlChart.FIRST_WAVE
                ? "limits begin with the fifth wave of the series"
                : "the waves before it do not vary"),
        Optional.of(charted.signal()).filter(signal -> signal != ControlChart.Signal.NO_LIMITS));
  }
}
