package io.rapport.domain.analysis.records;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import java.util.List;

/**
 * One period and scope of a group.
 *
 * @param issue number of the earlier issue that readers have it from; 0 for a figure of today
 * @param support how many stand behind it
 * @param sides the sets of records that it speaks of, usually one; each the ascending numbers of
 *     their classes
 */
public record RecordCell(
    String period, Scope scope, int issue, Support support, List<int[]> sides) {
  public RecordCell {
    sides = List.copyOf(sides);
  }

  /** Whether readers have it from an earlier issue. */
  public boolean published() {
    return issue > 0;
  }

  /** The cell of one part. */
  public CellKey key(RecordGroup.Part part) {
    return new CellKey(part.statistic(), period, scope, part.part());
  }
}
