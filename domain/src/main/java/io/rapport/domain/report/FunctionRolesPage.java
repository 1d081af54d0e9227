package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which roles each function plays, and where that moves. */
final class FunctionRolesPage {
  private static final String COLLABORATIVE = "played.COLLABORATIVE";

  private final Figures figures;

  FunctionRolesPage(Figures figures) {
    this.figures = figures;
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    byFunction(blocks);
    labels(blocks);
    changes(blocks);
    return new Page(
        "Roles",
        title(),
        "Functions differ in what they are asked for. Compare a function with its own past rather"
            + " than with others.",
        blocks);
  }

  private void byFunction(List<Block> blocks) {
    RoleBars bars = new RoleBars(figures);
    List<Chart.StackedRow> rows = new ArrayList<>();
    for (Catalogue.Named function : figures.catalogue().functions()) {
      rows.add(bars.row(function.name(), new Scope.Function(function.code()), "played."));
    }
    if (!rows.isEmpty()) {
      blocks.add(new Block.Heading("Roles played by function, last twelve months"));
      blocks.add(
          new Block.Figure(
              new Chart.StackedShares(RoleBars.KEYS, rows),
              30 + 26 * rows.size(),
              "Stacked bars of the roles played, one bar for each advising function; every share is"
                  + " printed in its bar and in the workbook."));
    }
  }

  private void labels(List<Block> blocks) {
    List<String> names =
        figures.catalogue().functions().stream()
            .filter(
                function ->
                    figures.labelsDisagree(
                        figures.recordsKey(
                            Statistic.S01, 12, new Scope.Function(function.code()), COLLABORATIVE)))
            .map(Catalogue.Named::name)
            .toList();
    if (!names.isEmpty()) {
      blocks.add(
          new Block.Note(
              "Labels disagree in "
                  + String.join(", ", names)
                  + ": consultants and managers name roles differently there."));
    }
  }

  private void changes(List<Block> blocks) {
    List<Block.Row> rows = new ArrayList<>();
    for (Catalogue.Named function : figures.catalogue().functions()) {
      Scope scope = new Scope.Function(function.code());
      Optional<ReleasedCell> change = figures.againstBaseline(Statistic.S01, scope, COLLABORATIVE);
      if (CellText.shown(change).isPresent()) {
        rows.add(changeRow(function.name(), scope, change));
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading("Collaborative work by function, last three months"));
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column("Function", 34, false),
                new Block.Column("Last three months", 16, true),
                new Block.Column("Against the year before", 18, true),
                new Block.Column("95% interval", 16, true),
                new Block.Column("In a word", 22, false)),
            rows));
    blocks.add(
        new Block.Note(
            "Differences in points. About one comparison in twenty would look like a change by"
                + " chance alone."));
  }

  private Block.Row changeRow(String name, Scope scope, Optional<ReleasedCell> change) {
    Tone tone = CellText.tone(change);
    return new Block.Row(
        List.of(
            Block.Cell.of(name),
            Block.Cell.of(
                figures.text().value(figures.records(Statistic.S01, 3, scope, COLLABORATIVE))),
            new Block.Cell(figures.text().change(change), tone),
            new Block.Cell(figures.text().interval(change), tone),
            new Block.Cell(figures.text().word(change), tone)),
        false);
  }

  private String title() {
    List<String> fell = figures.functionsReading(Reading.WORSE);
    List<String> rose = figures.functionsReading(Reading.BETTER);
    if (fell.isEmpty() && rose.isEmpty()) {
      return figures.functionsReading(Reading.NO_VISIBLE_CHANGE).isEmpty()
          ? "Roles by function, too few records to compare"
          : "No function's role has visibly changed";
    } else if (rose.isEmpty()) {
      return fell.size() == 1
          ? fell.get(0) + " is less of a partner than before"
          : figures.numerals().counted(fell.size(), "function")
              + " are less of a partner than before";
    } else if (fell.isEmpty()) {
      return rose.size() == 1
          ? rose.get(0) + " is more of a partner than before"
          : figures.numerals().counted(rose.size(), "function")
              + " are more of a partner than before";
    }
    return figures.numerals().counted(rose.size(), "function")
        + " moved towards partnership, "
        + figures.numerals().word(fell.size())
        + " away from it";
  }
}
