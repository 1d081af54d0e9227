package io.rapport.domain.report;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How early advisers are brought in, with how much notice, and where their hours go. */
final class TimingPage {
  private static final List<String> KEYS =
      List.of("Firefighting", "Transactional", "Mini-project", "Project", "Strategic");
  private static final List<String> NATURES =
      List.of("FIREFIGHTING", "TRANSACTIONAL", "MINI_PROJECT", "PROJECT", "STRATEGIC");

  private final Figures figures;

  TimingPage(Figures figures) {
    this.figures = figures;
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    FunctionDots dots = new FunctionDots(figures);
    blocks.addAll(
        dots.blocks(
            "Brought in before the decision, last twelve months",
            Statistic.S03,
            "beforeDecision",
            "the share of engagements begun before the decision"));
    blocks.addAll(
        dots.blocks(
            "Asked at the last minute, five working days or less",
            Statistic.S04,
            "within5",
            "the share of requests with five working days of notice or less"));
    lead().ifPresent(note -> blocks.add(new Block.Note(note)));
    nature(blocks);
    if (blocks.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              "When requests came in and where the hours went was recorded too seldom, or for too few"
                  + " managers, to be shown."));
    }
    return new Page(
        "Timing and load",
        title(),
        "Early means at need sensed, diagnosis or options. Notice runs from the request to the"
            + " deadline as first asked.",
        blocks);
  }

  private void nature(List<Block> blocks) {
    List<Chart.StackedRow> rows = new ArrayList<>();
    rows.add(row("By hours", "hours."));
    rows.add(row("By engagements", "count."));
    if (rows.stream().allMatch(row -> row.shares().isEmpty())) {
      return;
    }
    blocks.add(new Block.Heading("Where the work goes, last twelve months"));
    blocks.add(
        new Block.Figure(
            new Chart.StackedShares(KEYS, rows),
            82,
            "Stacked bars of the nature of the work by hours and by engagements: firefighting takes "
                + figures
                    .text()
                    .inWords(
                        figures.records(Statistic.S06, 12, Scope.Whole.WHOLE, "hours.FIREFIGHTING"))
                + " of hours."));
    blocks.add(
        new Block.Note(
            "Hours come first, because load is felt in hours: many small tasks can take little"
                + " time."));
  }

  private Chart.StackedRow row(String label, String prefix) {
    List<Optional<ReleasedCell>> cells = new ArrayList<>();
    String base = "";
    for (String nature : NATURES) {
      Optional<ReleasedCell> cell =
          figures.records(Statistic.S06, 12, Scope.Whole.WHOLE, prefix + nature);
      cells.add(cell);
      base =
          CellText.shown(cell)
              .map(figures.points()::baseAndRecording)
              .orElse(figures.text().value(cell));
    }
    return new Chart.StackedRow(label, Points.shares(cells), base);
  }

  private Optional<String> lead() {
    Optional<ReleasedCell> median =
        figures.records(Statistic.S04, 12, Scope.Whole.WHOLE, "medianLead");
    Optional<ReleasedCell> tenth = figures.records(Statistic.S04, 12, Scope.Whole.WHOLE, "p10Lead");
    return CellText.shown(median).isPresent() && CellText.shown(tenth).isPresent()
        ? Optional.of(
            "Half of all requests give "
                + workingDays(median)
                + " of notice or less; one in ten gives "
                + workingDays(tenth)
                + " or less.")
        : Optional.empty();
  }

  private String workingDays(Optional<ReleasedCell> cell) {
    return figures.text().value(cell).replace(" day", " working day");
  }

  private String title() {
    Optional<ReleasedCell> early =
        figures.records(Statistic.S03, 12, Scope.Whole.WHOLE, "beforeDecision");
    return CellText.shown(early)
        .map(shown -> figures.text().value(shown) + " of the work begins before the decision")
        .orElse("How early we are brought in is not known");
  }
}
