package io.rapport.domain.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.disclosure.lattice.Lattice.Exchange;
import io.rapport.domain.disclosure.lattice.Lattice.Partition;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each kind of secret, at its boundary. */
class LatticeProtectionTest {
  private static final BitSet NONE = new BitSet();

  @Test
  void aCellIsSmallBelowTheThresholdAndNotAtIt() {
    Lattice lattice = lattice(3, List.of(new int[] {0, 1, 2}, new int[] {0}, new int[] {1}));
    assertThat(shown(lattice, new CountedPeople(5, 4, 5, 5))).isEqualTo(bits(0, 2));
    assertThat(shown(lattice, new CountedPeople(5, 5, 5, 5))).isEqualTo(bits(0, 1, 2));
  }

  @Test
  void aCellOfNobodyIsNotShown() {
    Lattice lattice = lattice(2, List.of(new int[] {0}, new int[] {1}));
    assertThat(shown(lattice, new CountedPeople(1, 0, 1))).isEqualTo(bits(1));
  }

  @Test
  void onlyCandidatesAreShown() {
    Lattice lattice = lattice(2, List.of(new int[] {0}, new int[] {1}));
    assertThat(
            new LatticeProtection(lattice).shown(new CountedPeople(5, 9, 9), bits(1), new BitSet()))
        .isEqualTo(bits(1));
  }

  @Test
  void whatFollowsFromShownCellsIsShown() {
    Lattice lattice =
        lattice(2, List.of(new int[] {0, 1}, new int[] {0}, new int[] {1}, new int[] {0, 1}));
    assertThat(shown(lattice, new CountedPeople(5, 5, 5))).isEqualTo(bits(0, 1, 2, 3));
  }

  @Test
  void aSmallDifferenceOfNestedCellsHidesTheSmallerOne() {
    Lattice lattice = lattice(4, List.of(new int[] {0, 1, 2, 3}, new int[] {0, 1}));
    assertThat(shown(lattice, new CountedPeople(5, 9, 9, 2, 2))).isEqualTo(bits(0));
    assertThat(shown(lattice, new CountedPeople(5, 9, 9, 3, 2))).isEqualTo(bits(0, 1));
  }

  /** The second cell lies in the first one but for somebody who did not answer. */
  @Test
  void cellsLieInEachOtherButForThoseWithoutPeople() {
    Lattice lattice = lattice(4, List.of(new int[] {0, 1, 2}, new int[] {0, 1, 3}));
    assertThat(shown(lattice, new CountedPeople(5, 9, 9, 4, 0))).isEqualTo(bits(0));
    assertThat(shown(lattice, new CountedPeople(5, 9, 9, 4, 9))).isEqualTo(bits(0, 1));
  }

  /** The total less two shown groups is a crossing of 4; only the third cell tells the groups. */
  @Test
  void aSmallCrossingMustNotFollow() {
    CountedPeople people = new CountedPeople(5, 20, 2, 2, 20, 20, 20);
    Lattice linked =
        new Lattice(
            6,
            List.of(new int[] {0, 1, 2, 3}, new int[] {0, 4}, new int[] {3, 4}, new int[] {4}),
            List.of(),
            List.of());
    Lattice linkedWithCrossing =
        new Lattice(6, linked.cells(), List.of(), List.of(new int[] {1, 2}));
    assertThat(shown(linked, people)).isEqualTo(bits(0, 1, 2, 3));
    assertThat(shown(linkedWithCrossing, people)).isEqualTo(bits(0, 1, 2));
  }

  /** Of a unit of 20 two parts of 8 are shown; the 4 who belong to neither would follow. */
  @Test
  void thoseWhoBelongToNoMemberMustNotFollow() {
    List<int[]> cells = List.of(new int[] {0, 1, 2, 3}, new int[] {0}, new int[] {1});
    Partition partition = new Partition(Partition.ONE_LEVEL, new int[] {1, 2}, new int[] {2, 3});
    Lattice lattice = new Lattice(4, cells, List.of(partition), List.of(), List.of());
    assertThat(shown(lattice, new CountedPeople(5, 8, 8, 2, 2))).isEqualTo(bits(0, 1));
    assertThat(shown(lattice, new CountedPeople(5, 8, 8, 3, 2))).isEqualTo(bits(0, 1, 2));
  }

  /** A hidden part of 3 and 1 who belongs to no part are 4 together. */
  @Test
  void hiddenMembersCountTogetherWithThoseOfNone() {
    List<int[]> cells =
        List.of(new int[] {0, 1, 2, 3}, new int[] {0}, new int[] {1}, new int[] {2});
    Partition partition = new Partition(Partition.ONE_LEVEL, new int[] {1, 2, 3}, new int[] {3});
    Lattice lattice = new Lattice(4, cells, List.of(partition), List.of(), List.of());
    assertThat(shown(lattice, new CountedPeople(5, 9, 8, 3, 1))).isEqualTo(bits(0, 1));
    assertThat(shown(lattice, new CountedPeople(5, 9, 8, 3, 2))).isEqualTo(bits(0, 1, 2));
  }

