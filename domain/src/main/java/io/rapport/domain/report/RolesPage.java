package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which roles are asked for and played, over all and by function, and whether that moves. */
final class RolesPage {
  private final Figures figures;

  RolesPage(Figures figures) {
    this.figures = figures;
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading("From request to work, last twelve months"));
    List<Chart.StackedRow> asked = new ArrayList<>();
    RoleBars bars = new RoleBars(figures);
    asked.add(bars.row("As requested", Scope.Whole.WHOLE, "requested."));
    asked.add(bars.row("As played", Scope.Whole.WHOLE, "played."));
    asked.add(bars.row("In the managers' view", Scope.Whole.WHOLE, "clientView."));
    blocks.add(
        new Block.Figure(
            new Chart.StackedShares(RoleBars.KEYS, asked), 30 + 32 * asked.size(), alternative()));
    blocks.add(new Block.Note(shiftNote()));
    if (figures.labelsDisagree(
        figures.recordsKey(Statistic.S01, 12, Scope.Whole.WHOLE, "played.COLLABORATIVE"))) {
      blocks.add(
          new Block.Note(
              "Labels disagree: consultants and managers name the role of the same engagement so"
                  + " differently that the figures on these pages are indicative only."));
    }
    trend(blocks);
    return new Page(
        "Roles",
        title(),
        "An adviser serves as expert (“make it go away”), as a pair of hands (“just get it done”)"
            + " or as a collaborative partner. Shares are of engagements with the role recorded.",
        blocks);
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
            190,
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
        .orElse(
            "How many requests were turned into collaborative work is not known: too little was"
                + " recorded, or too few stand behind it.");
  }

  private String alternative() {
    Optional<ReleasedCell> played =
        figures.records(Statistic.S01, 12, Scope.Whole.WHOLE, "played.COLLABORATIVE");
    Optional<ReleasedCell> requested =
        figures.records(Statistic.S01, 12, Scope.Whole.WHOLE, "requested.COLLABORATIVE");
    return "Stacked bars of roles over twelve months: collaborative in "
        + CellText.inWords(requested)
        + " of requests and in "
        + CellText.inWords(played)
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
