package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The dimensions of the whole organisation from the last wave to this one. */
final class DimensionSlope {
  private final Figures figures;
  private final Catalogue.Survey survey;
  private final Texts texts;
  private final String root;

  DimensionSlope(Figures figures, Catalogue.Survey survey) {
    this.figures = figures;
    this.survey = survey;
    this.texts = figures.texts(DimensionSlope.class);
    this.root = figures.catalogue().root().map(Catalogue.UnitName::code).orElse("");
  }

  /** The figure; empty without an earlier wave, or if no dimension is shown. */
  Optional<Block.Figure> figure() {
    return survey.previousWave().flatMap(this::figure);
  }

  /** Dimensions that have changed so since the last wave. */
  List<String> changed(Reading reading) {
    return survey.dimensions().stream()
        .filter(dimension -> CellText.reading(change(dimension)) == reading)
        .map(Catalogue.DimensionName::label)
        .toList();
  }

  private Optional<Block.Figure> figure(Catalogue.Named before) {
    List<Chart.SlopeLine> lines =
        survey.dimensions().stream()
            .map(dimension -> line(before, dimension))
            .filter(line -> line.after().isPresent())
            .sorted(Comparator.comparing((Chart.SlopeLine line) -> -line.after().orElse(0.0)))
            .toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<Double> values = new ArrayList<>();
    for (Chart.SlopeLine line : lines) {
      line.before().ifPresent(values::add);
      line.after().ifPresent(values::add);
    }
    AxisEnds ends =
        AxisEnds.around(
            values.stream().mapToDouble(Double::doubleValue).min().orElse(0),
            values.stream().mapToDouble(Double::doubleValue).max().orElse(100));
    return Optional.of(
        new Block.Figure(
            new Chart.Slope(before.name(), survey.wave().name(), ends.low(), ends.high(), lines),
            44 + 22 * lines.size(),
            alternative(before)));
  }

  private String alternative(Catalogue.Named before) {
    List<String> changes =
        survey.dimensions().stream()
            .filter(dimension -> isClear(change(dimension)))
            .map(dimension -> dimension.label() + " " + figures.text().change(change(dimension)))
            .toList();
    return changes.isEmpty()
        ? texts.say("alternative.none", "before", before.name(), "now", survey.wave().name())
        : texts.say(
            "alternative",
            "before",
            before.name(),
            "now",
            survey.wave().name(),
            "changes",
            Enumeration.of(figures.language(), changes));
  }

  private static boolean isClear(Optional<ReleasedCell> change) {
    Reading reading = CellText.reading(change);
    return reading == Reading.BETTER || reading == Reading.WORSE;
  }

  private Chart.SlopeLine line(Catalogue.Named before, Catalogue.DimensionName dimension) {
    Optional<ReleasedCell> change = change(dimension);
    // An index that cannot be compared has no line: its two ends would look like a change.
    Optional<ReleasedCell> then =
        CellText.shown(change).isPresent()
            ? figures.inWave(Statistic.INDEX, before.code(), root, dimension.id())
            : Optional.empty();
    Optional<ReleasedCell> now = figures.survey(Statistic.INDEX, root, dimension.id());
    String note = new SinceLastWave(figures, survey).noteOnIndex(dimension.id(), change);
    String points = figures.text().change(change);
    return new Chart.SlopeLine(
        dimension.label(),
        value(then),
        value(now),
        CellText.shown(then).map(figures.text()::value).orElse(""),
        figures.text().value(now),
        points.isEmpty() || note.isEmpty()
            ? points + note
            : texts.say("noted", "change", points, "note", note),
        CellText.tone(change));
  }

  private Optional<ReleasedCell> change(Catalogue.DimensionName dimension) {
    return figures.survey(Statistic.INDEX_CHANGE, root, dimension.id());
  }

  private static Optional<Double> value(Optional<ReleasedCell> cell) {
    return CellText.shown(cell).map(shown -> shown.value().doubleValue());
  }
}