  /**
   * Two units of which the totals are not offered; in each a team is shown and a few are left, 3
   * and 1. Each few could be with the other, but the company less both teams leaves 4.
   */
  @Test
  void whatIsLeftOverSeveralLevelsMustNotFollow() {
    List<int[]> cells =
        List.of(
            new int[] {0, 1, 2, 3}, // the company
            new int[] {0, 1}, // two units
            new int[] {2, 3},
            new int[] {0}, // their teams
            new int[] {2});
    List<Partition> partitions =
        List.of(
            new Partition(0, new int[] {1, 2}, new int[0]),
            new Partition(1, new int[] {3}, new int[] {1}),
            new Partition(2, new int[] {4}, new int[] {3}));
    Lattice lattice = new Lattice(4, cells, partitions, List.of(), List.of());
    LatticeProtection protection = new LatticeProtection(lattice);
    assertThat(protection.shown(new CountedPeople(5, 9, 3, 9, 1), bits(0, 3, 4), NONE))
        .isEqualTo(bits(0, 3));
    assertThat(protection.shown(new CountedPeople(5, 9, 3, 9, 2), bits(0, 3, 4), NONE))
        .isEqualTo(bits(0, 3, 4));
  }

  @Test
  void whoCameSinceACellWasPublishedMustNotFollow() {
    List<int[]> cells = List.of(new int[] {0}, new int[] {0, 1});
    Lattice lattice = exchanging(2, cells, new int[] {0}, new int[] {0, 1});
    LatticeProtection protection = new LatticeProtection(lattice);
    assertThat(protection.shown(new CountedPeople(5, 9, 4), bits(1), bits(0))).isEqualTo(bits(0));
    assertThat(protection.shown(new CountedPeople(5, 9, 5), bits(1), bits(0)))
        .isEqualTo(bits(0, 1));
    assertThat(protection.shown(new CountedPeople(5, 9, 4), bits(1), NONE)).isEqualTo(bits(1));
  }

  /** All, less the first and the last: the four in between, in no difference of two cells. */
  @Test
  void aSmallCrossingMustNotFollowFromThreeCells() {
    List<int[]> cells = List.of(new int[] {0, 1, 2, 3}, new int[] {0}, new int[] {3});
    List<int[]> between = List.of(new int[] {1, 2});
    Lattice apart = new Lattice(4, cells, List.of(), List.of());
    Lattice crossing = new Lattice(4, cells, List.of(), between);
    assertThat(shown(apart, new CountedPeople(5, 20, 2, 2, 20))).isEqualTo(bits(0, 1, 2));
    assertThat(shown(crossing, new CountedPeople(5, 20, 2, 2, 20))).isEqualTo(bits(0, 1));
    assertThat(shown(crossing, new CountedPeople(5, 20, 3, 2, 20))).isEqualTo(bits(0, 1, 2));
  }

  /** The same four people as a cell that is too small to be shown. */
  @Test
  void aSmallCellMustNotFollowFromThreeCells() {
    List<int[]> cells =
        List.of(new int[] {0, 1, 2, 3}, new int[] {0}, new int[] {3}, new int[] {1, 2});
    Lattice lattice = new Lattice(4, cells, List.of(), List.of());
    assertThat(shown(lattice, new CountedPeople(5, 20, 2, 2, 20))).isEqualTo(bits(0, 1));
    assertThat(shown(lattice, new CountedPeople(5, 20, 3, 2, 20))).isEqualTo(bits(0, 1, 2, 3));
  }

  @Test
  void aSmallProfileMustNotFollowFromThreeCells() {
    List<int[]> cells = List.of(new int[] {0, 1, 2}, new int[] {0}, new int[] {2});
    Lattice lattice = new Lattice(3, cells, List.of(), List.of());
    assertThat(shown(lattice, new CountedPeople(5, 20, 4, 20))).isEqualTo(bits(0, 1));
    assertThat(shown(lattice, new CountedPeople(5, 20, 5, 20))).isEqualTo(bits(0, 1, 2));
    assertThat(shown(lattice, new CountedPeople(5, 20, 0, 20))).isEqualTo(bits(0, 1, 2));
  }

  /** One went and six came: the difference of the sums speaks of seven, of none of them alone. */
  @Test
  void anExchangeWithFewOnBothSidesMustNotFollow() {
    List<int[]> cells = List.of(new int[] {0, 1}, new int[] {0, 2});
    Lattice lattice = exchanging(3, cells, new int[] {0, 1}, new int[] {0, 2});
    LatticeProtection protection = new LatticeProtection(lattice);
    assertThat(protection.shown(new CountedPeople(5, 9, 1, 4), bits(1), bits(0)))
        .isEqualTo(bits(0));
    assertThat(protection.shown(new CountedPeople(5, 9, 1, 5), bits(1), bits(0)))
        .isEqualTo(bits(0, 1));
    assertThat(protection.shown(new CountedPeople(5, 9, 5, 4), bits(1), bits(0)))
        .isEqualTo(bits(0, 1));
    assertThat(protection.shown(new CountedPeople(5, 9, 5, 5), bits(1), bits(0)))
        .isEqualTo(bits(0, 1));
  }

