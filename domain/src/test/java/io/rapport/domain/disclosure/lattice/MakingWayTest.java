package io.rapport.domain.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.disclosure.SurveyLattice;
import io.rapport.domain.disclosure.lattice.Lattice.Partition;
import io.rapport.domain.disclosure.lattice.RandomOrganisations.Surveyed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Companies of blocks of four profiles, of 8, 8, 2 and 2 people. The first cell of a block is all
 * of it; two further ones leave out two people each, so each of them would give two away beside the
 * first. Without the first both may be shown.
 */
class MakingWayTest {
  private static final int BLOCKS = 6;
  private static final BitSet NONE = new BitSet();

  @Test
  void aCellMakesWayForTwoOthers() {
    LatticeProtection protection = new LatticeProtection(blocks());

    BitSet given = protection.shown(people(), all(), NONE);
    BitSet found = protection.shown(people(), all(), NONE, firsts());

    assertThat(given).isEqualTo(firsts());
    assertThat(found.cardinality()).isGreaterThan(BLOCKS);
    for (int block = 0; block < BLOCKS; block++) {
      int first = 3 * block;
      assertThat(found.get(first + 1)).isEqualTo(!found.get(first));
      assertThat(found.get(first + 2)).isEqualTo(!found.get(first));
    }
  }

  @Test
  void theSameCellsDrawTheSameLot() {
    BitSet once = new LatticeProtection(blocks()).shown(people(), all(), NONE, firsts());
    BitSet again = new LatticeProtection(blocks()).shown(people(), all(), NONE, firsts());

    assertThat(again).isEqualTo(once);
  }

  @Test
  void onlyCellsThatAreToldToDoSo() {
    BitSet others = all();
    others.andNot(firsts());
    BitSet third = bits(6);

    LatticeProtection protection = new LatticeProtection(blocks());

    assertThat(protection.shown(people(), all(), NONE, others)).isEqualTo(firsts());
    BitSet found = protection.shown(people(), all(), NONE, third);
    found.clear(6, 9);
    assertThat(found).isEqualTo(bits(0, 3, 9, 12, 15));
  }

  @Test
  void whatIsPublishedNeverMakesWay() {
    assertThat(new LatticeProtection(blocks()).shown(people(), all(), firsts(), firsts()))
        .isEqualTo(firsts());
  }

  /** Of each two cells one may be shown: one has 20 people, the other 18. */
  @Test
  void aCellMakesWayForASingleOneOfMorePeopleAndOfNoFewer() {
    List<int[]> cells = new ArrayList<>();
    BitSet larger = new BitSet();
    BitSet smaller = new BitSet();
    for (int block = 0; block < BLOCKS; block++) {
      int at = 4 * block;
      int[] twenty = {at, at + 1, at + 2, at + 3};
      int[] eighteen = {at, at + 1, at + 2};
      cells.add(block < BLOCKS / 2 ? twenty : eighteen);
      cells.add(block < BLOCKS / 2 ? eighteen : twenty);
      larger.set(block < BLOCKS / 2 ? 2 * block : 2 * block + 1);
      smaller.set(block < BLOCKS / 2 ? 2 * block + 1 : 2 * block);
    }
    BitSet every = new BitSet();
    every.set(0, cells.size());
    LatticeProtection protection = new LatticeProtection(lattice(cells));

    BitSet given = protection.shown(people(), every, NONE);
    BitSet found = protection.shown(people(), every, NONE, every);

    assertThat(given).isEqualTo(bits(0, 2, 4, 6, 8, 10));
    assertThat(found.cardinality()).isEqualTo(BLOCKS);
    found.and(larger);
    assertThat(found.cardinality()).isGreaterThan(BLOCKS / 2);
    assertThat(found.get(0, BLOCKS)).isEqualTo(bits(0, 2, 4));
    given.and(smaller);
    assertThat(given).isEqualTo(bits(6, 8, 10));
  }

