package io.rapport.domain.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which cells give a secret away, beside those that were shown before. */
class WatchTest {

  @Test
  void proportionsDoNotDependOnTheScale() {
    long proportions = Watch.proportions(new long[] {1, 2, 3});
    assertThat(proportions).isEqualTo(2L << 31 | 3);
    assertThat(Watch.proportions(new long[] {5, 10, 15})).isEqualTo(proportions);
    assertThat(Watch.proportions(new long[] {5, 10, 16})).isNotEqualTo(proportions);
    assertThat(Watch.proportions(new long[] {5, 11, 15})).isNotEqualTo(proportions);
  }

  @Test
  void proportionsAreToldApartWhereTheFirstChangesAlterNothing() {
    long two = Watch.proportions(new long[] {0, 1, 3});
    long last = Watch.proportions(new long[] {0, 0, 1});
    assertThat(Watch.proportions(new long[] {0, 2, 6})).isEqualTo(two);
    assertThat(Watch.proportions(new long[] {0, 2, 5})).isNotEqualTo(two);
    assertThat(Watch.proportions(new long[] {0, 0, 7})).isEqualTo(last);
    assertThat(Watch.proportions(new long[] {1, 1, 3})).isNotEqualTo(two);
    assertThat(last).isNotEqualTo(two).isNotEqualTo(Watch.FOLLOWS);
    assertThat(Watch.proportions(new long[] {0, 0, 0})).isEqualTo(Watch.FOLLOWS);
  }

  @Test
  void aCellThatIsASecretIsNotShown() {
    assertThat(shown(List.of(sum(1)), cell(0), cell(1))).isEqualTo(bits(0));
  }

  @Test
  void theRestOfAShownCellIsNotShown() {
    assertThat(shown(List.of(sum(1, 2)), cell(0, 1, 2), cell(0), cell(1))).isEqualTo(bits(0, 2));
  }

  /** Once the first cell is shown, two of the secrets tell the same. */
  @Test
  void secretsThatTellTheSameAreNotForgotten() {
    List<Secret> alike = List.of(sum(0), sum(0, 1), sum(2));
    assertThat(shown(alike, cell(1), cell(0, 3), cell(3), cell(0, 1, 3), cell(2, 3)))
        .isEqualTo(bits(0, 1, 3, 4));
  }

  /** Those of one column came and those of the other one went. */
  @Test
  void theDifferenceOfTwoCellsIsNotShown() {
    Secret exchange = new Secret(new int[] {0}, new int[] {1});
    assertThat(shown(List.of(exchange), cell(0, 2), cell(1, 2))).isEqualTo(bits(0));
    assertThat(shown(List.of(exchange), cell(1, 2), cell(0, 2))).isEqualTo(bits(0));
    assertThat(shown(List.of(exchange), cell(0, 1), cell(0, 2))).isEqualTo(bits(0, 1));
  }

  /** a + b less b + c is a less c; with c + e it is a + e, and less d + e the secret. */
  @Test
  void theDifferenceFollowsOverSeveralCells() {
    Secret exchange = new Secret(new int[] {0}, new int[] {3});
    assertThat(shown(List.of(exchange), cell(0, 1), cell(1, 2), cell(2, 4), cell(3, 4)))
        .isEqualTo(bits(0, 1, 2));
    assertThat(shown(List.of(exchange), cell(3, 4), cell(2, 4), cell(1, 2), cell(0, 1)))
        .isEqualTo(bits(0, 1, 2));
  }

  /** The secret is a difference of two sums; what is shown moves the side that is taken away. */
  @Test
  void bothSidesOfADifferenceAreWatched() {
    Secret exchange = new Secret(new int[] {0, 1}, new int[] {2, 3});
    assertThat(shown(List.of(exchange), cell(2), cell(3, 4), cell(0), cell(1, 4)))
        .isEqualTo(bits(0, 1, 2));
    assertThat(shown(List.of(exchange), cell(2), cell(3, 4), cell(0, 1, 4))).isEqualTo(bits(0, 1));
  }

  private static BitSet shown(List<Secret> secrets, int[]... cells) {
    BitSet all = new BitSet();
    all.set(0, cells.length);
    Offering offering = new Offering(List.of(cells), 5);
    offering.offer(all.stream().toArray(), all, secrets);
    return offering.shown();
  }

  private static int[] cell(int... columns) {
    return columns;
  }

  private static Secret sum(int... columns) {
    return new Secret(columns);
  }

  private static BitSet bits(int... positions) {
    BitSet bits = new BitSet();
    for (int position : positions) {
      bits.set(position);
    }
    return bits;
  }
}
