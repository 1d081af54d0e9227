package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.ClusterBootstrap;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * S12: which way exchanges lean, (out − in) / (out + in + mutual) over all of them, above zero
 * towards the client. Exchanges of a manager are alike, so the interval is a bootstrap over
 * managers, none from fewer than {@value PooledInterval#FEWEST_CLUSTERS}; a binomial p would take
 * them for independent.
 */
final class DirectionFigures implements FigureFamily {
  private final PartnershipMethod method;
  private final PooledFigures figures;

  DirectionFigures(PartnershipMethod method) {
    this.method = method;
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
    CellKey key = new CellKey(Statistic.S12, cell.period(), cell.scope(), "direction");
    Sample sample = Sample.of(cell.touches(), Subjects.OF_TOUCH, DirectionFigures::leans);
    Optional<Figure.Reason> missing = figures.reasonMissing(sample);
    if (missing.isPresent()) {
      return List.of(new Figure.Missing(key, missing.get()));
    }
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, sample.moments().mean());
    if (PooledFigures.allowsForManagers(cell.scope())
        && sample.clusters() >= PooledInterval.FEWEST_CLUSTERS) {
      ClusterBootstrap.withDefaults()
          .withReplications(method.bootstrapReplicates())
          .of(sample.clusterSums(), sums -> sums[0] / sums[1], Seeds.random(key, method))
          .ifPresent(
              found -> PooledFigures.put(values, Measure.LOW, Measure.HIGH, found.interval()));
    }
    return List.of(
        new Figure.Computed(
            key, Quantity.NUMBER, values, sample.support(), sample.recordedShare(), Reading.NONE));
  }

  private static Observed leans(Touch touch) {
    Direction direction = touch.exchange().direction();
    if (direction == null) {
      return Observed.MISSING;
    }
    return switch (direction) {
      case TO_CLIENT -> Observed.of(1.0);
      case TO_CONSULTANT -> Observed.of(-1.0);
      case MUTUAL -> Observed.of(0.0);
    };
  }
}
