package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
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
  private final Texts texts;

  ItemBars(Figures figures, Catalogue.Survey survey) {
    this.figures = figures;
    this.survey = survey;
    this.texts = figures.texts(ItemBars.class);
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
            List.of(texts.say("unfavourable"), texts.say("neutral"), texts.say("favourable")),
            changes ? texts.say("change") : "",
            lines.stream().map(Line::row).toList()));
  }

  /** The chart with its most and its least favourable items only, as many of each. */
  static Chart.DivergingBars ends(Chart.DivergingBars bars, int most) {
    List<Chart.DivergingRow> rows = bars.rows();
    if (rows.size() <= most) {
      return bars;
    }
    List<Chart.DivergingRow> ends = new ArrayList<>(rows.subList(0, most / 2));
    ends.addAll(rows.subList(rows.size() - most / 2, rows.size()));
    return new Chart.DivergingBars(bars.keys(), bars.changeHeader(), ends);
  }

  /** The figure of a chart with its alternative text. */
  Block.Figure figure(Chart.DivergingBars bars) {
    Chart.DivergingRow most = bars.rows().get(0);
    Chart.DivergingRow least = bars.rows().get(bars.rows().size() - 1);
    return new Block.Figure(
        bars,
        44 + 23 * bars.rows().size(),
        texts.say(
            "alternative",
            "items",
            bars.rows().size(),
            "most",
            most.label(),
            "mostValue",
            most.value(),
            "least",
            least.label(),
            "leastValue",
            least.value()));
  }

  /** An item's wording, with the word that it is mirrored if it is. */
  String label(Catalogue.ItemName item) {
    return item.reversed() ? texts.say("reversed", "item", item.wording()) : item.wording();
  }

  private Chart.DivergingRow row(
      Catalogue.ItemName item, ReleasedCell.Shown cell, Optional<ReleasedCell> change) {
    return new Chart.DivergingRow(
        label(item),
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
