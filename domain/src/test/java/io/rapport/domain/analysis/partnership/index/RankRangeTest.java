package io.rapport.domain.analysis.partnership.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RankRangeTest {
  @Test
  @DisplayName("of the ranks 1–101 in any order the 6th from each end, for 5 in 100 lie outside")
  void ofAHundredAndOne() {
    int[] ranks = IntStream.range(0, 101).map(i -> 1 + i * 37 % 101).toArray();
    assertThat(RankRange.of(ranks)).isEqualTo(new RankRange(6, 96));
    assertThat(RankRange.all(ranks)).isEqualTo(new RankRange(1, 101));
    assertThat(ranks).startsWith(1, 38, 75);
  }

  @Test
  @DisplayName("a place between two ranks goes to the outer one: of 31 the 2nd and the 30th")
  void betweenTwo() {
    assertThat(RankRange.of(IntStream.rangeClosed(1, 31).toArray()))
        .isEqualTo(new RankRange(2, 30));
    assertThat(RankRange.of(IntStream.rangeClosed(1, 10).toArray()))
        .isEqualTo(new RankRange(1, 10));
    assertThat(RankRange.of(new int[] {4})).isEqualTo(new RankRange(4, 4));
  }

  @Test
  @DisplayName("equal scores share the better rank")
  void ranks() {
    assertThat(RankRange.ranks(new double[] {50, 70, 50, 40})).containsExactly(2, 1, 2, 4);
  }
}
