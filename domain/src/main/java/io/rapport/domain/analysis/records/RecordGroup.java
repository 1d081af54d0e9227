package io.rapport.domain.analysis.records;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Statistic;
import java.util.List;

/**
 * Parts of statistics that have figures of the same records in the same cells, so that what may be
 * shown of one of them may be shown of all.
 *
 * @param classes the records; a class is named by its position
 * @param cells published ones among them
 */
public record RecordGroup(List<Part> parts, List<RecordClass> classes, List<RecordCell> cells) {
  public RecordGroup {
    parts = List.copyOf(parts);
    classes = List.copyOf(classes);
    cells = List.copyOf(cells);
  }

  /** A part of a statistic. */
  public record Part(Statistic statistic, String part) {
    /** The part that a figure is of. */
    public static Part of(CellKey key) {
      return new Part(key.statistic(), key.part());
    }
  }
}
