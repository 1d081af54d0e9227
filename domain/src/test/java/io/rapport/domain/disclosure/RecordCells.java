package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.records.RecordCell;
import io.rapport.domain.analysis.records.RecordClass;
import io.rapport.domain.analysis.records.RecordGroup;
import io.rapport.domain.figure.Scope;
import java.util.Collections;
import java.util.List;

/** Cells of today, by the classes of their records. */
final class RecordCells {
  private RecordCells() {}

  /** A cell of enough records. */
  static RecordCell cell(String period, Scope scope, int... classes) {
    return cell(period, scope, new Support.Records(9, 9, 9, 0.1), classes);
  }

  /** A cell of some sets of records. */
  static RecordCell cell(String period, Scope scope, Support support, int[]... sides) {
    return new RecordCell(period, scope, 0, support, List.of(sides));
  }

  /** Cells of so many classes of one record each, all of one manager and one consultant. */
  static RecordGroup group(int classes, RecordCell... cells) {
    RecordClass one = new RecordClass(1, new int[] {0}, new double[] {1}, new int[] {0});
    return new RecordGroup(List.of(), Collections.nCopies(classes, one), List.of(cells));
  }
}
