package io.rapport.domain.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The pivot is the column with the fewest cells to come that have no pivot yet. */
class PivotChoiceTest {
  private static final int[] C0 = {0};
  private static final int[] C1 = {1};

  @Test
  void theRarestColumnIsChosen() {
    PivotChoice pivots =
        new PivotChoice(List.of(new int[] {0, 1, 2}, new int[] {0, 1}, new int[] {0}), 3);
    assertThat(pivots.choose(row(0, 1, 2))).isEqualTo(2);
  }

  @Test
  void ofColumnsThatAreEquallyRareTheFirstIsChosen() {
    PivotChoice pivots = new PivotChoice(List.of(new int[] {0, 1}), 2);
    assertThat(pivots.choose(row(0, 1))).isZero();
  }

  @Test
  void cellsThatHadTheirTurnDoNotCount() {
    PivotChoice second = new PivotChoice(List.of(C1, C1, C0, C0, C1), 2);
    second.leave(0);
    second.leave(1);
    assertThat(second.choose(row(0, 1))).as("one to come against two").isEqualTo(1);

    PivotChoice first = new PivotChoice(List.of(C0, C0, C0, C1, C1), 2);
    first.leave(0);
    first.leave(1);
    assertThat(first.choose(row(0, 1))).as("one to come against two").isZero();
  }

  @Test
  void aCellHasItsTurnOnce() {
    PivotChoice pivots = new PivotChoice(List.of(C1, C1, C1, C0, C1, C0), 2);
    pivots.leave(0);
    pivots.leave(0);
    pivots.leave(0);
    assertThat(pivots.choose(row(0, 1))).as("two to come against three").isZero();
  }

  /** Two cells to come have either column; two have had their turn with one of them. */
  @Test
  void whereAsManyAreToComeTheColumnWithFewerCellsInAllIsChosen() {
    PivotChoice second = new PivotChoice(List.of(C0, C0, C0, C0, C1, C1), 2);
    second.leave(0);
    second.leave(1);
    assertThat(second.choose(row(0, 1))).isEqualTo(1);

    PivotChoice first = new PivotChoice(List.of(C1, C1, C1, C1, C0, C0), 2);
    first.leave(0);
    first.leave(1);
    assertThat(first.choose(row(0, 1))).isZero();
  }

  /** A pivot in the first column is one for the first two cells, so one with the second is left. */
  @Test
  void cellsWithAPivotDoNotCount() {
    List<int[]> cells =
        List.of(new int[] {0, 1}, new int[] {0, 1}, new int[] {1, 2}, new int[] {2});
    PivotChoice pivots = new PivotChoice(cells, 3);
    assertThat(pivots.choose(row(0, 1))).isZero();
    assertThat(pivots.choose(row(1, 2))).isEqualTo(1);
  }

  private static Entries row(int... columns) {
    Entries row = new Entries();
    for (int column : columns) {
      row.add(column, 1);
    }
    return row;
  }
}
