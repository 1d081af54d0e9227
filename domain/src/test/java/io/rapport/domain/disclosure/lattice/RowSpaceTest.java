package io.rapport.domain.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Coefficients are modulo the prime: "less one" is the prime less one. */
class RowSpaceTest {
  private static final int LESS_ONE = (int) PrimeField.negative(1);
  private static final int HALF = (int) PrimeField.inverse(2);

  private final RowSpace space = new RowSpace(4);

  @Test
  void nothingFollowsFromNoRow() {
    assertThat(rest(0, 2)).isEqualTo(Map.of(0, 1, 2, 1));
    assertThat(space.rank()).isZero();
  }

  @Test
  void aPartOfARowIsLessTheOtherPart() {
    take(0, 0, 1);
    assertThat(rest(0, 1)).isEmpty();
    assertThat(rest(0)).isEqualTo(Map.of(1, LESS_ONE));
    assertThat(rest(1)).isEqualTo(Map.of(1, 1));
  }

  /** (a + b) + (a + c) - (b + c) are two a. */
  @Test
  void threePairsTellEachOfThem() {
    take(0, 0, 1);
    take(1, 0, 2);
    assertThat(rest(1, 2)).isEqualTo(Map.of(2, 2));
    take(2, 1, 2);
    assertThat(rest(0)).isEmpty();
    assertThat(rest(1)).isEmpty();
    assertThat(rest(2)).isEmpty();
    assertThat(rest(3)).isEqualTo(Map.of(3, 1));
  }

  /** What is left of b + c + d is two c and d, so c is less half of d. */
  @Test
  void aRowIsScaledToOneAtItsPivot() {
    take(0, 0, 1);
    take(1, 0, 2);
    assertThat(rest(1, 2, 3)).isEqualTo(Map.of(2, 2, 3, 1));
    take(2, 1, 2, 3);
    assertThat(space.rank()).isEqualTo(3);
    assertThat(space.pivot(2)).isEqualTo(2);
    assertThat(values(space.row(2))).isEqualTo(Map.of(3, HALF));
    assertThat(values(space.rowsOf(3))).isEqualTo(Map.of(2, HALF));
    assertThat(rest(2)).isEqualTo(Map.of(3, (int) PrimeField.negative(HALF)));
  }

  /** What is left of a + c beside a + b is c less b; divided by less one, it is b less c. */
  @Test
  void rowsAreFoundByTheColumnsBesideTheirPivots() {
    take(0, 0, 1);
    take(1, 0, 2);
    assertThat(values(space.rowsOf(0))).isEmpty();
    assertThat(values(space.rowsOf(1))).isEqualTo(Map.of(0, 1));
    assertThat(values(space.rowsOf(2))).isEqualTo(Map.of(1, LESS_ONE));
  }

  private void take(int pivot, int... columns) {
    space.add(space.reduced(columns), pivot);
  }

  private Map<Integer, Integer> rest(int... columns) {
    return values(space.reduced(columns));
  }

  private static Map<Integer, Integer> values(Entries entries) {
    Map<Integer, Integer> values = new TreeMap<>();
    for (int entry = 0; entry < entries.size(); entry++) {
      values.put(entries.position(entry), entries.value(entry));
    }
    return values;
  }
}
