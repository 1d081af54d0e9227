package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSpaceTest {

  @Test
  void nothingFollowsFromNothingButNothing() {
    RowSpace space = space(3);

    assertThat(space.rank()).isZero();
    assertThat(space.contains(set())).isTrue();
    assertThat(space.contains(set(1))).isFalse();
  }

  @Test
  void aPartFollowsFromTheWholeAndTheOtherPart() {
    RowSpace space = space(4, set(0, 1, 2, 3), set(0, 1));

    assertThat(space.rank()).isEqualTo(2);
    assertThat(space.contains(set(2, 3))).isTrue();
    assertThat(space.contains(set(2))).isFalse();
    assertThat(space.contains(set(0, 1), set(2, 3))).isTrue();
    assertThat(space.contains(set(0), set(2))).isFalse();
  }

  @Test
  void aSumOfSeveralCellsGivesASingleOneAway() {
    RowSpace space = space(3, set(0, 1), set(1, 2), set(0, 2));

    // (01 − 12 + 02) / 2 = 0: no single subtraction shows it.
    assertThat(space.rank()).isEqualTo(3);
    assertThat(space.contains(set(0))).isTrue();
  }

  @Test
  void whatOnlyFollowsWhereTwoIsNothingDoesNotFollow() {
    // 01 + 12 + 02 is twice 012. Where two is nothing, the three pairs would be worth two, and
    // 03 + 13 + 23 + 01 + 12 + 02 nothing at all.
    RowSpace pairs = space(4, set(0, 1), set(1, 2));

    assertThat(pairs.contains(set(0, 2))).isFalse();
    assertThat(pairs.contains(set(0), set(2))).isTrue();
    assertThat(space(4, set(0, 1), set(1, 2), set(0, 2)).contains(set(0, 1, 2))).isTrue();
  }

  @Test
  void membersThatAddNothingAreLeftOut() {
    BitSet nobody = new BitSet();
    nobody.set(2);
    RowSpace space = RowSpace.of(4, nobody, List.of(set(0, 1, 2), set(1)));

    assertThat(space.contains(set(0))).isTrue();
    assertThat(space.contains(set(0, 2))).isTrue();
    assertThat(space.contains(set(2))).isTrue();
    assertThat(space.contains(set(3))).isFalse();
  }

  @Test
  void whatWasAskedBeforeDoesNotChangeAnAnswer() {
    RowSpace space = space(5, set(0, 1, 2), set(2, 3), set(1, 2, 3, 4));

    for (int round = 0; round < 3; round++) {
      assertThat(space.contains(set(0, 1, 2), set(2, 3))).isTrue();
      assertThat(space.contains(set(0, 1))).isFalse();
      assertThat(space.contains(set(1, 4))).isTrue();
    }
  }

  @Test
  void twoMembersOfTheSameChanceAreNotTheSame() {
    // Among so many members two have the same number in the vector that answers most questions.
    int width = 200_000;
    SplittableRandom random = new SplittableRandom(RowSpace.SEED);
    Map<Long, Integer> chances = new HashMap<>();
    int[] same = {};
    for (int member = 0; member < width; member++) {
      Integer other = chances.put(random.nextLong(1, RowSpace.PRIME), member);
      same = other == null ? same : new int[] {other, member};
    }
    RowSpace space = space(width);

    assertThat(same).hasSize(2);
    assertThat(space.contains(set(same[0]), set(same[1]))).isFalse();
    assertThat(space.contains(set())).isTrue();
  }

  @ParameterizedTest(name = "seed {0}: agrees with all combinations of a few rows")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void agreesWithTryingEverything(long seed) {
    Random random = new Random(seed);
    int width = 3 + random.nextInt(3);
    List<int[]> rows = random(random, width, 1 + random.nextInt(3));
    RowSpace space = RowSpace.of(width, new BitSet(), rows);
    for (int bits = 0; bits < 1 << width; bits++) {
      assertThat(space.contains(members(bits, width)))
          .as("bits %s of seed %s", Integer.toBinaryString(bits), seed)
          .isEqualTo(combination(rows, 0, wanted(bits, width)));
    }
  }

  @ParameterizedTest(name = "seed {0}: neither order nor numbers of members matter")
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void doesNotDependOnOrder(long seed) {
    Random random = new Random(seed);
    int width = 12;
    List<int[]> rows = random(random, width, 9);
    List<Integer> names = new ArrayList<>(IntStream.range(0, width).boxed().toList());
    Collections.shuffle(names, random);
    List<int[]> renamed = new ArrayList<>(rows.stream().map(row -> renamed(row, names)).toList());
    Collections.shuffle(renamed, random);
    RowSpace space = RowSpace.of(width, new BitSet(), rows);
    RowSpace other = RowSpace.of(width, new BitSet(), renamed);

    assertThat(other.rank()).isEqualTo(space.rank());
    for (int bits = 0; bits < 1 << width; bits++) {
      int[] set = members(bits, width);
      assertThat(other.contains(renamed(set, names))).isEqualTo(space.contains(set));
    }
  }

  /**
   * Coefficients of up to three 0/1 rows are quotients of determinants of at most two: halves from
   * −2 to 2, all of which are tried.
   */
  private static boolean combination(List<int[]> rows, int row, int[] left) {
    if (row == rows.size()) {
      return IntStream.of(left).allMatch(rest -> rest == 0);
    }
    for (int factor = -4; factor <= 4; factor++) {
      int[] next = left.clone();
      for (int member : rows.get(row)) {
        next[member] -= factor;
      }
      if (combination(rows, row + 1, next)) {
        return true;
      }
    }
    return false;
  }

  private static int[] wanted(int bits, int width) {
    return IntStream.range(0, width).map(i -> (bits >> i & 1) == 1 ? 2 : 0).toArray();
  }

  private static int[] members(int bits, int width) {
    return IntStream.range(0, width).filter(i -> (bits >> i & 1) == 1).toArray();
  }

  private static List<int[]> random(Random random, int width, int rows) {
    return IntStream.range(0, rows)
        .mapToObj(row -> members(random.nextInt(1 << width), width))
        .toList();
  }

  private static int[] renamed(int[] set, List<Integer> names) {
    return IntStream.of(set).map(names::get).sorted().toArray();
  }

  private static RowSpace space(int width, int[]... known) {
    return RowSpace.of(width, new BitSet(), List.of(known));
  }

  private static int[] set(int... members) {
    return members;
  }
}
