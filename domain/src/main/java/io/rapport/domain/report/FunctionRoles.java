package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How much of each function's work is partnership, and where that moves. */
final class FunctionRoles {
  private static final String COLLABORATIVE = "played.COLLABORATIVE";

  private final Figures figures;
  private final Texts texts;

  FunctionRoles(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(FunctionRoles.class);
  }

  /** Heading, chart and notes; nothing if there is one function at most. */
  List<Block> blocks() {
    List<Catalogue.Named> functions = figures.catalogue().functions();
    if (functions.size() < 2) {
      return List.of();
    }
    List<Chart.DotRow> rows = new ArrayList<>();
    List<Optional<ReleasedCell>> cells = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Optional<ReleasedCell> all = share(Scope.Whole.WHOLE);
    cells.add(all);
    row(texts.say("all"), Scope.Whole.WHOLE).ifPresent(rows::add);
    for (Catalogue.Named function : functions) {
      Scope scope = new Scope.Function(function.code());
      cells.add(share(scope));
      row(function.name(), scope).ifPresentOrElse(rows::add, () -> missing.add(function.name()));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(texts.say("heading")));
    if (rows.isEmpty()) {
      blocks.add(new Absence(figures).of(cells, RegisterFields.of("Engagements", "role_played")));
      return blocks;
    }
    blocks.add(
        new ShareDots(figures.numerals())
            .beside(
                all,
                texts.say("reference"),
                rows,
                texts.say(
                    "alternative",
                    "rows",
                    String.join(
                        "; ",
                        rows.stream()
                            .map(row -> texts.say("row", "label", row.label(), "words", row.text()))
                            .toList()))));
    blocks.add(new Block.Note(note(missing)));
    return blocks;
  }

  private Optional<Chart.DotRow> row(String label, Scope scope) {
    Optional<ReleasedCell> change = figures.againstBaseline(Statistic.S01, scope, COLLABORATIVE);
    Optional<ReleasedCell> cell = share(scope);
    Reading reading = CellText.reading(change);
    boolean moved = reading == Reading.BETTER || reading == Reading.WORSE;
    Tone tone = moved ? CellText.tone(change) : Recording.ink(cell);
    return figures
        .points()
        .dot(label, cell, tone, scope == Scope.Whole.WHOLE)
        .map(dot -> withChange(dot, figures.text().change(change)));
  }

  private Chart.DotRow withChange(Chart.DotRow dot, String change) {
    return change.isEmpty()
        ? dot
        : new Chart.DotRow(
            dot.label(),
            dot.value(),
            dot.low(),
            dot.high(),
            texts.say("changed", "share", dot.text(), "change", change),
            dot.tone(),
            dot.emphasised());
  }

  private String note(List<String> missing) {
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.say("note"));
    List<String> disagreeing =
        figures.catalogue().functions().stream()
            .filter(
                function ->
                    figures.labelsDisagree(
                        figures.recordsKey(
                            Statistic.S01, 12, new Scope.Function(function.code()), COLLABORATIVE)))
            .map(Catalogue.Named::name)
            .toList();
    if (!disagreeing.isEmpty()) {
      sentences.add(texts.say("disagree", "functions", String.join(", ", disagreeing)));
    }
    if (!missing.isEmpty()) {
      sentences.add(texts.say("missing", "functions", String.join(", ", missing)));
    }
    return String.join(" ", sentences);
  }

  private Optional<ReleasedCell> share(Scope scope) {
    return figures.records(Statistic.S01, 3, scope, COLLABORATIVE);
  }
}
