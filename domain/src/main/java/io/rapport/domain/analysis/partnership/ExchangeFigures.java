package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** S12: which way exchanges went. */
final class ExchangeFigures implements FigureFamily {
  private static final Map<Direction, String> PARTS =
      new EnumMap<>(
          Map.of(
              Direction.TO_CLIENT, "toClient",
              Direction.TO_CONSULTANT, "toConsultant",
              Direction.MUTUAL, "mutual"));

  private final PooledFigures figures;

  ExchangeFigures(PartnershipMethod method) {
    this.figures = new PooledFigures(method);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.touches().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    List<Figure> all = new ArrayList<>();
    PARTS.forEach(
        (direction, part) ->
            all.add(
                figures.level(
                    cell.scope(),
                    cell.period(),
                    Indicator.share(Statistic.S12, part).amongShares(PARTS.size()),
                    Sample.of(
                        cell.touches(), Subjects.OF_TOUCH, touch -> went(touch, direction)))));
    return all;
  }

  private static Observed went(Touch touch, Direction direction) {
    Direction recorded = touch.exchange().direction();
    return recorded == null ? Observed.MISSING : Observed.of(recorded == direction);
  }
<<<<<<< HEAD

  /** Exchanges over relationships with any engagement or exchange, over quarters. */
  private Figure perRelationshipQuarter(Cell cell) {
    CellKey key = new CellKey(Statistic.S12, cell.period(), cell.scope(), "perRelationshipQuarter");
    Sample exchanges =
        Sample.of(cell.touches(), Subjects.OF_TOUCH, ExchangeFigures::inRelationship);
    Map<String, double[]> byManager = countsByManager(cell);
    double relationships = byManager.values().stream().mapToDouble(counts -> counts[1]).sum();
    if (relationships == 0) {
      return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
    }
    double quarters = cell.window().quarters();
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, exchanges.size() / relationships / quarters);
    values.put(Measure.COUNT, (double) exchanges.size());
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
    return touch.function().isPresent() ? Observed.of(1) : Observed.MISSING;
  }

  /** For each manager the exchanges and the relationships that had any contact. */
  static Map<String, double[]> countsByManager(Cell cell) {
    Set<Relationship> active = new TreeSet<>();
    Map<String, double[]> counts = new TreeMap<>();
    for (Engagement each : cell.engagements()) {
      active.add(new Relationship(each.managerId(), each.functionCode()));
    }
    for (Touch touch : cell.touches()) {
      touch
          .relationship()
          .ifPresent(
              relationship -> {
                active.add(relationship);
                counts.computeIfAbsent(relationship.managerId(), key -> new double[2])[0]++;
              });
    }
    for (Relationship relationship : active) {
      counts.computeIfAbsent(relationship.managerId(), key -> new double[2])[1]++;
    }
    return counts;
  }
=======
>>>>>>> w-timing
}
