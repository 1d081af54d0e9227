package io.rapport.domain.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.disclosure.lattice.Lattice.Exchange;
import io.rapport.domain.disclosure.lattice.Lattice.Partition;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must not follow, where 5 people may be spoken of; each profile has a cell of its own. */
class SecretsTest {
  private static final int[] NOBODY = {};

  @Test
  void profilesAndCellsBelowTheThresholdAreSecret() {
    List<int[]> cells = List.of(new int[] {0, 1}, new int[] {1, 2}, new int[] {0}, new int[] {2});
    Lattice lattice = new Lattice(3, cells, List.of(), List.of());
    assertThat(secrets(lattice, 3, 1, 5).ofProfilesAndCells())
        .containsExactly(sum(0), sum(1), sum(0, 1));
    assertThat(secrets(lattice, 4, 1, 5).ofProfilesAndCells()).containsExactly(sum(0), sum(1));
    assertThat(secrets(lattice, 5, 0, 5).ofProfilesAndCells()).isEmpty();
  }

  /** No cell tells the last two profiles apart, so nothing can follow of one of them alone. */
  @Test
  void whatCannotFollowIsNoSecret() {
    List<int[]> cells = List.of(new int[] {0}, new int[] {1, 2});
    Lattice lattice = new Lattice(3, cells, List.of(), List.of(new int[] {0, 1}));
    Secrets secrets = secrets(lattice, 1, 2, 2);
    assertThat(secrets.ofProfilesAndCells()).containsExactly(sum(0), sum(1));
    assertThat(secrets.ofCrossings()).isEmpty();
  }

  @Test
  void crossingsBelowTheThresholdAreSecret() {
    Lattice lattice =
        new Lattice(3, alone(3), List.of(), List.of(new int[] {0, 1}, new int[] {1, 2}));
    assertThat(secrets(lattice, 2, 2, 3).ofCrossings()).containsExactly(sum(0, 1));
    assertThat(secrets(lattice, 3, 2, 3).ofCrossings()).isEmpty();
  }

  @Test
  void thoseLeftOverFromAPartitionAreSecret() {
    Partition first = new Partition(new int[] {0}, new int[] {1, 2});
    Partition second = new Partition(new int[] {0}, NOBODY);
    Lattice lattice = new Lattice(3, alone(3), List.of(first, second), List.of(), List.of());
    assertThat(secrets(lattice, 9, 2, 2).ofCrossings()).containsExactly(sum(1, 2));
    assertThat(secrets(lattice, 9, 3, 2).ofCrossings()).isEmpty();
  }

  @Test
  void fewWhoCameAndFewWhoWentAreSecretAndSoIsTheirDifference() {
    Lattice lattice = exchanging(new int[] {0}, new int[] {1});
    assertThat(secrets(lattice, 4, 4).ofCrossings())
        .containsExactly(sum(0), sum(1), new Secret(new int[] {0}, new int[] {1}));
  }

  @Test
  void besideEnoughWhoCameOnlyThoseWhoWentAreSecret() {
    Lattice lattice = exchanging(new int[] {0}, new int[] {1});
    assertThat(secrets(lattice, 5, 4).ofCrossings()).containsExactly(sum(1));
    assertThat(secrets(lattice, 4, 5).ofCrossings()).containsExactly(sum(0));
    assertThat(secrets(lattice, 5, 5).ofCrossings()).isEmpty();
  }

  @Test
  void ifNobodyCameTheDifferenceIsLessThoseWhoWent() {
    assertThat(secrets(exchanging(NOBODY, new int[] {1}), 9, 4).ofCrossings())
        .containsExactly(sum(1), new Secret(NOBODY, new int[] {1}));
    assertThat(secrets(exchanging(new int[] {0}, NOBODY), 4, 9).ofCrossings())
        .containsExactly(sum(0));
  }

  @Test
  void anExchangeOfNobodyIsNoSecret() {
    Lattice lattice = exchanging(new int[] {0}, new int[] {1});
    assertThat(secrets(lattice, 0, 0).ofCrossings()).isEmpty();
  }

  private static Lattice exchanging(int[] added, int[] removed) {
    return new Lattice(2, alone(2), List.of(), List.of(), List.of(new Exchange(added, removed)));
  }

  private static List<int[]> alone(int profiles) {
    return IntStream.range(0, profiles).mapToObj(profile -> new int[] {profile}).toList();
  }

  private static Secret sum(int... columns) {
    return new Secret(columns);
  }

  /** Secrets of so many people by profile; those without people have no column. */
  private static Secrets secrets(Lattice lattice, int... people) {
    BitSet all = new BitSet();
    all.set(0, lattice.cells().size());
    BitSet empty = new BitSet();
    for (int profile = 0; profile < people.length; profile++) {
      empty.set(profile, people[profile] == 0);
    }
    Columns columns = Columns.of(lattice.cells(), all, empty, lattice.profiles());
    return new Secrets(lattice, new CountedPeople(5, people), columns);
  }
}
