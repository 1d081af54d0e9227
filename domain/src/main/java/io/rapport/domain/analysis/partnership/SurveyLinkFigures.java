package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.link.LinkedWaves;
import io.rapport.domain.analysis.link.SurveyLink;
import io.rapport.domain.analysis.link.WavePair;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.SpearmanCorrelation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * S40: the coefficients of partnership and survey, all of the whole organisation. The word stands
 * with the correlation and is another than "no visible change" only if the correlation holds given
 * baseline and head-count. Fewer than eight departments have no coefficients.
 */
final class SurveyLinkFigures implements FigureFamily {
  private static final List<String> PARTS =
      List.of("spearman", "partial", "ancova", "did", "reversed.level", "reversed.change");

  private final Optional<LinkedWaves> found;
  private final SurveyPeople people;

  SurveyLinkFigures(History history, Optional<LinkedWaves> found) {
    this.found = found;
    this.people = new SurveyPeople(history);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return found.isPresent() && !history.engagements().isEmpty();
  }

  /** Departments of the survey, which it protects itself. */
  @Override
  public Set<Source> sources() {
    return Set.of();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    if (!(cell.scope() instanceof Scope.Whole)) {
      return List.of();
    }
    if (found.isPresent() && found.get().link() instanceof SurveyLink.Estimated link) {
      return estimated(cell, found.get().waves(), link);
    }
    return PARTS.stream().map(part -> missing(cell, part)).toList();
  }

  private List<Figure> estimated(Cell cell, WavePair waves, SurveyLink.Estimated link) {
    List<String> linked = linked(link);
    List<Figure> figures = new ArrayList<>();
    figures.add(
        figure(
            cell,
            "spearman",
            link.correlation().weighted().flatMap(SurveyLinkFigures::values),
            linked,
            reading(link)));
    figures.add(
        figure(
            cell,
            "partial",
            link.partial()
                .flatMap(
                    found ->
                        values(
                            found.rho(),
                            found.permutation().pValue(),
                            found.n(),
                            found.interval())),
            linked,
            Reading.NONE));
    figures.add(
        figure(
            cell,
            "ancova",
            link.ancova()
                .flatMap(
                    found ->
                        values(
                            found.effect(),
                            found.pValue(),
                            found.n(),
                            Optional.of(found.interval()))),
            linked,
            Reading.NONE));
    figures.add(
        figure(
            cell,
            "did",
            link.treatment()
                .changes()
                .flatMap(
                    found ->
                        values(
                            found.effect(),
                            found.pValue(),
                            found.treated() + found.controls(),
                            Optional.of(found.interval()))),
            compared(waves, link),
            Reading.NONE));
    figures.add(
        figure(
            cell,
            "reversed.level",
            link.reversed().level().flatMap(SurveyLinkFigures::values),
            linked,
            Reading.NONE));
    figures.add(
        figure(
            cell,
            "reversed.change",
            link.reversed().change().flatMap(SurveyLinkFigures::values),
            linked,
            Reading.NONE));
    return figures;
  }

  /** The sign counts only where the link holds given baseline and head-count. */
  private static Reading reading(SurveyLink.Estimated link) {
    double rho =
        link.correlation().weighted().value().map(SpearmanCorrelation.Result::rho).orElse(0.0);
    return switch (link.claim()) {
      case GOES_TOGETHER -> rho > 0 ? Reading.BETTER : Reading.WORSE;
      case NO_LINK_VISIBLE, NOT_BEYOND_BASELINE -> Reading.NO_VISIBLE_CHANGE;
    };
  }

  private static Finding<Map<Measure, Double>> values(SpearmanCorrelation.Result found) {
    return values(found.rho(), found.permutation().pValue(), found.n(), found.interval());
  }

  private static Finding<Map<Measure, Double>> values(
      double value, double p, int n, Optional<Interval> interval) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, value);
    values.put(Measure.P, p);
    values.put(Measure.COUNT, (double) n);
    interval.ifPresent(found -> PooledFigures.put(values, Measure.LOW, Measure.HIGH, found));
    return Finding.of(values);
  }

  private Figure figure(
      Cell cell,
      String part,
      Finding<Map<Measure, Double>> values,
      List<String> departments,
      Reading reading) {
    return values
        .value()
        .<Figure>map(
            found ->
                new Figure.Computed(
                    key(cell, part), Quantity.NUMBER, found, people.of(departments), 1, reading))
        .orElseGet(() -> missing(cell, part));
  }

  /** Those that got a relationship at the level of partner between the waves, or none by then. */
  private static List<String> compared(WavePair waves, SurveyLink link) {
    return link.departments().stream()
        .filter(row -> row.change().isPresent())
        .filter(row -> row.treatedFrom().orElse(Integer.MAX_VALUE) > waves.baseline())
        .map(SurveyLink.Row::code)
        .toList();
  }

  private static List<String> linked(SurveyLink link) {
    return link.departments().stream()
        .filter(row -> row.exposure().isPresent() && row.change().isPresent())
        .map(SurveyLink.Row::code)
        .toList();
  }

  private static Figure missing(Cell cell, String part) {
    return new Figure.Missing(key(cell, part), Figure.Reason.NOTHING_TO_COUNT);
  }

  private static CellKey key(Cell cell, String part) {
    return new CellKey(Statistic.S40, cell.period(), cell.scope(), part);
  }
}
