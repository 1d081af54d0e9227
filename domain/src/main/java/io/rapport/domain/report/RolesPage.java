package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which roles are asked for and played, over all and by function, and whether that moves. */
final class RolesPage {
  private static final List<String> KEYS = List.of("Expert", "Pair of hands", "Collaborative");
  private static final List<String> ROLES = List.of("EXPERT", "PAIR_OF_HANDS", "COLLABORATIVE");

  private final Figures figures;

  RolesPage(Figures figures) {
    this.figures = figures;
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading("From request to work, last twelve months"));
    List<Chart.StackedRow> asked = new ArrayList<>();
    asked.add(row("As requested", Scope.Whole.WHOLE, "requested."));
    asked.add(row("As played", Scope.Whole.WHOLE, "played."));
    asked.add(row("In the managers' view", Scope.Whole.WHOLE, "clientView."));
    blocks.add(
        new Block.Figure(
            new Chart.StackedShares(KEYS, asked), 30 + 26 * asked.size(), alternative()));
    blocks.add(new Block.Note(shiftNote()));
    trend(blocks);
    byFunction(blocks);
    changes(blocks);
    return new Page(
        "Roles",
        title(),
        "An adviser serves as expert (“make it go away”), as a pair of hands (“just get it done”)"
            + " or as a collaborative partner. Shares are of engagements with the role recorded.",
        blocks);
  }

  private void byFunction(List<Block> blocks) {
    List<Chart.StackedRow> rows = new ArrayList<>();
    for (Catalogue.Named function : figures.catalogue().functions()) {
      rows.add(row(function.name(), new Scope.Function(function.code()), "played."));
    }
    if (!rows.isEmpty()) {
      blocks.add(new Block.Heading("Roles played by function, last twelve months"));
      blocks.add(
          new Block.Figure(
              new Chart.StackedShares(KEYS, rows),
              30 + 22 * rows.size(),
              "Stacked bars of the roles played, one bar for each advising function; every share is"
                  + " printed in its bar and in the workbook."));
    }
  }

  private void changes(List<Block> blocks) {
    List<Block.Row> rows = new ArrayList<>();
    for (Catalogue.Named function : figures.catalogue().functions()) {
      Scope scope = new Scope.Function(function.code());
      Optional<ReleasedCell> change =
          figures.againstBaseline(Statistic.S01, scope, "played.COLLABORATIVE");
      if (CellText.shown(change).isPresent()) {
        rows.add(changeRow(function.name(), scope, change));
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading("Collaborative work by function, last three months"));
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column("Function", 34, false),
                new Block.Column("Last three months", 16, true),
                new Block.Column("Against the year before", 18, true),
                new Block.Column("95% interval", 16, true),
                new Block.Column("", 22, false)),
            rows));
    blocks.add(
        new Block.Note(
            "Differences in points. With "
                + Plural.number(rows.size())
                + " comparisons one in twenty would look like a change by chance alone."));
  }

  private Block.Row changeRow(String name, Scope scope, Optional<ReleasedCell> change) {
    Tone tone = CellText.tone(change);
    return new Block.Row(
        List.of(
            Block.Cell.of(name),
            Block.Cell.of(
                CellText.value(figures.records(Statistic.S01, 3, scope, "played.COLLABORATIVE"))),
            new Block.Cell(CellText.change(change), tone),
            new Block.Cell(CellText.interval(change), tone),
            new Block.Cell(CellText.word(change), tone)),
        false);
  }

  private void trend(List<Block> blocks) {
    List<String> ticks = figures.lastTwelveMonths().map(Figures::tick).toList();
    List<Optional<Chart.TrendPoint>> points =
        figures
            .lastTwelveMonths()
            .map(
                month ->
                    figures.inMonth(
                        Statistic.S01, month, Scope.Whole.WHOLE, "played.COLLABORATIVE"))
            .map(Points::of)
            .toList();
    if (points.stream().filter(Optional::isPresent).count() < 2) {
      return;
    }
    blocks.add(new Block.Heading("Work played as a partner, month by month"));
    blocks.add(
        new Block.Figure(
            new Chart.TrendBand(
                ticks, 0, 100, "%", List.of(new Chart.TrendSeries("Collaborative", points))),
            150,
            "Line of the monthly share of work played as a partner with its 95% band, "
                + ticks.get(0)
                + " to "
                + ticks.get(ticks.size() - 1)
                + "."));
    CellText.shown(baseline())
        .flatMap(cell -> cell.value(Measure.SMALLEST_VISIBLE))
        .ifPresent(
            smallest ->
                blocks.add(
                    new Block.Note(
                        "The band is the 95% interval. With this many engagements the smallest"
                            + " change between the last three months and the year before that"
                            + " would probably show is "
                            + Numerals.plain(Numerals.trimmed(smallest))
                            + " points.")));
  }

  private Chart.StackedRow row(String label, Scope scope, String prefix) {
    List<Double> shares = new ArrayList<>();
    String base = "";
    for (String role : ROLES) {
      Optional<ReleasedCell> cell = figures.records(Statistic.S01, 12, scope, prefix + role);
      CellText.shown(cell).ifPresent(shown -> shares.add(shown.value().doubleValue()));
      base = CellText.shown(cell).map(Points::baseAndRecording).orElse(CellText.value(cell));
    }
    return new Chart.StackedRow(label, shares.size() == ROLES.size() ? shares : List.of(), base);
  }

  private Optional<ReleasedCell> baseline() {
    return figures.againstBaseline(Statistic.S01, Scope.Whole.WHOLE, "played.COLLABORATIVE");
  }

  private String shiftNote() {
    Optional<ReleasedCell> upshift =
        figures.records(Statistic.S02, 12, Scope.Whole.WHOLE, "upshift");
    return CellText.shown(upshift)
        .map(
            shown ->
                "Of "
                    + shown.base().text()
                    + " requests for an expert or a pair of hands, "
                    + CellText.value(shown)
                    + " were turned into collaborative work (95% interval "
                    + CellText.interval(upshift)
                    + ").")
        .orElse("How many requests were turned into collaborative work was not recorded.");
  }

  private String alternative() {
    Optional<ReleasedCell> played =
        figures.records(Statistic.S01, 12, Scope.Whole.WHOLE, "played.COLLABORATIVE");
    Optional<ReleasedCell> requested =
        figures.records(Statistic.S01, 12, Scope.Whole.WHOLE, "requested.COLLABORATIVE");
    return "Stacked bars of roles over twelve months: collaborative in "
        + CellText.value(requested)
        + " of requests and in "
        + CellText.value(played)
        + " of the work as played.";
  }

  private String title() {
    Optional<ReleasedCell> played =
        figures.records(Statistic.S01, 3, Scope.Whole.WHOLE, "played.COLLABORATIVE");
    String share = CellText.value(played);
    Reading reading = CellText.reading(baseline());
    if (CellText.shown(played).isEmpty()) {
      return "Too few recorded roles to report on";
    }
    return switch (reading) {
      case BETTER -> "Partnership rose to " + share + " of the work";
      case WORSE -> "Partnership fell to " + share + " of the work";
      case NO_VISIBLE_CHANGE -> share + " of the work is partnership, no visible change";
      case NONE, NOT_TESTED -> share + " of the work is partnership";
    };
  }
}
