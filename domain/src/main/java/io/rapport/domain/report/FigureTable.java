package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.List;
import java.util.Optional;

/** Figures of the last twelve months over all, one a row, each with its change. */
final class FigureTable {
  private static final String AGAINST_LAST_YEAR = ".12m~12m";

  private final Figures figures;
  private final Texts texts;

  FigureTable(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(FigureTable.class);
  }

  /**
   * A row.
   *
   * @param change empty if the figure is not compared at all
   */
  record Line(String label, Optional<ReleasedCell> cell, Optional<ReleasedCell> change) {
    boolean isShown() {
      return CellText.shown(cell).isPresent();
    }
  }

  /** A figure whose last three months are compared with the twelve before them. */
  Line ofQuarter(String label, Statistic statistic, String part) {
    return new Line(
        label,
        figures.records(statistic, 12, Scope.Whole.WHOLE, part),
        figures.againstBaseline(statistic, Scope.Whole.WHOLE, part));
  }

  /** A figure whose last twelve months are compared with the twelve before them. */
  Line ofYear(String label, Statistic statistic, String part) {
    return new Line(
        label,
        figures.records(statistic, 12, Scope.Whole.WHOLE, part),
        figures
            .release()
            .cell(
                new CellKey(
                    statistic,
                    figures.release().month() + AGAINST_LAST_YEAR,
                    Scope.Whole.WHOLE,
                    part)));
  }

  /** The table of some figures, those that are not shown among them. */
  Block.Table of(List<Line> lines) {
    return new Block.Table(
        List.of(
            new Block.Column(texts.say("figure"), 41, false),
            new Block.Column(texts.say("result"), 10, true),
            new Block.Column(texts.say("interval"), 13, true),
            new Block.Column(texts.say("base"), 7, true),
            new Block.Column(texts.say("change"), 32, false)),
        lines.stream().map(this::row).toList());
  }

  private Block.Row row(Line line) {
    Optional<ReleasedCell.Shown> shown = CellText.shown(line.cell());
    boolean well = shown.filter(cell -> !Recording.isPoor(cell)).isPresent();
    Tone ink = well ? Tone.PLAIN : Tone.MUTED;
    return new Block.Row(
        List.of(
            Block.Cell.of(line.label()),
            new Block.Cell(figures.text().value(line.cell()), ink),
            new Block.Cell(figures.text().interval(line.cell()), ink),
            new Block.Cell(CellText.base(line.cell()), ink),
            new Block.Cell(change(line), CellText.tone(line.change()))),
        false);
  }

  private String change(Line line) {
    if (line.change().isEmpty() || !line.isShown()) {
      return "";
    }
    Reading reading = CellText.reading(line.change());
    String word = figures.text().word(line.change());
    return reading == Reading.NONE || reading == Reading.NOT_TESTED
        ? word
        : texts.say("changed", "change", figures.text().change(line.change()), "word", word);
  }
}
