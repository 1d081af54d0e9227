package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Items of a unit as diverging bars, most favourable first. */
final class ItemBars {
  private final Figures figures;
  private final Catalogue.Survey survey;

  ItemBars(Figures figures, Catalogue.Survey survey) {
    this.figures = figures;
    this.survey = survey;
  }

  /** The chart of a unit; empty if no item is shown. */
  Optional<Chart.DivergingBars> of(String unit) {
    record Line(Chart.DivergingRow row, BigDecimal favourable) {}
    List<Line> lines = new ArrayList<>();
    boolean changes = false;
    for (Catalogue.ItemName item : survey.items()) {
      Optional<ReleasedCell.Shown> cell =
          CellText.shown(figures.survey(Statistic.ITEM, unit, item.id()));
      if (cell.isPresent()) {
        Optional<ReleasedCell> change = figures.survey(Statistic.ITEM_CHANGE, unit, item.id());
        changes |= CellText.shown(change).isPresent();
        lines.add(new Line(row(item, cell.get(), change), cell.get().value()));
      }
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    lines.sort(Comparator.comparing(Line::favourable).reversed());
    return Optional.of(
        new Chart.DivergingBars(
            List.of("Unfavourable", "Neutral", "Favourable"),
            changes ? "Change" : "",
            lines.stream().map(Line::row).toList()));
  }

  private Chart.DivergingRow row(
      Catalogue.ItemName item, ReleasedCell.Shown cell, Optional<ReleasedCell> change) {
    return new Chart.DivergingRow(
        item.wording() + (item.reversed() ? " (reversed)" : ""),
        share(cell, Measure.UNFAVOURABLE),
        share(cell, Measure.NEUTRAL),
        cell.value().doubleValue(),
        figures.text().value(cell),
        new SinceLastWave(figures, survey).ofItem(item.id(), change),
        CellText.tone(change));
  }

  private static double share(ReleasedCell.Shown cell, Measure measure) {
    return cell.value(measure).map(BigDecimal::doubleValue).orElse(0.0);
  }
}
