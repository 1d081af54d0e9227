package io.rapport.domain.disclosure.lattice;

import java.util.BitSet;
import java.util.List;

/**
 * Offers cells one after the other, and shows each one that gives no secret away together with what
 * is shown already.
 */
final class Offering {
  private final List<int[]> cells;
  private final PivotChoice pivots;
  private final RowSpace space;
  private final UnseenChanges changes;
  private final BitSet shown = new BitSet();

  /**
   * An offering of cells.
   *
   * @param cells the columns of each cell
   * @param columns number of columns
   */
  Offering(List<int[]> cells, int columns) {
    this.cells = cells;
    pivots = new PivotChoice(cells, columns);
    space = new RowSpace(columns);
    changes = new UnseenChanges(space, columns);
  }

  /**
   * Shows cells that cannot be taken back, whatever they give away.
   *
   * @param published positions of the cells
   */
  void publish(BitSet published) {
    for (int cell = published.nextSetBit(0); cell >= 0; cell = published.nextSetBit(cell + 1)) {
      if (!follows(new Secret(cells.get(cell)))) {
        show(cell, (column, factor, steps) -> {});
      }
      shown.set(cell);
    }
  }

  /**
   * Offers cells.
   *
   * @param order positions of cells, each at most once
   * @param offered which of them are offered; they are not shown yet
   * @param secrets what must not follow from what is shown
   */
  void offer(int[] order, BitSet offered, List<Secret> secrets) {
    Watch watch = new Watch(secrets, changes, space.columns());
    for (int cell : order) {
      if (offered.get(cell)) {
        offer(cell, watch);
      }
    }
  }

  private void offer(int cell, Watch watch) {
    long proportions = Watch.proportions(changes.of(new Secret(cells.get(cell))));
    if (proportions == Watch.FOLLOWS) {
      shown.set(cell);
    } else if (!watch.wouldFollowWith(proportions)) {
      show(cell, watch);
      watch.settle();
      shown.set(cell);
    }
    pivots.leave(cell);
  }

  private void show(int cell, UnseenChanges.Step onStep) {
    Entries reduced = space.reduced(cells.get(cell));
    space.add(reduced, pivots.choose(reduced));
    changes.keepNewestRow(onStep);
  }

  /** Whether a sum follows from what is shown. */
  boolean follows(Secret secret) {
    return Watch.proportions(changes.of(secret)) == Watch.FOLLOWS;
  }

  /** Positions of the shown cells. */
  BitSet shown() {
    return shown;
  }
}
