package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.Moments;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Figures that are a share or mean over records: value, interval and base. Where a figure speaks of
 * the whole organisation or a function, its printed interval allows for records of one manager
 * being alike, and the simple one stands beside it as uncorrected.
 */
final class PooledFigures {
  private final PartnershipMethod method;

  PooledFigures(PartnershipMethod method) {
    this.method = method;
  }

  /** A figure with the people behind the records as its support. */
  Figure level(Scope scope, String period, Indicator indicator, Sample sample) {
    return level(scope, period, indicator, sample, sample.support());
  }

  /** A figure of which others decide who stands behind it. */
  Figure level(Scope scope, String period, Indicator indicator, Sample sample, Support support) {
    CellKey key = new CellKey(indicator.statistic(), period, scope, indicator.part());
    Optional<Figure.Reason> reason = reasonMissing(sample);
    if (reason.isPresent()) {
      return new Figure.Missing(key, reason.get());
    }
    Moments moments = sample.moments();
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, moments.mean());
    if (indicator.isShare()) {
      values.put(Measure.COUNT, (double) sample.count());
    } else if (moments.n() >= 2) {
      values.put(Measure.SD, moments.standardDeviation());
    }
    PooledInterval interval =
        allowsForManagers(scope)
            ? PooledInterval.clustered(sample, indicator, method, Seeds.random(key, method))
            : PooledInterval.simple(sample, indicator, method.limits());
    interval.printed().ifPresent(found -> put(values, Measure.LOW, Measure.HIGH, found));
    if (interval.clustered().isPresent()) {
      interval
          .simple()
          .ifPresent(
              found -> put(values, Measure.LOW_UNCORRECTED, Measure.HIGH_UNCORRECTED, found));
    }
    return new Figure.Computed(
        key, indicator.quantity(), values, support, sample.recordedShare(), Reading.NONE);
  }

  /** Why a sample gives no figure; empty if it gives one. */
  Optional<Figure.Reason> reasonMissing(Sample sample) {
    if (sample.records() == 0) {
      return Optional.of(Figure.Reason.NOTHING_TO_COUNT);
    } else if (method.limits().isHidden(sample.recordedShare())) {
      return Optional.of(Figure.Reason.NOT_RECORDED);
    }
    return sample.size() == 0 ? Optional.of(Figure.Reason.NOTHING_TO_COUNT) : Optional.empty();
  }

  static boolean allowsForManagers(Scope scope) {
    return scope instanceof Scope.Whole
        || scope instanceof Scope.Function
        || scope instanceof Scope.Level;
  }

  static void put(Map<Measure, Double> values, Measure low, Measure high, Interval interval) {
    values.put(low, interval.low());
    values.put(high, interval.high());
  }
}
