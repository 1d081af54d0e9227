package io.rapport.domain.report;

import io.rapport.domain.figure.Question;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who answered, what was not recorded, what was refused, and what changed since it was told. */
final class RecordingPage {
  private static final int MOST_ROWS = 14;

  private final Figures figures;
  private final Texts texts;

  RecordingPage(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(RecordingPage.class);
  }

  /** What follows for a figure from how much was recorded of its fields. */
  private enum Consequence {
    SHOWN,
    GREYED,
    HIDDEN,
    NOT_RECORDED
  }

  Page page() {
    List<Block> blocks = new ArrayList<>(new ResponseBlocks(figures).blocks());
    if (figures.hasRecords()) {
      recorded(blocks);
    }
    inputs(blocks);
    counts(blocks, texts.say("refusals.heading"), figures.release().quality().refusals());
    counts(blocks, texts.say("findings.heading"), figures.release().quality().findings());
    revisions(blocks);
    unmoved(blocks);
    blocks.add(
        new Block.Note(
            texts.say(
                "hidden",
                "hidden",
                figures.numerals().thousands(figures.release().hidden()),
                "all",
                figures.numerals().thousands(figures.release().cells().size()))));
    blocks.addAll(new InputHashes(figures).blocks());
    return new Page(
        texts.say("kicker"),
        title(),
        figures.hasRecords() ? texts.say("lead") : texts.say("lead.noRecords"),
        blocks);
  }

  private void recorded(List<Block> blocks) {
    blocks.add(new Block.Heading(texts.say("recorded.heading")));
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column(texts.say("column.figure"), 46, false),
                new Block.Column(texts.say("column.recorded"), 18, true),
                new Block.Column(texts.say("column.base"), 12, true),
                new Block.Column(texts.say("column.follows"), 32, false)),
            Arrays.stream(Question.values()).map(this::recorded).toList()));
  }

  private String title() {
    if (!figures.hasRecords()) {
      return texts.say("title.noRecords");
    }
    long well =
        Arrays.stream(Question.values())
            .filter(question -> consequence(figures.answer(question)) == Consequence.SHOWN)
            .count();
    if (well == Question.values().length) {
      return texts.say("title.all");
    }
    return well == 0
        ? texts.say("title.none")
        : texts.say("title.some", "n", well, "word", figures.numerals().firstWord(well));
  }

  private static Consequence consequence(Optional<ReleasedCell> cell) {
    if (cell.isEmpty() || cell.get() instanceof ReleasedCell.NotRecorded) {
      return Consequence.NOT_RECORDED;
    } else if (cell.get() instanceof ReleasedCell.Hidden) {
      return Consequence.HIDDEN;
    }
    return CellText.shown(cell).filter(Recording::isPoor).isPresent()
        ? Consequence.GREYED
        : Consequence.SHOWN;
  }

  private Block.Row recorded(Question question) {
    Optional<ReleasedCell> cell = figures.answer(question);
    Optional<ReleasedCell.Shown> shown = CellText.shown(cell);
    Consequence consequence = consequence(cell);
    String words = texts.say("follows." + consequence);
    String asOf = shown.map(figures.asOf()::words).filter(month -> !month.isEmpty()).orElse("");
    Tone tone = consequence == Consequence.SHOWN ? Tone.PLAIN : Tone.MUTED;
    return new Block.Row(
        List.of(
            new Block.Cell(question.figure(figures.language()), tone),
            new Block.Cell(
                shown
                    .flatMap(ReleasedCell.Shown::recorded)
                    .map(share -> figures.numerals().percent(figures.numerals().plain(share)))
                    .orElse(Numerals.HIDDEN),
                tone),
            new Block.Cell(CellText.base(cell), tone),
            new Block.Cell(
                asOf.isEmpty()
                    ? words
                    : texts.say("follows.asOf", "consequence", words, "asOf", asOf),
                tone)),
        false);
  }

  private void inputs(List<Block> blocks) {
    List<Quality.Input> inputs = figures.release().quality().inputs();
    if (inputs.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(texts.say("inputs.heading")));
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column(texts.say("column.file"), 42, false),
                new Block.Column(texts.say("column.rows"), 12, true),
                new Block.Column(texts.say("column.accepted"), 13, true),
                new Block.Column(texts.say("column.refused"), 13, true),
                new Block.Column(texts.say("column.blank"), 10, true),
                new Block.Column(texts.say("column.duplicate"), 13, true)),
            inputs.stream().limit(MOST_ROWS).map(this::input).toList()));
    more(blocks, inputs.size(), Tab.INPUTS);
  }

  private Block.Row input(Quality.Input input) {
    return new Block.Row(
        List.of(
            Block.Cell.of(input.name()),
            number(input.read()),
            number(input.accepted()),
            number(input.refused()),
            number(input.blank()),
            number(input.duplicate())),
        false);
  }

  private void counts(List<Block> blocks, String heading, List<Quality.RuleCount> all) {
    List<Quality.RuleCount> counts = new RuleWords(figures.language()).byRule(all);
    if (counts.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(heading));
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column(texts.say("column.rule"), 16, false),
                new Block.Column(texts.say("column.says"), 70, false),
                new Block.Column(texts.say("column.count"), 14, true)),
            counts.stream()
                .limit(MOST_ROWS)
                .map(
                    count ->
                        new Block.Row(
                            List.of(
                                Block.Cell.of(count.rule()),
                                Block.Cell.of(count.words()),
                                number(count.count())),
                            false))
                .toList()));
    more(blocks, counts.size(), Tab.DATA_QUALITY);
  }

  private void revisions(List<Block> blocks) {
    List<Quality.Revision> revisions = figures.release().quality().revisions();
    if (revisions.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(texts.say("revisions.heading")));
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column(texts.say("column.figure"), 60, false),
                new Block.Column(texts.say("column.before"), 20, true),
                new Block.Column(texts.say("column.now"), 20, true)),
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
    more(blocks, revisions.size(), Tab.DATA_QUALITY);
  }

  private void unmoved(List<Block> blocks) {
    for (Quality.Unmoved wave : figures.release().quality().unmoved()) {
      blocks.add(new Block.Note(new UnmovedText(figures).of(wave)));
    }
    figures.asOf().count(figures.release()).map(Block.Note::new).ifPresent(blocks::add);
  }

  private void more(List<Block> blocks, int size, Tab sheet) {
    if (size > MOST_ROWS) {
      blocks.add(
          new Block.Note(
              texts.say(
                  "more",
                  "n",
                  figures.numerals().thousands(size - (long) MOST_ROWS),
                  "sheet",
                  new Tabs(figures.language()).name(sheet))));
    }
  }

  private Block.Cell number(long count) {
    return Block.Cell.of(figures.numerals().thousands(count));
  }
}
