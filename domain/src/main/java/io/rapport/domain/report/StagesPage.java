package io.rapport.domain.report;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far relationships have grown, and whom nobody serves. */
final class StagesPage {
  private static final List<String> KEYS =
      List.of(
          "No contact", "Friend", "Potential partner", "Partner", "Strategic partner", "Lapsed");
  private static final List<String> STAGES =
      List.of(
          "NO_CONTACT", "FRIEND", "POTENTIAL_PARTNER", "PARTNER", "STRATEGIC_PARTNER", "LAPSED");

  private final Figures figures;

  StagesPage(Figures figures) {
    this.figures = figures;
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    List<Chart.StackedRow> rows =
        List.of(row("As recorded", "recorded."), row("By evidence", "evidenced."));
    if (rows.stream().allMatch(row -> row.shares().isEmpty())) {
      blocks.add(
          new Block.Paragraph(
              "Stages of relationships were not recorded, or for too few relationships to be"
                  + " shown."));
    } else {
      blocks.add(new Block.Heading("Relationships by stage at the month's end"));
      blocks.add(
          new Block.Figure(
              new Chart.StackedShares(KEYS, rows),
              94,
              "Stacked bars of relationships by stage, as recorded and by evidence. By evidence "
                  + figures.text().inWords(records(Statistic.S15, "evidenced.partnership"))
                  + " are partnerships."));
      claimed().ifPresent(words -> blocks.add(new Block.Note(words)));
    }
    blocks.addAll(
        new FunctionDots(figures)
            .blocks(
                "Managers served in the last twelve months",
                Statistic.S28,
                "coverage",
                "the share of managers with at least one engagement or exchange"));
    concentration().ifPresent(words -> blocks.add(new Block.Note(words)));
    return new Page(
        "Stages and coverage",
        title(),
        "A stage counts by evidence only if the records bear it out: exchanges in both directions,"
            + " collaborative work that was agreed on, strategic work begun early.",
        blocks);
  }

  private Chart.StackedRow row(String label, String prefix) {
    List<Optional<ReleasedCell>> cells = new ArrayList<>();
    String base = "";
    for (String stage : STAGES) {
      Optional<ReleasedCell> cell = records(Statistic.S15, prefix + stage);
      cells.add(cell);
      if (CellText.shown(cell).isPresent()) {
        base = CellText.base(cell) + figures.asOf().besideBase(CellText.shown(cell).get());
      } else if (base.isEmpty()) {
        base = figures.text().value(cell);
      }
    }
    return new Chart.StackedRow(label, Points.shares(cells), base);
  }

  private Optional<String> claimed() {
    return CellText.shown(records(Statistic.S15, "claimed"))
        .map(
            shown ->
                figures.text().value(shown)
                    + " of the relationships are recorded at a higher stage than the records bear"
                    + " out.");
  }

  private Optional<String> concentration() {
    return CellText.shown(records(Statistic.S28, "top20"))
        .map(
            shown ->
                "The fifth of managers with most engagements has "
                    + figures.text().value(shown)
                    + " of them. Managers without contact are listed for their function only, not"
                    + " in reports.");
  }

  private Optional<ReleasedCell> records(Statistic statistic, String part) {
    return figures.records(statistic, 12, Scope.Whole.WHOLE, part);
  }

  private String title() {
    Optional<ReleasedCell> partners = records(Statistic.S15, "evidenced.partnership");
    Optional<ReleasedCell> coverage = records(Statistic.S28, "coverage");
    if (CellText.shown(partners).isPresent()) {
      return figures.text().value(partners) + " of relationships are partnerships by the records";
    }
    return CellText.shown(coverage)
        .map(shown -> figures.text().value(shown) + " of managers were served in the last year")
        .orElse("Stages and coverage are not known");
  }
}
