package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.partnership.alert.Alert;
import io.rapport.domain.analysis.partnership.alert.AlertKind;
import io.rapport.domain.analysis.partnership.alert.AlertSubject;
import io.rapport.domain.analysis.partnership.alert.AlertWords;
import io.rapport.domain.analysis.partnership.alert.Watched;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A5: functions whose mean perception gap of the last twelve months (S14) has a lower bound above
 * the limit. It alarms as long as that holds. The chance of a false alarm is that of one end of a
 * 95 % interval where the true gap lies just at the limit, the most it can be.
 */
final class PerceptionAlerts implements AlertSource {
  private static final double ONE_END = 0.025;

  private final double limit;
  private final PerceptionFigures perception;
  private final Cell year;
  private final boolean isRecorded;
  private final List<Watched> watched;

  /**
   * @param functions to be watched
   * @param year the last twelve months
   */
  PerceptionAlerts(
      double limit,
      PerceptionFigures perception,
      History history,
      List<Scope> functions,
      Cells.InWindow year) {
    this.limit = limit;
    this.perception = perception;
    this.year = year.of(Scope.Whole.WHOLE);
    this.isRecorded = perception.isRecordedIn(history);
    List<Watched> all = new ArrayList<>();
    for (Scope function : functions) {
      low(perception.levels(year.of(function)))
          .ifPresent(
              low -> {
                AlertSubject subject = new AlertSubject.Area(function, "gap");
                all.add(new Watched(kind(), subject, ONE_END, alert(subject, low)));
              });
    }
    this.watched = List.copyOf(all);
  }

  /** Lower bound of the mean gap; too few pairs have none. */
  private static Optional<Double> low(List<Figure> figures) {
    return figures.stream()
        .filter(figure -> figure.key().statistic() == Statistic.S14)
        .filter(figure -> figure.key().part().equals("gap"))
        .flatMap(
            figure ->
                figure instanceof Figure.Computed computed
                    ? Optional.ofNullable(computed.values().get(Measure.LOW)).stream()
                    : Optional.<Double>empty().stream())
        .findFirst();
  }

  private Optional<Alert> alert(AlertSubject subject, double low) {
    return low > limit
        ? Optional.of(
            new Alert(
                kind(),
                subject,
                low,
                OptionalDouble.of(limit),
                OptionalDouble.empty(),
                AlertWords.gap(low, limit)))
        : Optional.empty();
  }

  @Override
  public AlertKind kind() {
    return AlertKind.A5;
  }

  @Override
  public boolean isRecorded() {
    return isRecorded;
  }

  @Override
  public List<Watched> watched() {
    return watched;
  }

  @Override
  public Support support(Scope scope) {
    return perception.support(
        PulsePair.of(year.pulse()).stream()
            .filter(pair -> isWatched(new Scope.Function(pair.client().functionCode()), scope))
            .toList());
  }

  private boolean isWatched(Scope function, Scope scope) {
    return watched.stream()
        .map(Watched::subject)
        .anyMatch(subject -> subject.isIn(function) && subject.isIn(scope));
  }
}
