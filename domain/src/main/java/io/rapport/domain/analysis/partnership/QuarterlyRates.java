package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.ClusterBootstrap;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * S12: exchanges of some kind over relationships with any engagement or exchange in the window,
 * over its quarters. The base of the figure is all exchanges of which it is known whether they are
 * of that kind; interval by a bootstrap over managers.
 */
final class QuarterlyRates {
  private final PartnershipMethod method;
  private final PooledFigures figures;

  QuarterlyRates(PartnershipMethod method) {
    this.method = method;
    this.figures = new PooledFigures(method);
  }

  /**
   * A rate.
   *
   * @param field whether an exchange that belongs to a relationship is counted
   */
  Figure rate(Cell cell, String part, Function<Touch, Observed> field) {
    CellKey key = new CellKey(Statistic.S12, cell.period(), cell.scope(), part);
    Function<Touch, Observed> known =
        touch -> touch.function().isPresent() ? field.apply(touch) : Observed.MISSING;
    Sample exchanges = Sample.of(cell.touches(), Subjects.OF_TOUCH, known);
    Map<String, double[]> byManager = countsByManager(cell, known);
    double relationships = byManager.values().stream().mapToDouble(counts -> counts[1]).sum();
    if (relationships == 0) {
      return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
    }
    // Relationships without any exchange are a rate of zero, not an unknown one.
    Optional<Figure.Reason> missing =
        exchanges.records() == 0 ? Optional.empty() : figures.reasonMissing(exchanges);
    if (missing.isPresent()) {
      return new Figure.Missing(key, missing.get());
    }
    double quarters = cell.window().quarters();
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, exchanges.count() / relationships / quarters);
    values.put(Measure.COUNT, (double) exchanges.count());
    if (PooledFigures.allowsForManagers(cell.scope()) && byManager.size() >= 2) {
      ClusterBootstrap.withDefaults()
          .withReplications(method.bootstrapReplicates())
          .of(byManager, sums -> sums[0] / sums[1] / quarters, Seeds.random(key, method))
          .ifPresent(
              found -> PooledFigures.put(values, Measure.LOW, Measure.HIGH, found.interval()));
    }
    return new Figure.Computed(
        key,
        Quantity.NUMBER,
        values,
        exchanges.support(),
        exchanges.records() == 0 ? 1 : exchanges.recordedShare(),
        Reading.NONE);
  }

  /** Whether an exchange belongs to a relationship. */
  static Observed inRelationship(Touch touch) {
    return touch.function().isPresent() ? Observed.of(true) : Observed.MISSING;
  }

  /** For each manager the exchanges counted and the relationships that had any contact. */
  static Map<String, double[]> countsByManager(Cell cell, Function<Touch, Observed> field) {
    Set<Relationship> active = new TreeSet<>();
    Map<String, double[]> counts = new TreeMap<>();
    for (Engagement each : cell.engagements()) {
      active.add(new Relationship(each.managerId(), each.functionCode()));
    }
    for (Touch touch : cell.touches()) {
      touch.relationship().ifPresent(active::add);
      Observed observed = field.apply(touch);
      if (observed.kind() == Observed.Kind.COUNTED) {
        counts.computeIfAbsent(touch.exchange().managerId(), key -> new double[2])[0] +=
            observed.value();
      }
    }
    for (Relationship relationship : active) {
      counts.computeIfAbsent(relationship.managerId(), key -> new double[2])[1]++;
    }
    return counts;
  }
}
