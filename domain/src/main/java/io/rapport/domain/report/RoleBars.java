package io.rapport.domain.report;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The three roles as parts of a bar, over the last twelve months. */
final class RoleBars {
  /** Legend texts in the order of the parts. */
  static final List<String> KEYS = List.of("Expert", "Pair of hands", "Collaborative");

  private static final List<String> ROLES = List.of("EXPERT", "PAIR_OF_HANDS", "COLLABORATIVE");

  private final Figures figures;

  RoleBars(Figures figures) {
    this.figures = figures;
  }

  /**
   * A bar.
   *
   * @param prefix which roles: {@code requested.}, {@code played.} or {@code clientView.}
   */
  Chart.StackedRow row(String label, Scope scope, String prefix) {
    List<Optional<ReleasedCell>> cells = new ArrayList<>();
    String base = "";
    for (String role : ROLES) {
      Optional<ReleasedCell> cell = figures.records(Statistic.S01, 12, scope, prefix + role);
      cells.add(cell);
      base =
          CellText.shown(cell)
              .map(figures.points()::baseAndRecording)
              .orElse(figures.text().value(cell));
    }
    return new Chart.StackedRow(label, Points.shares(cells), base);
  }
}
