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

/** Which roles are asked for and played, by whom, how requests are met, and whether it moves. */
final class RolesPage {
  private static final String COLLABORATIVE = "played.COLLABORATIVE";
  private final Figures figures;
  private final Texts texts;

  RolesPage(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(RolesPage.class);
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(new RoleMix(figures).blocks());
    trend(blocks);
    blocks.addAll(new FunctionRoles(figures).blocks());
    conversation(blocks);
    return new Page(texts.say("kicker"), title(), lead(), blocks);
  }

  private void trend(List<Block> blocks) {
    List<String> ticks = figures.lastTwelveMonths().map(figures.months()::tick).toList();
    List<Optional<Chart.TrendPoint>> points =
        figures
            .lastTwelveMonths()
            .map(month -> figures.inMonth(Statistic.S01, month, Scope.Whole.WHOLE, COLLABORATIVE))
            .map(Points::of)
            .toList();
    blocks.add(new Block.Heading(texts.say("trend")));
    if (points.stream().filter(Optional::isPresent).count() < 2) {
      blocks.add(new Block.Paragraph(texts.say("trend.empty")));
      return;
    }
    blocks.add(
        new Block.Figure(
            new Chart.TrendBand(
                ticks,
                0,
                100,
                figures.numerals().percentUnit(),
                List.of(new Chart.TrendSeries(texts.say("collaborative"), points))),
            104,
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

  private void conversation(List<Block> blocks) {
    FigureTable table = new FigureTable(figures);
    List<FigureTable.Line> lines =
        List.of(
            table.ofQuarter(texts.say("asked.fixPerson"), Statistic.S05, "fixPerson"),
            table.ofQuarter(texts.say("asked.turned"), Statistic.S02, "upshift"),
            table.ofQuarter(texts.say("asked.accepted"), Statistic.S31, "accepted"),
            table.ofQuarter(texts.say("asked.silent"), Statistic.S33, "silent"));
    blocks.add(new Block.Heading(texts.say("asked")));
    blocks.add(
        lines.stream().anyMatch(FigureTable.Line::isShown)
            ? table.of(lines)
            : new Absence(figures)
                .of(
                    lines.stream().map(FigureTable.Line::cell).toList(),
                    RegisterFields.of(
                        "Engagements",
                        "request_kind",
                        "collaboration_offered",
                        "collaboration_accepted",
                        "disagreed",
                        "pushback")));
    beyond().map(Block.Note::new).ifPresent(blocks::add);
  }

  /** How often a disagreement went further, and whether partnership becomes a habit. */
  private Optional<String> beyond() {
    Optional<ReleasedCell> escalated = year(Statistic.S33, "escalated");
    Optional<ReleasedCell> habit = year(Statistic.S32, "carryOver");
    return CellText.shown(escalated).isPresent() && CellText.shown(habit).isPresent()
        ? Optional.of(
            texts.say(
                "beyond",
                "share",
                figures.text().value(escalated),
                "interval",
                figures.text().interval(escalated),
                "points",
                figures.text().value(habit),
                "range",
                figures.text().interval(habit)))
        : Optional.empty();
  }

  private Optional<ReleasedCell> year(Statistic statistic, String part) {
    return figures.records(statistic, 12, Scope.Whole.WHOLE, part);
  }

  private Optional<ReleasedCell> baseline() {
    return figures.againstBaseline(Statistic.S01, Scope.Whole.WHOLE, COLLABORATIVE);
  }

  private String lead() {
    String fell = String.join(", ", figures.functionsReading(Reading.WORSE));
    String rose = String.join(", ", figures.functionsReading(Reading.BETTER));
    if (!fell.isEmpty() && !rose.isEmpty()) {
      return texts.say("lead") + " " + texts.say("lead.both", "fell", fell, "rose", rose);
    } else if (!fell.isEmpty()) {
      return texts.say("lead") + " " + texts.say("lead.fell", "fell", fell);
    }
    return rose.isEmpty()
        ? texts.say("lead")
        : texts.say("lead") + " " + texts.say("lead.rose", "rose", rose);
  }

  private String title() {
    Optional<ReleasedCell> played =
        figures.records(Statistic.S01, 3, Scope.Whole.WHOLE, COLLABORATIVE);
    return CellText.shown(played)
        .map(
            shown ->
                texts.say(
                    "title." + CellText.reading(baseline()), "share", figures.text().value(shown)))
        .orElseGet(() -> texts.say("title.tooFew"));
  }
}
