package io.rapport.domain.report;

import io.rapport.domain.figure.Question;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What was not recorded, what was refused, and what changed in figures published before. */
final class RecordingPage {
  private static final int MOST_ROWS = 14;

  private final Figures figures;

  RecordingPage(Figures figures) {
    this.figures = figures;
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading("How much was recorded"));
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column("Figure", 50, false),
                new Block.Column("Recorded for", 16, true),
                new Block.Column("Base", 12, true),
                new Block.Column("What follows", 30, false)),
            Arrays.stream(Question.values()).map(this::recorded).toList()));
    inputs(blocks);
    counts(blocks, "Refused rows", figures.release().quality().refusals());
    counts(blocks, "Findings in the records", figures.release().quality().findings());
    revisions(blocks);
    unmoved(blocks);
    blocks.add(
        new Block.Note(
            figures.numerals().thousands(figures.release().hidden())
                + " of "
                + figures.numerals().thousands(figures.release().cells().size())
                + " figures of this release are hidden: too few people stand behind them, or they"
                + " would give a hidden figure away."));
    return new Page(
        "Quality",
        "What was not recorded",
        "A figure needs its fields recorded for at least 60% of the records to stand in full ink;"
            + " below 30% it is not shown. Nothing is filled in.",
        blocks);
  }

  private Block.Row recorded(Question question) {
    Optional<ReleasedCell> cell = figures.answer(question);
    Optional<ReleasedCell.Shown> shown = CellText.shown(cell);
    String share =
        shown
            .flatMap(ReleasedCell.Shown::recorded)
            .map(number -> number.toPlainString() + "%")
            .orElse(Numerals.HIDDEN);
    String consequence;
    if (cell.isEmpty() || cell.get() instanceof ReleasedCell.NotRecorded) {
      consequence = "not recorded, not shown";
    } else if (cell.get() instanceof ReleasedCell.Hidden) {
      consequence = "hidden for confidentiality";
    } else {
      consequence = shown.filter(Recording::isPoor).isPresent() ? "greyed" : "shown";
    }
    Tone tone = consequence.equals("shown") ? Tone.PLAIN : Tone.MUTED;
    String asOf = shown.map(figures.asOf()::words).filter(words -> !words.isEmpty()).orElse("");
    return new Block.Row(
        List.of(
            new Block.Cell(question.figure(figures.language()), tone),
            new Block.Cell(share, tone),
            new Block.Cell(CellText.base(cell), tone),
            new Block.Cell(asOf.isEmpty() ? consequence : consequence + ", " + asOf, tone)),
        false);
  }

  private void inputs(List<Block> blocks) {
    List<Quality.Input> inputs = figures.release().quality().inputs();
    if (inputs.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading("Files read"));
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column("File", 42, false),
                new Block.Column("Rows", 12, true),
                new Block.Column("Accepted", 12, true),
                new Block.Column("Refused", 12, true),
                new Block.Column("Blank", 10, true),
                new Block.Column("Duplicate", 12, true)),
            inputs.stream().limit(MOST_ROWS).map(this::input).toList()));
    more(blocks, inputs.size(), "Inputs");
  }

  private Block.Row input(Quality.Input input) {
    return new Block.Row(
        List.of(
            Block.Cell.of(input.name()),
            Block.Cell.of(figures.numerals().thousands(input.read())),
            Block.Cell.of(figures.numerals().thousands(input.accepted())),
            Block.Cell.of(figures.numerals().thousands(input.refused())),
            Block.Cell.of(figures.numerals().thousands(input.blank())),
            Block.Cell.of(figures.numerals().thousands(input.duplicate()))),
        false);
  }

  private void counts(List<Block> blocks, String heading, List<Quality.RuleCount> counts) {
    if (counts.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(heading));
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column("Rule", 14, false),
                new Block.Column("What it says", 70, false),
                new Block.Column("Count", 16, true)),
            counts.stream()
                .limit(MOST_ROWS)
                .map(
                    count ->
                        new Block.Row(
                            List.of(
                                Block.Cell.of(count.rule()),
                                Block.Cell.of(count.words()),
                                Block.Cell.of(figures.numerals().thousands(count.count()))),
                            false))
                .toList()));
    more(blocks, counts.size(), "Data quality");
  }

  private void revisions(List<Block> blocks) {
    List<Quality.Revision> revisions = figures.release().quality().revisions();
    if (revisions.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading("Changed since the issue before"));
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column("Figure", 60, false),
                new Block.Column("Before", 20, true),
                new Block.Column("Now", 20, true)),
            revisions.stream()
                .limit(MOST_ROWS)
                .map(
                    revision ->
                        new Block.Row(
                            List.of(
                                Block.Cell.of(revision.key()),
                                Block.Cell.of(revision.before()),
                                Block.Cell.of(revision.after())),
                            false))
                .toList()));
    more(blocks, revisions.size(), "Data quality");
  }

  private void unmoved(List<Block> blocks) {
    for (Quality.Unmoved wave : figures.release().quality().unmoved()) {
      blocks.add(new Block.Note(new UnmovedText(figures).of(wave)));
    }
    figures.asOf().count(figures.release()).map(Block.Note::new).ifPresent(blocks::add);
  }

  private void more(List<Block> blocks, int size, String sheet) {
    if (size > MOST_ROWS) {
      blocks.add(
          new Block.Note(
              "And "
                  + figures.numerals().thousands(size - (long) MOST_ROWS)
                  + " more; all are in the workbook's sheet "
                  + sheet
                  + "."));
    }
  }
}