  /** Somebody in the way of their sum keeps it secret: those who are not told apart from others. */
  @Test
  void anExchangeThatCannotBeToldApartHidesNothing() {
    List<int[]> cells = List.of(new int[] {0, 1}, new int[] {2, 3});
    Lattice lattice =
        new Lattice(
            4,
            cells,
            List.of(),
            List.of(),
            List.of(new Exchange(new int[] {2}, new int[] {1}), new Exchange(new int[] {3}, NO)));
    assertThat(shown(lattice, new CountedPeople(5, 9, 1, 1, 9))).isEqualTo(bits(0, 1));
  }

  /** Both published cells give 3 people away; nothing that is shown today can change it. */
  @Test
  void publishedCellsStayWhateverTheyGiveAway() {
    List<int[]> cells = List.of(new int[] {0, 1}, new int[] {0}, new int[] {1}, new int[] {2});
    LatticeProtection protection = new LatticeProtection(lattice(3, cells));
    CountedPeople people = new CountedPeople(5, 9, 3, 7);
    assertThat(protection.shown(people, bits(0, 1, 2, 3), bits(0, 1))).isEqualTo(bits(0, 1, 3));
    assertThat(protection.shown(people, bits(3), bits(2))).isEqualTo(bits(2, 3));
  }

  /**
   * Earlier cells tell 3 people by subtraction. Today two cells with the same 3 between them would
   * make them a difference of shown ones, so the smaller one is hidden.
   */
  @Test
  void aDifferenceThatFollowsFromPublishedCellsIsNotShownAgain() {
    List<int[]> cells =
        List.of(new int[] {0, 1, 2}, new int[] {0, 2}, new int[] {0, 1, 3}, new int[] {0, 3});
    LatticeProtection protection = new LatticeProtection(lattice(4, cells));
    CountedPeople people = new CountedPeople(5, 9, 3, 9, 8);
    assertThat(protection.shown(people, bits(2, 3), bits(0, 1))).isEqualTo(bits(0, 1, 2));
    assertThat(protection.shown(people, bits(2), bits(0, 1, 3))).isEqualTo(bits(0, 1, 3));
  }

  /** An earlier cell tells the 4 that are left of a partition; hiding a member makes them more. */
  @Test
  void aUnionThatFollowsFromPublishedCellsIsMadeLarger() {
    List<int[]> cells =
        List.of(
            new int[] {3, 4},
            new int[] {3},
            new int[] {0, 1, 2, 4},
            new int[] {0},
            new int[] {1},
            new int[] {2});
    Partition partition = new Partition(Partition.ONE_LEVEL, new int[] {3, 4, 5}, new int[] {4});
    Lattice lattice = new Lattice(5, cells, List.of(partition), List.of(), List.of());
    CountedPeople people = new CountedPeople(5, 9, 7, 8, 20, 4);
    assertThat(new LatticeProtection(lattice).shown(people, bits(3, 4, 5), bits(0, 1)))
        .isEqualTo(bits(0, 1, 3, 5));
  }

  /** Who they are may matter as well: then sets of any size are looked at. */
  @Test
  void anAudienceMayFindLargeSetsSmall() {
    Audience oneFirm =
        new Audience() {
          @Override
          public boolean isSmall(int[] profiles) {
            return profiles.length == 1 && profiles[0] == 1;
          }

          @Override
          public long people(int[] profiles) {
            return 1000L * profiles.length;
          }
        };
    Lattice lattice = lattice(2, List.of(new int[] {0, 1}, new int[] {0}, new int[] {1}));
    assertThat(shown(lattice, oneFirm)).isEqualTo(bits(0));
  }

  private static final int[] NO = {};

  private static Lattice lattice(int profiles, List<int[]> cells) {
    return new Lattice(profiles, cells, List.of(), List.of());
  }

  private static Lattice exchanging(int profiles, List<int[]> cells, int[] earlier, int[] later) {
    return new Lattice(
        profiles, cells, List.of(), List.of(), List.of(Exchange.between(earlier, later)));
  }

  private static BitSet shown(Lattice lattice, Audience audience) {
    BitSet all = new BitSet();
    all.set(0, lattice.cells().size());
    return new LatticeProtection(lattice).shown(audience, all, NONE);
  }

  private static BitSet bits(int... positions) {
    BitSet bits = new BitSet();
    IntStream.of(positions).forEach(bits::set);
    return bits;
  }
}
