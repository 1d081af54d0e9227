package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.DifferenceInDifferences;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * S38: how much more consultants changed from the six months before their first training in
 * consulting to the six after it than consultants without one over the same months. Trainings count
 * once their six months are over. Who is trained is not drawn by lot, and few are: the interval
 * says how little may follow from it.
 */
final class TrainingFigures implements FigureFamily {
  private static final int FEWEST_CONSULTANTS = 3;

  /** What may change. */
  private record Part(Indicator indicator, Function<Engagement, Observed> field) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(
              Indicator.share(Statistic.S38, "upshift").better(Indicator.Better.HIGHER),
              RoleMeasurements::upshift),
          new Part(
              Indicator.mean(Statistic.S38, "completeness", Quantity.SHARE)
                  .better(Indicator.Better.HIGHER),
              AgreementMeasurements::completeness));

  private final PartnershipMethod method;
  private final History history;

  TrainingFigures(PartnershipMethod method, History history) {
    this.method = method;
    this.history = history;
  }

  @Override
  public boolean isRecordedIn(History ignored) {
    return !history.skillEvents().isEmpty() && !history.engagements().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    if (!(cell.scope() instanceof Scope.Whole)) {
      return List.of();
    }
    return PARTS.stream().map(part -> figure(cell, part)).toList();
  }

  private Figure figure(Cell cell, Part part) {
    CellKey key = new CellKey(Statistic.S38, cell.period(), cell.scope(), part.indicator().part());
    TrainingEffect effect = TrainingEffect.of(history, part.field());
    Optional<DifferenceInDifferences.Result> found =
        Math.min(effect.trained().size(), effect.others().size()) < FEWEST_CONSULTANTS
            ? Optional.empty()
            : DifferenceInDifferences.withDefaults()
                .ofChanges(array(effect.trained()), array(effect.others()))
                .value();
    if (found.isEmpty()) {
      return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
    }
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, found.get().effect());
    PooledFigures.put(values, Measure.LOW, Measure.HIGH, found.get().interval());
    values.put(Measure.P, found.get().pValue());
    boolean tested = effect.support().records() >= method.limits().fewestCompared();
    return new Figure.Computed(
        key,
        Quantity.SHARE_DIFFERENCE,
        values,
        effect.support(),
        1,
        tested
            ? Changes.reading(values, part.indicator(), method.limits().practicalMargin())
            : Reading.NOT_TESTED);
  }

  private static double[] array(List<Double> changes) {
    return changes.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
