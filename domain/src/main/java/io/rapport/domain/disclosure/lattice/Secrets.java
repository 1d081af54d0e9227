package io.rapport.domain.disclosure.lattice;

import io.rapport.domain.disclosure.lattice.Lattice.Exchange;
import io.rapport.domain.disclosure.lattice.Lattice.Partition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must not follow from shown cells, for one audience: small profiles, cells, crossings and
 * exchanges; and, depending on what is shown, small unions of the hidden members of a partition and
 * small differences of two shown cells.
 */
final class Secrets {
  private final Lattice lattice;
  private final Nesting nesting;
  private final Audience audience;
  private final Columns columns;
  private final long[] people;
  private final BitSet published;

  /**
   * The secrets of an audience.
   *
   * @param people by cell, how many they are
   * @param published cells that cannot be hidden any more
   */
  Secrets(
      Lattice lattice,
      Nesting nesting,
      Audience audience,
      Columns columns,
      long[] people,
      BitSet published) {
    this.lattice = lattice;
    this.nesting = nesting;
    this.audience = audience;
    this.columns = columns;
    this.people = people;
    this.published = published;
  }

  /** Small profiles and small cells. */
  List<Secret> ofProfilesAndCells() {
    Set<Secret> found = new LinkedHashSet<>();
    for (int profile = 0; profile < lattice.profiles(); profile++) {
      addIfSmall(new int[] {profile}, found);
    }
    lattice.cells().forEach(cell -> addIfSmall(cell, found));
    return List.copyOf(found);
  }

  /**
   * Small crossings, small sets of people left over, and small exchanges. Somebody whose answers
   * changed is one of those added and one of those removed, so an exchange is small if neither of
   * both has enough people.
   */
  List<Secret> ofCrossings() {
    Set<Secret> found = new LinkedHashSet<>();
    lattice.crossings().forEach(crossing -> addIfSmall(crossing, found));
    lattice.partitions().forEach(partition -> addIfSmall(partition.others(), found));
    for (Exchange exchange : lattice.exchanges()) {
      addIfSmall(exchange.added(), found);
      addIfSmall(exchange.removed(), found);
      if (hasFew(exchange.added()) && hasFew(exchange.removed())) {
        Optional<int[]> added = columns.of(exchange.added());
        Optional<int[]> removed = columns.of(exchange.removed());
        if (added.isPresent()
            && removed.isPresent()
            && added.get().length + removed.get().length > 0) {
          found.add(new Secret(added.get(), removed.get()));
        }
      }
    }
    return List.copyOf(found);
  }

  private boolean hasFew(int[] profiles) {
    return audience.people(profiles) == 0 || audience.isSmall(profiles);
  }

  /** Small unions of hidden members of a partition and of those who belong to no member. */
  List<Exposure> ofHiddenTogether(BitSet shown) {
    List<Exposure> found = new ArrayList<>();
    for (Partition partition : lattice.partitions()) {
      List<int[]> hidden = new ArrayList<>();
      hidden.add(partition.others());
      long most = 0;
      int smallest = Exposure.NONE;
      for (int member : partition.members()) {
        if (!shown.get(member)) {
          hidden.add(lattice.cells().get(member));
          most = Math.max(most, people[member]);
        } else if (!published.get(member)
            && (smallest == Exposure.NONE || people[member] <= people[smallest])) {
          smallest = member;
        }
      }
      if (most < audience.enough()) {
        addIfSmall(ProfileSets.union(hidden), smallest, found);
      }
    }
    return found;
  }

  /** Small differences of a shown cell and another one that it lies in. */
  List<Exposure> ofDifferences(BitSet shown) {
    List<Exposure> found = new ArrayList<>();
    for (int cell = shown.nextSetBit(0); cell >= 0; cell = shown.nextSetBit(cell + 1)) {
      for (int larger : nesting.around(cell)) {
        if (shown.get(larger) && people[larger] - people[cell] < audience.enough()) {
          int[] rest =
              ProfileSets.difference(lattice.cells().get(larger), lattice.cells().get(cell));
          int remedy = !published.get(larger) ? larger : Exposure.NONE;
          addIfSmall(rest, published.get(cell) ? remedy : cell, found);
        }
      }
    }
    return found;
  }

  private void addIfSmall(int[] profiles, int remedy, List<Exposure> found) {
    if (audience.isSmall(profiles)) {
      columns
          .of(profiles)
          .map(Secret::new)
          .ifPresent(secret -> found.add(new Exposure(secret, remedy)));
    }
  }

  /**
   * A secret that is one because of what is shown and hidden.
   *
   * @param remedy shown cell without which it would be none, or {@link #NONE}
   */
  record Exposure(Secret secret, int remedy) {
    static final int NONE = -1;
  }

  private void addIfSmall(int[] profiles, Set<Secret> found) {
    if (audience.isSmall(profiles)) {
      columns.of(profiles).map(Secret::new).ifPresent(found::add);
    }
  }
}
