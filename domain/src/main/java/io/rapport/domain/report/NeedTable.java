package io.rapport.domain.report;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How urgent and how important needs are, and how often each kind is met as a partner. */
final class NeedTable {
  private static final List<String> HORIZONS = List.of("URGENT", "ONGOING", "PLANNED");
  private static final List<String> IMPORTANCES = List.of("HIGH", "NORMAL", "LOW");

  private final Figures figures;
  private final Texts texts;

  NeedTable(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(NeedTable.class);
  }

  /** Heading, table and note; why there is no table if no figure is shown. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(texts.say("heading")));
    List<Optional<ReleasedCell>> cells =
        HORIZONS.stream()
            .flatMap(horizon -> IMPORTANCES.stream().map(importance -> need(horizon, importance)))
            .toList();
    Optional<ReleasedCell.Shown> shown =
        cells.stream().flatMap(cell -> CellText.shown(cell).stream()).findFirst();
    if (shown.isEmpty()) {
      blocks.add(
          new Absence(figures)
              .of(cells, RegisterFields.of("Engagements", "need_horizon", "need_importance")));
      return blocks;
    }
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(texts.say("need"), 40, false));
    IMPORTANCES.forEach(
        importance ->
            columns.add(new Block.Column(texts.say("importance." + importance), 20, true)));
    blocks.add(new Block.Table(columns, HORIZONS.stream().map(this::row).toList()));
    blocks.add(new Block.Note(note(shown.get())));
    return blocks;
  }

  private Block.Row row(String horizon) {
    List<Block.Cell> cells = new ArrayList<>();
    cells.add(Block.Cell.of(texts.say("horizon." + horizon)));
    for (String importance : IMPORTANCES) {
      Optional<ReleasedCell> cell = need(horizon, importance);
      boolean well = CellText.shown(cell).filter(shown -> !Recording.isPoor(shown)).isPresent();
      cells.add(new Block.Cell(figures.text().value(cell), well ? Tone.PLAIN : Tone.MUTED));
    }
    return new Block.Row(cells, false);
  }

  private String note(ReleasedCell.Shown any) {
    String shares = texts.say("note", "base", figures.points().baseAndRecording(any));
    Optional<ReleasedCell> both = played("urgent.important");
    Optional<ReleasedCell> neither = played("notUrgent.notImportant");
    return CellText.shown(both).isPresent() && CellText.shown(neither).isPresent()
        ? shares
            + " "
            + texts.say(
                "note.played",
                "both",
                figures.text().inWords(both),
                "interval",
                figures.text().interval(both),
                "neither",
                figures.text().inWords(neither),
                "otherInterval",
                figures.text().interval(neither))
        : shares;
  }

  private Optional<ReleasedCell> need(String horizon, String importance) {
    return whole(horizon + "." + importance);
  }

  private Optional<ReleasedCell> played(String needs) {
    return whole("collaborative." + needs);
  }

  private Optional<ReleasedCell> whole(String part) {
    return figures.records(Statistic.S07, 12, Scope.Whole.WHOLE, part);
  }
}
