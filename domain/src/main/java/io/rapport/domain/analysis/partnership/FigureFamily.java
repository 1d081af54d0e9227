package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Statistics that belong together. */
interface FigureFamily {

  /** Whether the register has the tables that the family needs. */
  boolean isRecordedIn(History history);

  /** The records that its figures are made from. */
  default Set<Source> sources() {
    return EnumSet.of(Source.ENGAGEMENTS);
  }

  /** The figures of a cell, missing ones included. */
  List<Figure> levels(Cell cell);

  /** Those of them that have a direction, against the same scope in an earlier window. */
  default List<Figure> changes(Cell recent, Cell before) {
    return List.of();
  }
}
