package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether quality events recur less where advisers worked, and whom they do not serve. */
final class ResultsPage {
  private final Figures figures;
  private final Texts texts;

  ResultsPage(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(ResultsPage.class);
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(new RecurrenceTable(figures).blocks());
    events(blocks);
    blocks.addAll(new CoverageDots(figures).blocks());
    return new Page(texts.say("kicker"), title(), texts.say("lead"), blocks);
  }

  private void events(List<Block> blocks) {
    FigureTable table = new FigureTable(figures);
    List<FigureTable.Line> lines =
        List.of(
            table.ofQuarter(texts.say("operatorError"), Statistic.S21, "operatorError"),
            table.ofQuarter(texts.say("operatorErrorRate"), Statistic.S21, "operatorErrorRate"),
            table.ofQuarter(texts.say("unjustified"), Statistic.S21, "unjustified"),
            table.ofQuarter(texts.say("notDetermined"), Statistic.S21, "notDetermined"),
            table.ofYear(texts.say("capaMedian"), Statistic.S22, "capa.median"),
            table.ofYear(texts.say("capaOnTime"), Statistic.S22, "capa.onTime"),
            table.ofYear(texts.say("capaEffective"), Statistic.S22, "capa.effective"),
            table.ofQuarter(texts.say("repeat"), Statistic.S36, "repeat"));
    blocks.add(new Block.Heading(texts.say("events")));
    blocks.add(
        lines.stream().anyMatch(FigureTable.Line::isShown)
            ? table.of(lines)
            : new Absence(figures)
                .of(
                    lines.stream().map(FigureTable.Line::cell).toList(),
                    RegisterFields.of(
                        "QualityEvents", "type", "opened_on", "due_on", "closed_on", "cause")));
  }

  private String title() {
    Optional<ReleasedCell> recurrence =
        figures.records(Statistic.S23, 12, Scope.Whole.WHOLE, "ratioOfRatios");
    Reading reading = CellText.reading(recurrence);
    if (CellText.shown(recurrence).isPresent() && reading != Reading.NONE) {
      return texts.say("title." + reading);
    }
    return CellText.shown(figures.records(Statistic.S28, 12, Scope.Whole.WHOLE, "coverage"))
        .map(shown -> texts.say("title.coverage", "share", figures.text().value(shown)))
        .orElseGet(() -> texts.say("title.unknown"));
  }
}
