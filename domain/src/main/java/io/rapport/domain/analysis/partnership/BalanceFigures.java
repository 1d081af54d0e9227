package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.ClusterBootstrap;
import io.rapport.domain.statistics.Confidence;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.Quantiles;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * S12: the median balance of relationships with enough exchanges. Interval by a bootstrap over
 * managers, to a hundredth; none from fewer than {@value #FEWEST_MANAGERS} managers.
 */
final class BalanceFigures implements FigureFamily {
  private static final int FEWEST_MANAGERS = 10;
  private static final int WIDTH = Balances.STEPS + 1;
  private static final Indicator INDICATOR =
      Indicator.mean(Statistic.S12, "balance", Quantity.NUMBER).better(Indicator.Better.HIGHER);

  private final PartnershipMethod method;
  private final Contacts contacts;
  private final PooledFigures figures;

  BalanceFigures(PartnershipMethod method, Contacts contacts) {
    this.method = method;
    this.contacts = contacts;
    this.figures = new PooledFigures(method);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.touches().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.EXCHANGES);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    CellKey key = key(cell.period(), cell.scope());
    Sample sample = balances(cell);
    Optional<Figure.Reason> missing = reasonMissing(cell, sample);
    if (missing.isPresent()) {
      return List.of(new Figure.Missing(key, missing.get()));
    }
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, Quantiles.of(sample.values()).median());
    values.put(Measure.COUNT, (double) sample.size());
    Map<String, double[]> steps = new TreeMap<>();
    count(sample, steps, 0);
    interval(key, steps, counts -> Balances.median(counts, 0))
        .ifPresent(found -> PooledFigures.put(values, Measure.LOW, Measure.HIGH, found));
    return List.of(
        new Figure.Computed(
            key, Quantity.NUMBER, values, sample.support(), recorded(cell), Reading.NONE));
  }

  @Override
  public List<Figure> changes(Cell recent, Cell before) {
    CellKey key = key(recent.window().periodAgainst(before.window()), recent.scope());
    Sample now = balances(recent);
    Sample then = balances(before);
    Optional<Figure.Reason> missing =
        reasonMissing(recent, now).or(() -> reasonMissing(before, then));
    if (missing.isPresent()) {
      return List.of(new Figure.Missing(key, missing.get()));
    }
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(
        Measure.VALUE, Quantiles.of(now.values()).median() - Quantiles.of(then.values()).median());
    Map<String, double[]> steps = new TreeMap<>();
    count(now, steps, 0);
    count(then, steps, WIDTH);
    interval(key, steps, counts -> Balances.median(counts, 0) - Balances.median(counts, WIDTH))
        .ifPresent(
            found -> {
              PooledFigures.put(values, Measure.LOW, Measure.HIGH, found);
              values.put(
                  Measure.SMALLEST_VISIBLE,
                  Changes.smallestVisible(found.halfWidth() / Confidence.NINETY_FIVE.z()));
            });
    Support support = Supports.weaker(now.support(), then.support());
    boolean tested = Math.min(now.size(), then.size()) >= method.limits().fewestCompared();
    return List.of(
        new Figure.Computed(
            key,
            Quantity.NUMBER,
            values,
            support,
            Math.min(recorded(recent), recorded(before)),
            tested
                ? Changes.reading(values, INDICATOR, method.limits().practicalMargin())
                : Reading.NOT_TESTED));
  }

  private Sample balances(Cell cell) {
    return Balances.of(cell, contacts, method.minimumExchanges()).sample();
  }

  private Optional<Figure.Reason> reasonMissing(Cell cell, Sample sample) {
    return figures
        .reasonMissing(directions(cell))
        .or(
            () ->
                sample.size() == 0
                    ? Optional.of(Figure.Reason.NOTHING_TO_COUNT)
                    : Optional.empty());
  }

  private static double recorded(Cell cell) {
    return directions(cell).recordedShare();
  }

  /** Which exchanges could enter a balance. */
  static Sample directions(Cell cell) {
    return Sample.of(
        cell.touches(),
        Subjects.OF_TOUCH,
        touch ->
            touch.exchange().direction() == null || touch.function().isEmpty()
                ? Observed.MISSING
                : Observed.of(true));
  }

  /** Counts a manager's balances by steps, from a place on. */
  private static void count(Sample sample, Map<String, double[]> steps, int from) {
    sample
        .valuesByManager()
        .forEach(
            (manager, values) -> {
              double[] counts = steps.computeIfAbsent(manager, key -> new double[2 * WIDTH]);
              for (double value : values) {
                counts[from + (int) Math.round(value * Balances.STEPS)]++;
              }
            });
  }

  private Optional<Interval> interval(
      CellKey key, Map<String, double[]> steps, ToDoubleFunction<double[]> statistic) {
    return steps.size() < FEWEST_MANAGERS
        ? Optional.empty()
        : ClusterBootstrap.withDefaults()
            .withReplications(method.bootstrapReplicates())
            .of(steps, statistic, Seeds.random(key, method))
            .map(ClusterBootstrap.Result::interval);
  }

  private static CellKey key(String period, Scope scope) {
    return new CellKey(INDICATOR.statistic(), period, scope, INDICATOR.part());
  }
}
