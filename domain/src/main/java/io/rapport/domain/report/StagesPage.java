package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How far relationships have grown, how they came there, and which slipped back. */
final class StagesPage {
  private static final List<String> STAGES =
      List.of(
          "NO_CONTACT", "FRIEND", "POTENTIAL_PARTNER", "PARTNER", "STRATEGIC_PARTNER", "LAPSED");
  private static final RegisterFields LOG =
      RegisterFields.of("StageLog", "manager_id", "function_code", "entered_on", "stage");
  private static final String PARTNERSHIP = "evidenced.partnership";

  private final Figures figures;
  private final Texts texts;

  StagesPage(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(StagesPage.class);
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    stages(blocks);
    blocks.addAll(new TimeToPartner(figures).blocks());
    blocks.addAll(new EntryPointFunnel(figures).blocks());
    moves(blocks);
    return new Page(texts.say("kicker"), title(), texts.say("lead"), blocks);
  }

  private void stages(List<Block> blocks) {
    blocks.add(new Block.Heading(texts.say("stages")));
    List<Chart.StackedRow> rows =
        List.of(
            row(texts.say("stages.recorded"), "recorded."),
            row(texts.say("stages.evidenced"), "evidenced."));
    if (rows.stream().allMatch(row -> row.shares().isEmpty())) {
      List<Optional<ReleasedCell>> cells =
          Stream.concat(cells("recorded.").stream(), cells("evidenced.").stream()).toList();
      blocks.add(new Absence(figures).of(cells, LOG));
      return;
    }
    blocks.add(
        new Block.Figure(
            new Chart.StackedShares(
                STAGES.stream().map(stage -> texts.say("stage." + stage)).toList(), rows),
            86,
            texts.say(
                "stages.alternative",
                "share",
                figures.text().inWords(whole(Statistic.S15, PARTNERSHIP)))));
    CellText.shown(whole(Statistic.S15, "claimed"))
        .map(shown -> texts.say("claimed", "share", figures.text().value(shown)))
        .map(Block.Note::new)
        .ifPresent(blocks::add);
  }

  private Chart.StackedRow row(String label, String prefix) {
    List<Optional<ReleasedCell>> cells = cells(prefix);
    Optional<ReleasedCell.Shown> shown =
        cells.stream().flatMap(cell -> CellText.shown(cell).stream()).findFirst();
    return new Chart.StackedRow(
        label,
        Points.shares(cells),
        shown.map(figures.points()::baseAndRecording).orElse(figures.text().value(cells.get(0))));
  }

  private List<Optional<ReleasedCell>> cells(String prefix) {
    return STAGES.stream().map(stage -> whole(Statistic.S15, prefix + stage)).toList();
  }

  private void moves(List<Block> blocks) {
    FigureTable table = new FigureTable(figures);
    List<FigureTable.Line> lines =
        List.of(
            table.ofYear(texts.say("moves.up"), Statistic.S16, "up"),
            table.ofYear(texts.say("moves.down"), Statistic.S16, "down"),
            table.ofYear(texts.say("moves.chain"), Statistic.S20, "followed"));
    blocks.add(new Block.Heading(texts.say("moves")));
    if (lines.stream().anyMatch(FigureTable.Line::isShown)) {
      blocks.add(table.of(lines));
    } else {
      blocks.add(new Absence(figures).of(lines.stream().map(FigureTable.Line::cell).toList(), LOG));
    }
    slips().map(Block.Note::new).ifPresent(blocks::add);
  }

  /** Alerts of the month, beside those to be expected by chance. */
  private Optional<String> slips() {
    Optional<ReleasedCell.Shown> slipping = alerts("A1");
    Optional<ReleasedCell.Shown> expected = alerts("A1.expected");
    Optional<ReleasedCell.Shown> lost = alerts("A2");
    return slipping.isPresent() && expected.isPresent() && lost.isPresent()
        ? Optional.of(
            texts.say(
                "slips",
                "month",
                figures.months().words(figures.release().month()),
                "slipping",
                slipping.get().value(),
                "expected",
                figures.text().value(expected.get()),
                "lost",
                lost.get().value()))
        : Optional.empty();
  }

  private Optional<ReleasedCell.Shown> alerts(String kind) {
    return CellText.shown(
        figures.inMonth(Statistic.S41, figures.release().month(), Scope.Whole.WHOLE, kind));
  }

  private Optional<ReleasedCell> whole(Statistic statistic, String part) {
    return figures.records(statistic, 12, Scope.Whole.WHOLE, part);
  }

  private String title() {
    Reading reading =
        CellText.reading(
            figures
                .release()
                .cell(
                    new CellKey(
                        Statistic.S15,
                        figures.release().month() + ".12m~12m",
                        Scope.Whole.WHOLE,
                        PARTNERSHIP)));
    return CellText.shown(whole(Statistic.S15, PARTNERSHIP))
        .map(shown -> texts.say("title." + reading, "share", figures.text().value(shown)))
        .orElseGet(() -> texts.say("title.unknown"));
  }
}
