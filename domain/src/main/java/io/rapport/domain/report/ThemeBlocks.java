package io.rapport.domain.report;

import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What people of the whole organisation write about, most often named first. */
final class ThemeBlocks {
  private final Figures figures;
  private final Catalogue.Survey survey;
  private final Texts texts;

  ThemeBlocks(Figures figures, Catalogue.Survey survey) {
    this.figures = figures;
    this.survey = survey;
    this.texts = figures.texts(ThemeBlocks.class);
  }

  private record Line(String theme, ReleasedCell.Shown cell) {}

  /** The part of a page; nothing if no theme is shown. */
  List<Block> of(String root) {
    List<Line> lines = new ArrayList<>();
    for (Catalogue.Named theme : survey.themes()) {
      CellText.shown(figures.survey(Statistic.THEME, root, theme.code()))
          .ifPresent(cell -> lines.add(new Line(theme.name(), cell)));
    }
    if (lines.isEmpty()) {
      return List.of();
    }
    lines.sort(Comparator.comparing((Line line) -> line.cell().value()).reversed());
    return List.of(
        new Block.Heading(texts.say("heading")),
        new Block.Table(
            List.of(
                new Block.Column(texts.say("theme"), 5, false),
                new Block.Column(texts.say("share"), 1, true),
                new Block.Column(texts.say("interval"), 1.4, true)),
            lines.stream().map(this::row).toList()),
        new Block.Note(texts.say("note", "base", lines.get(0).cell().base().text())));
  }

  private Block.Row row(Line line) {
    return new Block.Row(
        List.of(
            Block.Cell.of(line.theme()),
            Block.Cell.of(figures.text().value(line.cell())),
            Block.Cell.of(figures.text().interval(Optional.of(line.cell())))),
        false);
  }
}
