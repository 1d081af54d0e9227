package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for health indices that are shown in part, from which the hidden part could be had. */
final class IndexAudit {
  private final Set<CellKey> shown;
  private final List<CellKey> figures;

  /**
   * @param figures keys of all figures there are, shown or not
   */
  IndexAudit(Set<CellKey> shown, List<CellKey> figures) {
    this.shown = shown;
    this.figures = figures;
  }

  private record Cell(String period, Scope scope) {
    static Cell of(CellKey key) {
      return new Cell(key.period(), key.scope());
    }
  }

  /** One line if there are any, with the number of cells concerned. */
  List<String> findings() {
    Set<Cell> besideShown = new HashSet<>();
    for (CellKey key : shown) {
      if (key.statistic() == Statistic.S39) {
        besideShown.add(Cell.of(key));
      }
    }
    Set<Cell> inPart = new HashSet<>();
    for (CellKey key : figures) {
      if (key.statistic() == Statistic.S39
          && !shown.contains(key)
          && besideShown.contains(Cell.of(key))) {
        inPart.add(Cell.of(key));
      }
    }
    return inPart.isEmpty()
        ? List.of()
        : List.of("health indices shown without one of their pillars: " + inPart.size());
  }
}
