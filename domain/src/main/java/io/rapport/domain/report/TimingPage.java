package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How early advisers are brought in, with how much notice, and where their hours go. */
final class TimingPage {
  private static final String EARLY = "beforeDecision";

  private final Figures figures;
  private final Texts texts;

  TimingPage(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(TimingPage.class);
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    FunctionDots dots = new FunctionDots(figures);
    blocks.addAll(
        dots.blocks(
            texts.say("early"),
            texts.say("early.meaning"),
            new FunctionDots.Drawn(
                Statistic.S03, EARLY, RegisterFields.of("Engagements", "involvement_phase"))));
    blocks.addAll(
        dots.blocks(
            texts.say("late"),
            texts.say("late.meaning"),
            new FunctionDots.Drawn(
                Statistic.S04,
                "within5",
                RegisterFields.of("Engagements", "requested_on", "needed_by"))));
    notice().ifPresent(note -> blocks.add(new Block.Note(note)));
    blocks.addAll(new WorkNature(figures).blocks());
    blocks.addAll(new NeedTable(figures).blocks());
    gaps(blocks);
    return new Page(texts.say("kicker"), title(), lead(), blocks);
  }

  private Optional<String> notice() {
    Optional<ReleasedCell.Shown> median = CellText.shown(year(Statistic.S04, "medianLead"));
    Optional<ReleasedCell.Shown> tenth = CellText.shown(year(Statistic.S04, "p10Lead"));
    return median.isPresent() && tenth.isPresent()
        ? Optional.of(
            texts.say(
                "notice", "median", workingDays(median.get()), "tenth", workingDays(tenth.get())))
        : Optional.empty();
  }

  private String workingDays(ReleasedCell.Shown cell) {
    return texts.say("workingDays", "days", Numerals.trimmed(cell.value()))
        + figures.asOf().mark(cell);
  }

  private void gaps(List<Block> blocks) {
    Optional<ReleasedCell> first = year(Statistic.S09, "proactive");
    Optional<ReleasedCell> capa = year(Statistic.S09, "capaFirst");
    blocks.add(new Block.Heading(texts.say("gaps")));
    if (CellText.shown(first).isEmpty()) {
      blocks.add(
          new Absence(figures)
              .of(List.of(first), RegisterFields.of("Engagements", "gap_found_by")));
      return;
    }
    String found =
        texts.say(
            "gaps.first",
            "base",
            CellText.base(first),
            "share",
            figures.text().value(first),
            "interval",
            figures.text().interval(first));
    blocks.add(
        new Block.Paragraph(
            CellText.shown(capa)
                .map(
                    shown ->
                        texts.say(
                            "gaps.capa",
                            "share",
                            figures.text().value(shown),
                            "interval",
                            figures.text().interval(capa)))
                .map(words -> found + " " + words)
                .orElse(found)));
  }

  private Optional<ReleasedCell> year(Statistic statistic, String part) {
    return figures.records(statistic, 12, Scope.Whole.WHOLE, part);
  }

  private String lead() {
    Optional<ReleasedCell> quarter = figures.records(Statistic.S03, 3, Scope.Whole.WHOLE, EARLY);
    return CellText.shown(quarter)
        .map(
            shown ->
                texts.say(
                    "lead.quarter",
                    "share",
                    figures.text().value(shown),
                    "interval",
                    figures.text().interval(quarter)))
        .orElseGet(() -> texts.say("lead"));
  }

  private String title() {
    Optional<ReleasedCell.Shown> quarter =
        CellText.shown(figures.records(Statistic.S03, 3, Scope.Whole.WHOLE, EARLY));
    Reading reading =
        CellText.reading(figures.againstBaseline(Statistic.S03, Scope.Whole.WHOLE, EARLY));
    if (quarter.isPresent()) {
      return texts.say("title." + reading, "share", figures.text().value(quarter.get()));
    }
    return CellText.shown(year(Statistic.S03, EARLY))
        .map(shown -> texts.say("title." + Reading.NONE, "share", figures.text().value(shown)))
        .orElseGet(() -> texts.say("title.unknown"));
  }
}
