package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Engagement index, response rate, partnership index and share of work played as a partner. */
final class HeadlineTiles {
  private static final String PLAYED = "played.COLLABORATIVE";
  private static final int LEAST_POINTS = 3;
  private static final double STEP = 10;

  private final Figures figures;
  private final Texts texts;

  HeadlineTiles(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(HeadlineTiles.class);
  }

  /** Three or four tiles. */
  List<Block.Tile> tiles() {
    List<Block.Tile> tiles = new ArrayList<>();
    figures
        .survey()
        .ifPresentOrElse(
            survey -> survey(survey, tiles),
            () ->
                tiles.add(
                    new Block.Tile(
                        texts.say("survey"), Numerals.HIDDEN, texts.say("noWave"), Tone.MUTED)));
    tiles.add(records(texts.say("index"), Statistic.S39, "index", 12, Optional.empty()));
    String label = texts.say("partner");
    tiles.add(records(label, Statistic.S01, PLAYED, 3, byMonth(label)));
    return tiles;
  }

  private void survey(Catalogue.Survey survey, List<Block.Tile> tiles) {
    String root = figures.catalogue().root().map(Catalogue.UnitName::code).orElse("");
    Optional<ReleasedCell> change = figures.survey(Statistic.INDEX_CHANGE, root, survey.outcome());
    Optional<ReleasedCell> index = figures.survey(Statistic.INDEX, root, survey.outcome());
    Optional<ReleasedCell> response = figures.survey(Statistic.RESPONSE, root, "");
    tiles.add(
        new Block.Tile(
            figures.headline(survey),
            figures.text().value(index),
            detail(survey, index, change),
            tone(index, change),
            spark(
                figures.headline(survey),
                survey.waves().stream().map(Catalogue.Named::name).toList(),
                survey.waves().stream()
                    .map(
                        wave ->
                            figures.inWave(Statistic.INDEX, wave.code(), root, survey.outcome()))
                    .toList())));
    tiles.add(
        new Block.Tile(
            texts.say("response"),
            figures.text().value(response),
            figures.text().detail(response),
            tone(response, Optional.empty())));
  }

  private String detail(
      Catalogue.Survey survey, Optional<ReleasedCell> index, Optional<ReleasedCell> change) {
    List<String> parts = new ArrayList<>();
    parts.add(figures.text().detail(index));
    Reading reading = CellText.reading(change);
    if (reading == Reading.BETTER || reading == Reading.WORSE) {
      parts.add(texts.say("sinceLastWave", "change", figures.text().change(change)));
    } else if (reading == Reading.NO_VISIBLE_CHANGE) {
      parts.add(texts.say("noClearChange"));
    }
    if (change.filter(ReleasedCell.NotComparable.class::isInstance).isPresent()) {
      parts.add(texts.say("notComparable"));
    } else if (CellText.shown(change).isPresent() && isReworded(survey)) {
      parts.add(texts.say("reworded"));
    }
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  private static boolean isReworded(Catalogue.Survey survey) {
    return survey.since().stream()
        .flatMap(since -> since.dimensions().stream())
        .anyMatch(limit -> limit.code().equals(survey.outcome()));
  }

  private Block.Tile records(
      String label, Statistic statistic, String part, int months, Optional<Block.Spark> spark) {
    Optional<ReleasedCell> cell = figures.records(statistic, months, Scope.Whole.WHOLE, part);
    Optional<ReleasedCell> change = figures.againstBaseline(statistic, Scope.Whole.WHOLE, part);
    return new Block.Tile(
        label, figures.text().value(cell), figures.text().detail(cell), tone(cell, change), spark);
  }

  private Optional<Block.Spark> byMonth(String label) {
    return spark(
        label,
        figures.lastTwelveMonths().map(figures.months()::tick).toList(),
        figures
            .lastTwelveMonths()
            .map(month -> figures.inMonth(Statistic.S01, month, Scope.Whole.WHOLE, PLAYED))
            .toList());
  }

  /** The trend to a figure; empty unless three points or more are shown, the last among them. */
  private Optional<Block.Spark> spark(
      String label, List<String> times, List<Optional<ReleasedCell>> cells) {
    List<Integer> shown =
        IntStream.range(0, cells.size())
            .filter(i -> CellText.shown(cells.get(i)).isPresent())
            .boxed()
            .toList();
    if (shown.size() < LEAST_POINTS || shown.get(shown.size() - 1) != cells.size() - 1) {
      return Optional.empty();
    }
    List<Optional<Double>> values =
        cells.stream()
            .map(cell -> CellText.shown(cell).map(each -> each.value().doubleValue()))
            .toList();
    double low = values.stream().flatMap(Optional::stream).min(Double::compare).orElse(0.0);
    double high = values.stream().flatMap(Optional::stream).max(Double::compare).orElse(0.0);
    int first = shown.get(0);
    int last = cells.size() - 1;
    return Optional.of(
        new Block.Spark(
            new Chart.SparkLine(
                STEP * Math.floor(low / STEP), STEP * Math.ceil(high / STEP), values, Tone.PLAIN),
            texts.say(
                "spark",
                "label",
                label,
                "first",
                times.get(first),
                "last",
                times.get(last),
                "from",
                figures.text().value(cells.get(first)),
                "to",
                figures.text().value(cells.get(last)))));
  }

  /** Colour for a visible change alone, grey for nothing to show. */
  private static Tone tone(Optional<ReleasedCell> cell, Optional<ReleasedCell> change) {
    if (CellText.shown(cell).isEmpty()) {
      return Tone.MUTED;
    }
    Tone ofChange = CellText.tone(change);
    return ofChange == Tone.MUTED ? Tone.PLAIN : ofChange;
  }
}
