package io.rapport.domain.report;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One statistic as dots with intervals: everybody first, then each function. */
final class FunctionDots {
  private final Figures figures;

  FunctionDots(Figures figures) {
    this.figures = figures;
  }

  /**
   * Heading, chart and a note on functions that are not shown; nothing if no figure is shown.
   *
   * @param meaning what the figure is, for the alternative text
   */
  List<Block> blocks(String heading, Statistic statistic, String part, String meaning) {
    List<Chart.DotRow> rows = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Optional<ReleasedCell> all = figures.records(statistic, 12, Scope.Whole.WHOLE, part);
    figures.points().dot("All functions", all, Tone.PLAIN, true).ifPresent(rows::add);
    for (Catalogue.Named function : figures.catalogue().functions()) {
      Optional<ReleasedCell> cell =
          figures.records(statistic, 12, new Scope.Function(function.code()), part);
      Tone tone =
          CellText.shown(cell).filter(Recording::isPoor).isPresent() ? Tone.MUTED : Tone.PLAIN;
      figures
          .points()
          .dot(function.name(), cell, tone, false)
          .ifPresentOrElse(rows::add, () -> missing.add(function.name()));
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(heading));
    blocks.add(
        new Block.Figure(
            new Chart.DotIntervals(
                0,
                100,
                "%",
                CellText.shown(all).map(shown -> shown.value().doubleValue()),
                "all functions",
                rows),
            34 + 17 * rows.size(),
            "Dots with 95% intervals of "
                + meaning
                + " by function; "
                + CellText.shown(all)
                    .map(
                        shown ->
                            "over all "
                                + figures.text().value(shown)
                                + ", interval "
                                + figures.text().interval(all)
                                + ".")
                    .orElse("the figure over all is not shown.")));
    if (!missing.isEmpty()) {
      blocks.add(
          new Block.Note(
              "Not shown, too little recorded or too few: " + String.join(", ", missing) + "."));
    }
    return blocks;
  }
}