  /** Numbers that another lot, or more or fewer turns, would not give. */
  @Test
  void aNumberOfCellsOfAnOrganisationMakesWay() {
    Surveyed organisation = RandomOrganisations.of(400, 4, 5, 12);
    SurveyLattice survey = SurveyLattice.of(organisation.waves().get(0));
    LatticeProtection protection = new LatticeProtection(survey.lattice());
    Audience audience = survey.respondents(5);

    BitSet given = protection.shown(audience, survey.cellsOf(0), NONE);
    BitSet found = protection.shown(audience, survey.cellsOf(0), NONE, survey.yielding(0));

    assertThat(List.of(given.cardinality(), found.cardinality())).containsExactly(211, 215);
    found.and(given);
    assertThat(found.cardinality()).isEqualTo(201);
  }

  /**
   * A whole of a block, two more members, and people who are in none. To this audience the block
   * and those people are too few together, which neither is alone. When the block has made way,
   * they follow from the whole and the other members, and one of those would have to be hidden.
   */
  @Test
  void whatDoesNotHoldWhenAllIsOfferedAgainIsNotTaken() {
    int at = 4 * BLOCKS;
    int whole = 3 * BLOCKS;
    List<int[]> cells = new ArrayList<>(cells(BLOCKS));
    cells.add(new int[] {0, 1, 2, 3, at, at + 1, at + 4});
    cells.add(new int[] {at});
    cells.add(new int[] {at + 4});
    Partition partition =
        new Partition(Partition.ONE_LEVEL, new int[] {0, whole + 1, whole + 2}, new int[] {at + 1});
    Lattice divided = new Lattice(at + 8, cells, List.of(partition), List.of(), List.of());
    Lattice undivided = new Lattice(at + 8, cells, List.of(), List.of(), List.of());
    CountedPeople counted = people(BLOCKS + 2);
    Audience together =
        new Audience() {
          @Override
          public boolean isSmall(int[] profiles) {
            return counted.isSmall(profiles)
                || Arrays.equals(profiles, new int[] {0, 1, 2, 3, at + 1});
          }

          @Override
          public long people(int[] profiles) {
            return counted.people(profiles);
          }
        };
    BitSet every = all();
    every.set(whole, whole + 3);
    BitSet first = firsts();
    first.set(whole, whole + 3);

    BitSet found = new LatticeProtection(undivided).shown(together, every, NONE, firsts());
    assertThat(found.cardinality()).isGreaterThan(first.cardinality());
    assertThat(found.get(0)).as("the block makes way").isFalse();
    assertThat(new LatticeProtection(divided).shown(together, every, NONE, firsts()))
        .isEqualTo(first);
  }

  /** Here 700 blocks of three cells. */
  @Test
  void inALargeLatticeNothingMakesWay() {
    List<int[]> cells = cells(700);
    Lattice large = new Lattice(2_800, cells, List.of(), List.of(), List.of());
    BitSet every = new BitSet();
    every.set(0, 2_001);
    LatticeProtection protection = new LatticeProtection(large);
    CountedPeople counted = people(700);
    BitSet given = protection.shown(counted, every, NONE);

    assertThat(protection.shown(counted, every, NONE, every)).isEqualTo(given);
    every.clear(2_000);
    assertThat(protection.shown(counted, every, NONE, every).cardinality())
        .isGreaterThan(given.cardinality());
  }

  private static Lattice blocks() {
    return lattice(cells(BLOCKS));
  }

  private static List<int[]> cells(int blocks) {
    List<int[]> cells = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      int at = 4 * block;
      cells.add(new int[] {at, at + 1, at + 2, at + 3});
      cells.add(new int[] {at, at + 1, at + 2});
      cells.add(new int[] {at, at + 1, at + 3});
    }
    return cells;
  }

  private static Lattice lattice(List<int[]> cells) {
    return new Lattice(4 * BLOCKS, cells, List.of(), List.of());
  }

  private static CountedPeople people() {
    return people(BLOCKS);
  }

  private static CountedPeople people(int blocks) {
    return new CountedPeople(
        5, IntStream.range(0, 4 * blocks).map(profile -> profile % 4 < 2 ? 8 : 2).toArray());
  }

  private static BitSet all() {
    BitSet all = new BitSet();
    all.set(0, 3 * BLOCKS);
    return all;
  }

  private static BitSet firsts() {
    BitSet firsts = new BitSet();
    IntStream.range(0, BLOCKS).forEach(block -> firsts.set(3 * block));
    return firsts;
  }

  private static BitSet bits(int... positions) {
    BitSet bits = new BitSet();
    IntStream.of(positions).forEach(bits::set);
    return bits;
  }
}
