package io.rapport.domain.release.audit.interval;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/**
 * What an attacker knows while rows are being given up: a row that is given up says nothing any
 * more.
 *
 * <p>NOT thread safe.
 */
final class Published {
  private final Knowledge known;
  private final int[][] rowsOf;
  private final BitSet givenUp = new BitSet();

  Published(Knowledge known) {
    this.known = known;
    rowsOf = known.positions(known.rows().stream().map(Row::members).toList());
  }

  Knowledge known() {
    return known;
  }

  Row row(int position) {
    return known.rows().get(position);
  }

  /** Leaves a row out from now on. */
  void giveUp(int row) {
    givenUp.set(row);
    for (int unknown : row(row).members()) {
      rowsOf[unknown] = Arrays.stream(rowsOf[unknown]).filter(each -> each != row).toArray();
    }
  }

  boolean isGivenUp(int row) {
    return givenUp.get(row);
  }

  /** Positions of the rows given up, ascending. */
  List<Integer> givenUp() {
    return givenUp.stream().boxed().toList();
  }

  /** Positions of the rows of an unknown, ascending. */
  int[] rowsOf(int unknown) {
    return rowsOf[unknown];
  }

  /** Positions of the rows of any of some unknowns, ascending. */
  int[] rowsOfAny(int[] unknowns) {
    TreeSet<Integer> rows = new TreeSet<>();
    for (int unknown : unknowns) {
      for (int row : rowsOf[unknown]) {
        rows.add(row);
      }
    }
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }
}
