package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which roles are asked for and played, over all and by function, and whether that moves. */
final class RolesPage {
  private final Figures figures;
  private final Texts texts;

  RolesPage(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(RolesPage.class);
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(texts.say("bars")));
    List<Chart.StackedRow> asked = new ArrayList<>();
    RoleBars bars = new RoleBars(figures);
    asked.add(bars.row(texts.say("requested"), Scope.Whole.WHOLE, "requested."));
    asked.add(bars.row(texts.say("played"), Scope.Whole.WHOLE, "played."));
    asked.add(bars.row(texts.say("clientView"), Scope.Whole.WHOLE, "clientView."));
    blocks.add(
        new Block.Figure(
            new Chart.StackedShares(RoleBars.KEYS, asked), 30 + 32 * asked.size(), alternative()));
    blocks.add(new Block.Note(shiftNote()));
    if (figures.labelsDisagree(
        figures.recordsKey(Statistic.S01, 12, Scope.Whole.WHOLE, "played.COLLABORATIVE"))) {
      blocks.add(new Block.Note(texts.say("disagree")));
    }
    trend(blocks);
    return new Page(texts.say("kicker"), title(), texts.say("lead"), blocks);
  }

  private void trend(List<Block> blocks) {
    List<String> ticks = figures.lastTwelveMonths().map(figures.months()::tick).toList();
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
    blocks.add(new Block.Heading(texts.say("trend")));
    blocks.add(
        new Block.Figure(
            new Chart.TrendBand(
                ticks,
                0,
                100,
                "%",
                List.of(new Chart.TrendSeries(texts.say("collaborative"), points))),
            190,
            texts.say(
                "trend.alternative", "first", ticks.get(0), "last", ticks.get(ticks.size() - 1))));
    CellText.shown(baseline())
        .flatMap(cell -> cell.value(Measure.SMALLEST_VISIBLE))
        .ifPresent(
            smallest ->
                blocks.add(
                    new Block.Note(
                        texts.say(
                            "trend.note",
                            "points",
                            figures.numerals().plain(Numerals.trimmed(smallest))))));
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
                texts.say(
                    "shift",
                    "base",
                    shown.base().text(),
                    "share",
                    figures.text().value(shown),
                    "interval",
                    figures.text().interval(upshift)))
        .orElseGet(() -> texts.say("shift.unknown"));
  }

  private String alternative() {
    Optional<ReleasedCell> played =
        figures.records(Statistic.S01, 12, Scope.Whole.WHOLE, "played.COLLABORATIVE");
    Optional<ReleasedCell> requested =
        figures.records(Statistic.S01, 12, Scope.Whole.WHOLE, "requested.COLLABORATIVE");
    return texts.say(
        "bars.alternative",
        "requested",
        figures.text().inWords(requested),
        "played",
        figures.text().inWords(played));
  }

  private String title() {
    Optional<ReleasedCell> played =
        figures.records(Statistic.S01, 3, Scope.Whole.WHOLE, "played.COLLABORATIVE");
    String share = figures.text().value(played);
    Reading reading = CellText.reading(baseline());
    if (CellText.shown(played).isEmpty()) {
      return texts.say("title.tooFew");
    }
    return texts.say("title." + reading, "share", share);
  }
}
