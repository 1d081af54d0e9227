package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.ClusterBootstrap;
import io.rapport.domain.statistics.Confidence;
import io.rapport.domain.statistics.Interval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * S06: shares of hours by nature of the work. Intervals by a bootstrap over consultants' weeks;
 * none from fewer than two weeks.
 */
final class HourFigures implements FigureFamily {
  private final PartnershipMethod method;

  HourFigures(PartnershipMethod method) {
    this.method = method;
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.engagements().isEmpty() || !history.time().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.HOURS);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    Hours hours = Hours.of(cell);
    List<Figure> figures = new ArrayList<>();
    for (WorkNature nature : WorkNature.values()) {
      CellKey key = key(cell.period(), cell, "hours." + nature);
      Figure figure = level(key, nature.ordinal(), hours);
      figures.add(figure);
      if (nature == WorkNature.STRATEGIC) {
        figures.add(renamed(figure, key(cell.period(), cell, "strategicHours")));
      }
    }
    return figures;
  }

  @Override
  public List<Figure> changes(Cell recent, Cell before) {
    Hours now = Hours.of(recent);
    Hours then = Hours.of(before);
    String period = recent.window().periodAgainst(before.window());
    List<Figure> figures = new ArrayList<>();
    for (WorkNature nature : WorkNature.values()) {
      Indicator indicator =
          Indicator.share(Statistic.S06, "hours." + nature)
              .better(TimingMeasurements.better(nature));
      if (indicator.better() != Indicator.Better.NEITHER) {
        CellKey key = key(period, recent, indicator.part());
        figures.add(change(key, nature.ordinal(), indicator, now, then));
      }
    }
    return figures;
  }

  private Figure level(CellKey key, int place, Hours hours) {
    Optional<Figure.Reason> missing = reasonMissing(hours, method.limits());
    if (missing.isPresent()) {
      return new Figure.Missing(key, missing.get());
    }
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, hours.share(place));
    values.put(Measure.COUNT, (double) hours.entries()[place]);
    interval(key, hours.weeks(place), sums -> sums[0] / sums[1])
        .ifPresent(found -> PooledFigures.put(values, Measure.LOW, Measure.HIGH, found));
    return new Figure.Computed(
        key, Quantity.SHARE, values, hours.support(), hours.recorded(), Reading.NONE);
  }

  private Figure change(CellKey key, int place, Indicator indicator, Hours now, Hours then) {
    Optional<Figure.Reason> missing =
        reasonMissing(now, method.limits()).or(() -> reasonMissing(then, method.limits()));
    if (missing.isPresent()) {
      return new Figure.Missing(key, missing.get());
    }
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, now.share(place) - then.share(place));
    interval(
            key,
            sideBySide(now.weeks(place), then.weeks(place)),
            sums -> sums[0] / sums[1] - sums[2] / sums[3])
        .ifPresent(
            found -> {
              PooledFigures.put(values, Measure.LOW, Measure.HIGH, found);
              values.put(
                  Measure.SMALLEST_VISIBLE,
                  Changes.smallestVisible(found.halfWidth() / Confidence.NINETY_FIVE.z()));
            });
    boolean tested =
        Math.min(now.byWeek().size(), then.byWeek().size()) >= method.limits().fewestCompared();
    return new Figure.Computed(
        key,
        Quantity.SHARE_DIFFERENCE,
        values,
        Supports.weaker(now.support(), then.support()),
        Math.min(now.recorded(), then.recorded()),
        tested
            ? Changes.reading(values, indicator, method.limits().practicalMargin())
            : Reading.NOT_TESTED);
  }

  /** The weeks of two windows, which are different weeks, with the sums of each in its half. */
  private static Map<Hours.ConsultantWeek, double[]> sideBySide(
      Map<Hours.ConsultantWeek, double[]> now, Map<Hours.ConsultantWeek, double[]> then) {
    Map<Hours.ConsultantWeek, double[]> both = new TreeMap<>();
    now.forEach((week, sums) -> System.arraycopy(sums, 0, halves(both, week), 0, 2));
    then.forEach((week, sums) -> System.arraycopy(sums, 0, halves(both, week), 2, 2));
    return both;
  }

  private static double[] halves(
      Map<Hours.ConsultantWeek, double[]> both, Hours.ConsultantWeek week) {
    return both.computeIfAbsent(week, key -> new double[4]);
  }

  private Optional<Interval> interval(
      CellKey key, Map<Hours.ConsultantWeek, double[]> weeks, ToDoubleFunction<double[]> share) {
    return weeks.size() < 2
        ? Optional.empty()
        : ClusterBootstrap.withDefaults()
            .withReplications(method.bootstrapReplicates())
            .of(weeks, share, Seeds.random(key, method))
            .map(ClusterBootstrap.Result::interval);
  }

  /** Why hours give no figure; empty if they give one. */
  static Optional<Figure.Reason> reasonMissing(Hours hours, Limits limits) {
    if (hours.records() == 0) {
      return Optional.of(Figure.Reason.NOTHING_TO_COUNT);
    } else if (limits.isHidden(hours.recorded())) {
      return Optional.of(Figure.Reason.NOT_RECORDED);
    }
    return hours.totals()[Hours.ALL] > 0
        ? Optional.empty()
        : Optional.of(Figure.Reason.NOTHING_TO_COUNT);
  }

  private static Figure renamed(Figure figure, CellKey key) {
    return figure instanceof Figure.Computed computed
        ? new Figure.Computed(
            key,
            computed.quantity(),
            computed.values(),
            computed.support(),
            computed.recorded(),
            computed.reading())
        : new Figure.Missing(key, ((Figure.Missing) figure).reason());
  }

  private static CellKey key(String period, Cell cell, String part) {
    return new CellKey(Statistic.S06, period, cell.scope(), part);
  }
}
