package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Quality events after the work over those before it, beside departments without any such work. The
 * one never stands without the other: departments are chosen when things are bad, and a fall is to
 * be expected anyway.
 */
final class RecurrenceTable {
  private static final List<String> KINDS = List.of("", "operatorError.", "capa.");

  private final Figures figures;
  private final Texts texts;

  RecurrenceTable(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(RecurrenceTable.class);
  }

  /** Heading, table and note; why there is no table if no comparison is shown. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(texts.say("heading")));
    List<Block.Row> rows = new ArrayList<>();
    for (String kind : KINDS) {
      if (CellText.shown(whole(kind + "ratioOfRatios")).isPresent()) {
        rows.add(row(kind));
      }
    }
    if (rows.isEmpty()) {
      blocks.add(
          new Absence(figures)
              .of(
                  KINDS.stream().map(kind -> whole(kind + "ratioOfRatios")).toList(),
                  RegisterFields.of(
                      "QualityEvents", "opened_on", "department_code", "cause", "engagement_id")));
      return blocks;
    }
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column(texts.say("column.events"), 24, false),
                new Block.Column(texts.say("column.treated"), 13, true),
                new Block.Column(texts.say("column.comparison"), 11, true),
                new Block.Column(texts.say("column.ratio"), 11, true),
                new Block.Column(texts.say("column.interval"), 14, true),
                new Block.Column(texts.say("column.base"), 7, true),
                new Block.Column(texts.say("column.word"), 26, false)),
            rows));
    blocks.add(new Block.Note(texts.say("note")));
    return blocks;
  }

  private Block.Row row(String kind) {
    Optional<ReleasedCell> ratio = whole(kind + "ratioOfRatios");
    return new Block.Row(
        List.of(
            Block.Cell.of(texts.say("events." + (kind.isEmpty() ? "all" : kind.replace(".", "")))),
            Block.Cell.of(figures.text().value(whole(kind + "treated"))),
            Block.Cell.of(figures.text().value(whole(kind + "comparison"))),
            Block.Cell.of(figures.text().value(ratio)),
            Block.Cell.of(figures.text().interval(ratio)),
            Block.Cell.of(CellText.base(ratio)),
            new Block.Cell(word(ratio), CellText.tone(ratio))),
        false);
  }

  private String word(Optional<ReleasedCell> ratio) {
    Reading reading = CellText.reading(ratio);
    return texts.say("word." + reading);
  }

  private Optional<ReleasedCell> whole(String part) {
    return figures.records(Statistic.S23, 12, Scope.Whole.WHOLE, part);
  }
}
