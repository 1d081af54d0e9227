package io.rapport.domain.report;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One share as dots with intervals: everybody first, then each function. */
final class FunctionDots {

  private final Figures figures;
  private final Texts texts;

  FunctionDots(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(FunctionDots.class);
  }

  /** Which figure is drawn, and where a register records it. */
  record Drawn(Statistic statistic, String part, RegisterFields fields) {}

  /**
   * Heading, chart and a note on functions that are not shown; why there is none if no figure is
   * shown.
   *
   * @param meaning what the figure is, at the start of the alternative text
   */
  List<Block> blocks(String heading, String meaning, Drawn drawn) {
    List<Chart.DotRow> rows = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<Optional<ReleasedCell>> cells = new ArrayList<>();
    Optional<ReleasedCell> all =
        figures.records(drawn.statistic(), 12, Scope.Whole.WHOLE, drawn.part());
    cells.add(all);
    figures.points().dot(texts.say("all"), all, Recording.ink(all), true).ifPresent(rows::add);
    for (Catalogue.Named function : figures.catalogue().functions()) {
      Optional<ReleasedCell> cell =
          figures.records(drawn.statistic(), 12, new Scope.Function(function.code()), drawn.part());
      cells.add(cell);
      figures
          .points()
          .dot(function.name(), cell, Recording.ink(cell), false)
          .ifPresentOrElse(rows::add, () -> missing.add(function.name()));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(heading));
    if (rows.isEmpty()) {
      blocks.add(new Absence(figures).of(cells, drawn.fields()));
      return blocks;
    }
    blocks.add(
        new ShareDots(figures.numerals())
            .beside(all, texts.say("reference"), rows, alternative(meaning, all)));
    if (!missing.isEmpty()) {
      blocks.add(new Block.Note(texts.say("missing", "functions", String.join(", ", missing))));
    }
    return blocks;
  }

  private String alternative(String meaning, Optional<ReleasedCell> all) {
    return CellText.shown(all)
        .map(
            shown ->
                texts.say(
                    "alternative",
                    "meaning",
                    meaning,
                    "value",
                    figures.text().value(shown),
                    "interval",
                    figures.text().interval(all)))
        .orElseGet(() -> texts.say("alternative.withoutAll", "meaning", meaning));
  }
}
