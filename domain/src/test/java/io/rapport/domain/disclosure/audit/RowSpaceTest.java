package io.rapport.domain.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSpaceTest {

  @Test
  void nothingFollowsFromNothingButNothing() {
    RowSpace space = new RowSpace(3);

    assertThat(space.contains(vector("000"))).isTrue();
    assertThat(space.contains(vector("010"))).isFalse();
  }

  @Test
  void aPartFollowsFromTheWholeAndTheOtherPart() {
    RowSpace space = new RowSpace(4);
    space.add(vector("1111"));
    space.add(vector("1100"));

    assertThat(space.contains(vector("0011"))).isTrue();
    assertThat(space.contains(vector("0010"))).isFalse();
  }

  @Test
  void aSumOfSeveralCellsGivesASingleOneAway() {
    RowSpace space = new RowSpace(3);
    space.add(vector("110"));
    space.add(vector("011"));
    space.add(vector("101"));

    // (110 − 011 + 101) / 2 = 100: no single subtraction shows it.
    assertThat(space.contains(vector("100"))).isTrue();
  }

  /**
   * Coefficients of up to three 0/1 rows are quotients of determinants of at most two: halves from
   * −2 to 2, all of which are tried.
   */
  @ParameterizedTest(name = "seed {0}: agrees with all combinations of a few rows")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void agreesWithTryingEverything(long seed) {
    Random random = new Random(seed);
    int width = 3 + random.nextInt(3);
    int rows = 1 + random.nextInt(3);
    boolean[][] known = new boolean[rows][width];
    RowSpace space = new RowSpace(width);
    for (boolean[] row : known) {
      for (int i = 0; i < width; i++) {
        row[i] = random.nextBoolean();
      }
      space.add(row);
    }
    for (int bits = 0; bits < 1 << width; bits++) {
      boolean[] wanted = new boolean[width];
      for (int i = 0; i < width; i++) {
        wanted[i] = (bits >> i & 1) == 1;
      }
      assertThat(space.contains(wanted))
          .as("bits %s of seed %s", Integer.toBinaryString(bits), seed)
          .isEqualTo(combination(known, wanted));
    }
  }

  /**
   * Coefficients of 0/1 rows this few are quotients of determinants of size four: sixths of ±12.
   */
  private static boolean combination(boolean[][] known, boolean[] wanted) {
    return combination(known, wanted, 0, new int[wanted.length]);
  }

  private static boolean combination(boolean[][] known, boolean[] wanted, int row, int[] sum) {
    if (row == known.length) {
      for (int i = 0; i < sum.length; i++) {
        if (sum[i] != (wanted[i] ? 2 : 0)) {
          return false;
        }
      }
      return true;
    }
    for (int factor = -4; factor <= 4; factor++) {
      int[] next = sum.clone();
      for (int i = 0; i < next.length; i++) {
        next[i] += known[row][i] ? factor : 0;
      }
      if (combination(known, wanted, row + 1, next)) {
        return true;
      }
    }
    return false;
  }

  private static boolean[] vector(String bits) {
    boolean[] vector = new boolean[bits.length()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = bits.charAt(i) == '1';
    }
    return vector;
  }
}
