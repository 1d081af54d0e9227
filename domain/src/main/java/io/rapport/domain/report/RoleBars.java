package io.rapport.domain.report;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The three roles as parts of bars, over the last twelve months and all functions. */
final class RoleBars {
  private static final List<String> ROLES = List.of("EXPERT", "PAIR_OF_HANDS", "COLLABORATIVE");

  private final Figures figures;
  private final Texts texts;

  RoleBars(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(RoleBars.class);
  }

  /** Bars of the roles asked for, played and seen by managers. */
  Chart.StackedShares chart() {
    return new Chart.StackedShares(
        ROLES.stream().map(role -> texts.say("role." + role)).toList(),
        List.of(
            row(texts.say("requested"), "requested."),
            row(texts.say("played"), "played."),
            row(texts.say("clientView"), "clientView.")));
  }

  private Chart.StackedRow row(String label, String prefix) {
    List<Optional<ReleasedCell>> cells = new ArrayList<>();
    String base = "";
    for (String role : ROLES) {
      Optional<ReleasedCell> cell =
          figures.records(Statistic.S01, 12, Scope.Whole.WHOLE, prefix + role);
      cells.add(cell);
      base =
          CellText.shown(cell)
              .map(figures.points()::baseAndRecording)
              .orElse(figures.text().value(cell));
    }
    return new Chart.StackedRow(label, Points.shares(cells), base);
  }
}
