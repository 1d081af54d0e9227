package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.release.audit.People.Kind;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {
  private static final int[] COUNTS = {4, 5, 6, 0};

  @Test
  void theyAreTheSameWhateverMadeSomebodyAskForThem() {
    People people = new People(Kind.REVISION, new int[] {1, 2}, new int[] {0});

    assertThat(people)
        .isEqualTo(new People(Kind.CELL, new int[] {1, 2}, new int[] {0}))
        .hasSameHashCodeAs(new People(Kind.CELL, new int[] {1, 2}, new int[] {0}))
        .isNotEqualTo(new People(Kind.REVISION, new int[] {1, 2}, new int[] {}))
        .isNotEqualTo(new People(Kind.REVISION, new int[] {1, 3}, new int[] {0}))
        .isNotEqualTo(null)
        .isNotEqualTo("people who came or went")
        .hasToString("people who came or went");
    assertThat(people.hashCode())
        .isNotEqualTo(People.of(Kind.REVISION, new int[] {1, 2}).hashCode());
  }

  @ParameterizedTest(name = "four and five of {0}")
  @CsvSource({"9, false", "10, true"})
  void fewAreThoseBelowTheThreshold(int threshold, boolean few) {
    assertThat(People.of(Kind.CELL, new int[] {0, 1}).areFew(COUNTS, threshold)).isEqualTo(few);
    assertThat(People.of(Kind.CELL, new int[] {3}).areFew(COUNTS, threshold)).isFalse();
    assertThat(People.of(Kind.CELL, new int[] {}).areFew(COUNTS, threshold)).isFalse();
  }

  @ParameterizedTest(name = "of a difference the larger side, {0}")
  @CsvSource({"6, false", "7, true"})
  void aDifferenceIsOfFewIfBothSidesAre(int threshold, boolean few) {
    assertThat(new People(Kind.REVISION, new int[] {0}, new int[] {2}).areFew(COUNTS, threshold))
        .isEqualTo(few);
    assertThat(new People(Kind.REVISION, new int[] {2}, new int[] {0}).areFew(COUNTS, threshold))
        .isEqualTo(few);
  }

  @Test
  void withoutThoseOfWhomNobodyCounts() {
    BitSet nobody = ShownSets.nobody(COUNTS);

    assertThat(nobody.stream().toArray()).containsExactly(3);
    assertThat(new People(Kind.REVISION, new int[] {0, 3}, new int[] {3}).without(nobody))
        .isEqualTo(People.of(Kind.REVISION, new int[] {0}));
  }

  @Test
  void pairsOfShownSetsOfWhichOneLiesInTheOther() {
    ShownPairs pairs =
        ShownPairs.of(
            List.of(
                new int[] {0, 1, 2},
                new int[] {1},
                new int[] {1, 2},
                new int[] {2, 3},
                new int[] {},
                new int[] {1, 2}));

    // Without 1 there are ten of the first, and six of the third; without both there are four.
    assertThat(pairs.small(COUNTS, 11))
        .containsExactlyInAnyOrder(difference(0, 2), difference(2), difference(0));
    assertThat(pairs.small(COUNTS, 10)).containsExactlyInAnyOrder(difference(2), difference(0));
    assertThat(pairs.small(COUNTS, 6)).containsExactly(difference(0));
    assertThat(pairs.small(COUNTS, 4)).isEmpty();
    assertThat(pairs.small(COUNTS, 11)).allMatch(people -> people.kind() == Kind.DIFFERENCE);
  }

  private static People difference(int... profiles) {
    return People.of(Kind.DIFFERENCE, profiles);
  }
}
