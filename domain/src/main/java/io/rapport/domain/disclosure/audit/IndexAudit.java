package io.rapport.domain.disclosure.audit;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for health indices that are shown in part, from which the hidden part could be had. */
final class IndexAudit {
  private final Set<CellKey> shown;
  private final List<Figure> figures;

  IndexAudit(Set<CellKey> shown, List<Figure> figures) {
    this.shown = shown;
    this.figures = figures;
  }

  private record Cell(String period, Scope scope) {}

  /** One line if there are any, with the number of cells concerned. */
  List<String> findings() {
    Set<Cell> inPart = new HashSet<>();
    for (Figure figure : figures) {
      CellKey key = figure.key();
      if (figure instanceof Figure.Computed
          && key.statistic() == Statistic.S39
          && !shown.contains(key)
          && shown.stream().anyMatch(each -> isBeside(key, each))) {
        inPart.add(new Cell(key.period(), key.scope()));
      }
    }
    return inPart.isEmpty()
        ? List.of()
        : List.of("health indices shown without one of their pillars: " + inPart.size());
  }

  private static boolean isBeside(CellKey hidden, CellKey shown) {
    return shown.statistic() == Statistic.S39
        && shown.period().equals(hidden.period())
        && shown.scope().equals(hidden.scope());
  }
}
