package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.WorkNature;
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
import java.util.TreeMap;

/**
 * S06: firefighting pressure, the hours of fires and errands over those of projects and strategic
 * work; mini-projects are neither. Interval by a bootstrap over consultants' weeks; none from fewer
 * than two weeks, or where hardly any hours went to projects.
 */
final class PressureFigures implements FigureFamily {
  private final PartnershipMethod method;

  PressureFigures(PartnershipMethod method) {
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
    CellKey key = new CellKey(Statistic.S06, cell.period(), cell.scope(), "pressure");
    Optional<Figure.Reason> missing = HourFigures.reasonMissing(hours, method.limits());
    if (missing.isPresent()) {
      return List.of(new Figure.Missing(key, missing.get()));
    }
    double[] totals = sides(hours.totals());
    if (totals[1] == 0) {
      return List.of(new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT));
    }
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, totals[0] / totals[1]);
    Map<Hours.ConsultantWeek, double[]> weeks = new TreeMap<>();
    hours.byWeek().forEach((week, sums) -> weeks.put(week, sides(sums)));
    if (weeks.size() >= 2) {
      ClusterBootstrap.withDefaults()
          .withReplications(method.bootstrapReplicates())
          .of(weeks, sums -> sums[0] / sums[1], Seeds.random(key, method))
          .ifPresent(
              found -> PooledFigures.put(values, Measure.LOW, Measure.HIGH, found.interval()));
    }
    return List.of(
        new Figure.Computed(
            key, Quantity.NUMBER, values, hours.support(), hours.recorded(), Reading.NONE));
  }

  private static double[] sides(double[] sums) {
    double[] sides = new double[2];
    for (WorkNature nature : WorkNature.values()) {
      switch (nature) {
        case FIREFIGHTING, TRANSACTIONAL -> sides[0] += sums[nature.ordinal()];
        case PROJECT, STRATEGIC -> sides[1] += sums[nature.ordinal()];
        case MINI_PROJECT -> {}
      }
    }
    return sides;
  }
}
