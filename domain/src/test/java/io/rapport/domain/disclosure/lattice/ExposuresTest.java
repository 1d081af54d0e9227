package io.rapport.domain.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.disclosure.lattice.Lattice.Partition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small sets that are asked for only because of what is shown and hidden. */
class ExposuresTest {
  /** All, less a part and those of no part: two parts of 2 each, who are 4 together. */
  @Test
  void hiddenMembersMustNotFollowWithoutThoseOfNone() {
    List<int[]> cells =
        List.of(
            new int[] {0, 1, 2, 3}, // all
            new int[] {0}, // three parts
            new int[] {1},
            new int[] {2},
            new int[] {3}); // those of no part, of whom another report speaks
    Partition partition = new Partition(new int[] {1, 2, 3}, new int[] {3});
    Lattice lattice = new Lattice(4, cells, List.of(partition), List.of(), List.of());
    assertThat(shown(lattice, new CountedPeople(5, 9, 2, 2, 9))).isEqualTo(bits(0, 1));
    assertThat(shown(lattice, new CountedPeople(5, 9, 3, 2, 9))).isEqualTo(bits(0, 1, 4));
  }

  /**
   * The second of four parts is not offered, but it follows from two cells that overlap in another
   * part of the organisation. So what is hidden are the last two parts alone.
   */
  @Test
  void aMemberThatFollowsIsNotHidden() {
    List<int[]> cells =
        List.of(
            new int[] {0, 1, 2, 3}, // all
            new int[] {0}, // four parts
            new int[] {1},
            new int[] {2},
            new int[] {3},
            new int[] {1, 4}, // elsewhere
            new int[] {4});
    Partition partition = new Partition(new int[] {1, 2, 3, 4}, new int[0]);
    Lattice lattice = new Lattice(5, cells, List.of(partition), List.of(), List.of());
    LatticeProtection protection = new LatticeProtection(lattice);
    assertThat(
            protection.shown(new CountedPeople(5, 9, 9, 2, 2, 9), bits(0, 1, 5, 6), new BitSet()))
        .isEqualTo(bits(0, 1, 5));
    assertThat(
            protection.shown(new CountedPeople(5, 9, 9, 3, 2, 9), bits(0, 1, 5, 6), new BitSet()))
        .isEqualTo(bits(0, 1, 5, 6));
  }

  @Test
  void ofAnAudienceThatAsksWhoTheyAreDifferencesOfAnySizeAreLookedAt() {
    Audience oneFirm =
        new Audience() {
          @Override
          public boolean isSmall(int[] profiles) {
            return Arrays.equals(profiles, new int[] {1, 2});
          }

          @Override
          public long people(int[] profiles) {
            return 1000L * profiles.length;
          }
        };
    Lattice lattice =
        new Lattice(
            4,
            List.of(new int[] {0, 1, 2, 3}, new int[] {0, 3}, new int[] {1, 3}),
            List.of(),
            List.of());
    assertThat(shown(lattice, oneFirm)).isEqualTo(bits(0, 2));
  }

  /**
   * Of each pair that is offered together, the second cell is the first one without two people, so
   * it is hidden as long as the first one is shown; and the first one is four people more than the
   * second one of the pair before, which nobody asks for unless both are shown. So each round hides
   * one more first cell and shows the second one in its place; after the sixth round nothing comes
   * back.
   */
  @Test
  void fromTheSixthRoundOnNothingHiddenIsOfferedAgain() {
    // Profiles of two people each: 0 to 7 leave one after the other, and of 8 to 23 two come at a
    // time; nobody tells those two apart. The last profile, of twenty people, stays.
    int pairs = 8;
    int[] people = new int[25];
    Arrays.fill(people, 2);
    people[24] = 20;
    List<int[]> cells = new ArrayList<>();
    cells.add(withoutFirst(0, 0));
    for (int pair = 1; pair <= pairs; pair++) {
      cells.add(withoutFirst(pair - 1, pair));
      cells.add(withoutFirst(pair, pair));
    }
    BitSet shown =
        shown(
            new Lattice(people.length, cells, List.of(), List.of()), new CountedPeople(5, people));

    // The first cell; the second ones of five pairs; of the sixth none; the first ones of the rest.
    assertThat(shown).isEqualTo(bits(0, 2, 4, 6, 8, 10, 13, 15));
  }

  private static int[] withoutFirst(int gone, int came) {
    return IntStream.range(0, 25)
        .filter(profile -> profile >= gone && profile < 8 + 2 * came || profile == 24)
        .toArray();
  }

  private static BitSet shown(Lattice lattice, Audience audience) {
    BitSet all = new BitSet();
    all.set(0, lattice.cells().size());
    return new LatticeProtection(lattice).shown(audience, all, new BitSet());
  }

  private static BitSet bits(int... positions) {
    BitSet bits = new BitSet();
    IntStream.of(positions).forEach(bits::set);
    return bits;
  }
}
