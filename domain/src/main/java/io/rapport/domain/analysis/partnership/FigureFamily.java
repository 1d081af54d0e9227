package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import java.util.List;

/** Statistics that belong together. */
interface FigureFamily {

  /** Whether the register has the tables that the family needs. */
  boolean isRecordedIn(History history);

  /** The figures of a cell, missing ones included. */
  List<Figure> levels(Cell cell);

  /** Those of them that have a direction, against the same scope in an earlier window. */
  default List<Figure> changes(Cell recent, Cell before) {
    return List.of();
  }
}
