package io.rapport.domain.report;

import io.rapport.domain.figure.Statistic;
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

  ThemeBlocks(Figures figures, Catalogue.Survey survey) {
    this.figures = figures;
    this.survey = survey;
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
        new Block.Heading("What people write about"),
        new Block.Table(
            List.of(
                new Block.Column("Theme", 5, false),
                new Block.Column("Share", 1, true),
                new Block.Column("95%", 1.4, true)),
            lines.stream().map(this::row).toList()),
        new Block.Note(
            "Shares of the "
                + lines.get(0).cell().base().text()
                + " people who wrote a comment; one can speak of several themes. Who writes is no"
                + " sample of everybody."));
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
