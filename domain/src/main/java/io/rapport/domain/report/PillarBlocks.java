package io.rapport.domain.report;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The index of the organisation with its pillars, and how much hangs on its make. */
final class PillarBlocks {
  private final Figures figures;
  private final Texts texts;

  PillarBlocks(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(PillarBlocks.class);
  }

  /** Chart, sensitivity and what is missing; one paragraph if the index is not shown. */
  List<Block> blocks(Optional<ReleasedCell> index) {
    Optional<Chart.DotRow> first =
        figures.points().dot(texts.say("index"), index, Tone.PLAIN, true);
    if (first.isEmpty()) {
      return List.of(new Block.Paragraph(absence(index)));
    }
    List<Chart.DotRow> rows = new ArrayList<>(List.of(first.get()));
    List<String> pillars = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (IndexPillar pillar : IndexPillar.values()) {
      Optional<ReleasedCell> cell = cell(pillar);
      String title = pillar.title(figures.language());
      figures
          .points()
          .dot(pillar.label(figures.language()), cell, Recording.ink(cell), false)
          .ifPresentOrElse(
              row -> {
                rows.add(row);
                pillars.add(title + " " + row.text());
              },
              () -> missing.add(title));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(texts.say("heading")));
    blocks.add(
        new Block.Figure(
            new Chart.DotIntervals(
                0,
                100,
                "",
                CellText.shown(index).map(shown -> shown.value().doubleValue()),
                texts.say("reference"),
                rows),
            34 + 17 * rows.size(),
            texts.say(
                "alternative",
                "index",
                figures.text().value(index),
                "interval",
                figures.text().interval(index),
                "pillars",
                String.join(", ", pillars))));
    if (!missing.isEmpty()) {
      blocks.add(new Block.Note(texts.say("missing", "pillars", String.join(", ", missing))));
    }
    variants(index).ifPresent(variants -> sensitivity(blocks, variants));
    return blocks;
  }

  private Optional<IndexVariants> variants(Optional<ReleasedCell> index) {
    Map<IndexPillar, BigDecimal> shown = new EnumMap<>(IndexPillar.class);
    for (IndexPillar pillar : IndexPillar.values()) {
      CellText.shown(cell(pillar)).ifPresent(cell -> shown.put(pillar, cell.value()));
    }
    return CellText.shown(index).flatMap(whole -> IndexVariants.of(whole.value(), shown));
  }

  private void sensitivity(List<Block> blocks, IndexVariants variants) {
    Numerals numerals = figures.numerals();
    blocks.add(new Block.Heading(texts.say("sensitivity")));
    blocks.add(
        new Block.Paragraph(
            texts.say(
                "variants",
                "arithmetic",
                numerals.plain(variants.arithmetic()),
                "weakest",
                variants.weakest().title(figures.language()),
                "withoutWeakest",
                numerals.plain(variants.withoutWeakest()),
                "strongest",
                variants.strongest().title(figures.language()),
                "withoutStrongest",
                numerals.plain(variants.withoutStrongest()))));
  }

  private String absence(Optional<ReleasedCell> index) {
    return index.filter(ReleasedCell.Hidden.class::isInstance).isPresent()
        ? texts.say("absence.hidden")
        : texts.say("absence.tooLittle");
  }

  private Optional<ReleasedCell> cell(IndexPillar pillar) {
    return figures.records(Statistic.S39, 12, Scope.Whole.WHOLE, pillar.part());
  }
}
