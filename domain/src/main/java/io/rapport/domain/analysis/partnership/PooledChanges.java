package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.statistics.Confidence;
import io.rapport.domain.statistics.DesignEffect;
import io.rapport.domain.statistics.EffectSize;
import io.rapport.domain.statistics.NewcombeDifference;
import io.rapport.domain.statistics.SmallestVisibleChange;
import io.rapport.domain.statistics.TwoProportions;
import io.rapport.domain.statistics.WelchTest;
import io.rapport.domain.statistics.WilsonInterval;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A share or mean of recent records against that of the records before: difference, interval, the
 * smallest change that could have been seen, and one word. Shares: Newcombe; means: Welch. Where a
 * figure speaks of the whole organisation or a function and managers have several records each,
 * both use effective sizes n/deff, and the simple interval stands beside it as uncorrected.
 */
final class PooledChanges {
  private final PartnershipMethod method;
  private final PooledFigures figures;

  PooledChanges(PartnershipMethod method) {
    this.method = method;
    this.figures = new PooledFigures(method);
  }

  /** A change whose support is the weaker of both windows. */
  Figure change(Scope scope, String period, Indicator indicator, Sample recent, Sample before) {
    return change(
        scope,
        period,
        indicator,
        recent,
        before,
        Supports.weaker(recent.support(), before.support()));
  }

  /** A change of which others decide who stands behind it. */
  Figure change(
      Scope scope,
      String period,
      Indicator indicator,
      Sample recent,
      Sample before,
      Support support) {
    CellKey key = new CellKey(indicator.statistic(), period, scope, indicator.part());
    Optional<Figure.Reason> reason =
        figures.reasonMissing(recent).or(() -> figures.reasonMissing(before));
    if (reason.isPresent()) {
      return new Figure.Missing(key, reason.get());
    }
    boolean robust =
        PooledFigures.allowsForManagers(scope)
            && (PooledInterval.isClustered(recent) || PooledInterval.isClustered(before));
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    if (indicator.isShare()) {
      shares(recent, before, robust, values);
    } else {
      means(recent, before, robust, values);
    }
    boolean tested = Math.min(recent.size(), before.size()) >= method.limits().fewestCompared();
    return new Figure.Computed(
        key,
        Changes.difference(indicator.quantity()),
        values,
        support,
        Math.min(recent.recordedShare(), before.recordedShare()),
        tested
            ? Changes.reading(values, indicator, method.limits().practicalMargin())
            : Reading.NOT_TESTED);
  }

  private static void shares(
      Sample recent, Sample before, boolean robust, Map<Measure, Double> values) {
    NewcombeDifference.Result simple =
        NewcombeDifference.withDefaults()
            .ofCounts(recent.count(), recent.size(), before.count(), before.size());
    NewcombeDifference.Result printed =
        robust ? NewcombeDifference.of(clusteredWilson(recent), clusteredWilson(before)) : simple;
    values.put(Measure.VALUE, simple.difference());
    PooledFigures.put(values, Measure.LOW, Measure.HIGH, printed.interval());
    if (robust) {
      PooledFigures.put(
          values, Measure.LOW_UNCORRECTED, Measure.HIGH_UNCORRECTED, simple.interval());
    }
    values.put(Measure.EFFECT, EffectSize.cohenH(simple.share1(), simple.share2()));
    if (!robust) {
      // No test of two shares allows for clusters; the interval speaks instead.
      values.put(
          Measure.P,
          TwoProportions.withDefaults()
              .test(recent.count(), recent.size(), before.count(), before.size())
              .pValue());
    }
    double pooled = (double) (recent.count() + before.count()) / (recent.size() + before.size());
    if (pooled > 0 && pooled < 1) {
      values.put(
          Measure.SMALLEST_VISIBLE,
          SmallestVisibleChange.withDefaults()
              .between(pooled, effectiveSize(recent, robust), effectiveSize(before, robust)));
    }
  }

  private static void means(
      Sample recent, Sample before, boolean robust, Map<Measure, Double> values) {
    values.put(Measure.VALUE, recent.moments().mean() - before.moments().mean());
    if (recent.size() < 2 || before.size() < 2) {
      return;
    }
    WelchTest welch = WelchTest.withDefaults();
    Optional<WelchTest.Result> simple = welch.test(recent.moments(), before.moments());
    Optional<WelchTest.Result> printed =
        robust
            ? welch.test(
                PooledInterval.widened(recent.moments(), design(recent)),
                PooledInterval.widened(before.moments(), design(before)))
            : simple;
    printed.ifPresent(
        found -> {
          PooledFigures.put(values, Measure.LOW, Measure.HIGH, found.interval());
          values.put(Measure.P, found.pValue());
          values.put(Measure.SMALLEST_VISIBLE, Changes.smallestVisible(found.standardError()));
        });
    simple.ifPresent(
        found -> {
          values.put(Measure.EFFECT, found.hedgesG());
          if (robust) {
            PooledFigures.put(
                values, Measure.LOW_UNCORRECTED, Measure.HIGH_UNCORRECTED, found.interval());
          }
        });
  }

  static WilsonInterval.Result clusteredWilson(Sample sample) {
    return WilsonInterval.withDefaults()
        .with(Confidence.NINETY_FIVE)
        .ofShare((double) sample.count() / sample.size(), design(sample).effectiveN());
  }

  private static long effectiveSize(Sample sample, boolean robust) {
    return robust ? Math.max(1, (long) design(sample).effectiveN()) : sample.size();
  }

  /** No effect where all records belong to one manager: nothing can be said of it. */
  private static DesignEffect.Result design(Sample sample) {
    return sample.clusters() >= 2
        ? DesignEffect.of(sample.clusterMoments())
        : new DesignEffect.Result(
            sample.clusters(), sample.meanClusterSize(), OptionalDouble.empty(), 1, sample.size());
  }
}
