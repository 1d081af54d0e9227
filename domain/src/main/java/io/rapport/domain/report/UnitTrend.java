package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ShownTrend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Indices of a unit over the waves that can be compared, beside those of the unit above: the
 * headline, then dimensions that changed clearly, then others.
 */
final class UnitTrend {
  private static final int PANELS = 4;
  private static final int HEIGHT = 94;

  private final Figures figures;
  private final Catalogue.Survey survey;
  private final Catalogue.UnitName unit;
  private final Texts texts;

  UnitTrend(Figures figures, Catalogue.Survey survey, Catalogue.UnitName unit) {
    this.figures = figures;
    this.survey = survey;
    this.unit = unit;
    this.texts = figures.texts(UnitTrend.class);
  }

  /** The chart; empty unless an index can be followed over two waves. */
  Optional<Block.Figure> figure() {
    List<Chart.SmallTrend> panels =
        inOrder().stream().flatMap(each -> panel(each).stream()).limit(PANELS).toList();
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    List<Double> values = new ArrayList<>();
    for (Chart.SmallTrend panel : panels) {
      panel.points().stream()
          .flatMap(Optional::stream)
          .forEach(
              point -> {
                values.add(point.low());
                values.add(point.high());
              });
      panel.reference().stream().flatMap(Optional::stream).forEach(values::add);
    }
    AxisEnds ends =
        AxisEnds.around(
            values.stream().mapToDouble(Double::doubleValue).min().orElse(0),
            values.stream().mapToDouble(Double::doubleValue).max().orElse(100));
    boolean beside = panels.stream().anyMatch(panel -> !panel.reference().isEmpty());
    return Optional.of(
        new Block.Figure(
            new Chart.SmallMultiples(
                survey.waves().stream().map(Catalogue.Named::name).toList(),
                ends.low(),
                ends.high(),
                "",
                beside ? texts.say("above") : "",
                panels),
            HEIGHT,
            alternative(panels)));
  }

  private String alternative(List<Chart.SmallTrend> panels) {
    return texts.say(
        "alternative",
        "from",
        survey.waves().get(0).name(),
        "to",
        survey.wave().name(),
        "indices",
        Enumeration.of(
            figures.language(),
            panels.stream().map(panel -> panel.label() + " " + panel.text()).toList()));
  }

  private List<Catalogue.DimensionName> inOrder() {
    return survey.dimensions().stream()
        .sorted(
            Comparator.comparing(
                (Catalogue.DimensionName each) ->
                    each.id().equals(survey.outcome()) ? 0 : isClear(each) ? 1 : 2))
        .toList();
  }

  private boolean isClear(Catalogue.DimensionName dimension) {
    Reading reading = CellText.reading(change(dimension));
    return reading == Reading.BETTER || reading == Reading.WORSE;
  }

  private Optional<ReleasedCell> change(Catalogue.DimensionName dimension) {
    return figures.survey(Statistic.INDEX_CHANGE, unit.code(), dimension.id());
  }

  private Optional<Chart.SmallTrend> panel(Catalogue.DimensionName dimension) {
    List<Optional<Chart.TrendPoint>> points =
        series(unit.code(), dimension).stream().map(Points::of).toList();
    if (points.stream().filter(Optional::isPresent).count() < 2) {
      return Optional.empty();
    }
    List<Optional<Double>> above =
        unit.parent().stream()
            .flatMap(parent -> series(parent, dimension).stream())
            .map(cell -> CellText.shown(cell).map(shown -> shown.value().doubleValue()))
            .toList();
    boolean shown = above.stream().anyMatch(Optional::isPresent);
    return Optional.of(
        new Chart.SmallTrend(
            dimension.label(),
            points,
            shown ? above : List.of(),
            figures.text().value(figures.survey(Statistic.INDEX, unit.code(), dimension.id())),
            CellText.tone(change(dimension))));
  }

  /** A unit's index in every wave; empty outside the waves that can be compared with the last. */
  private List<Optional<ReleasedCell>> series(String code, Catalogue.DimensionName dimension) {
    return ShownTrend.of(figures.release(), survey.waves(), code, dimension.id()).points().stream()
        .map(point -> point.charted().map(charted -> point.index()))
        .toList();
  }
}
