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

  Secrets(
      Lattice lattice, Nesting nesting, Audience audience, Columns columns, long[] peopleOfCells) {
    this.lattice = lattice;
    this.nesting = nesting;
    this.audience = audience;
    this.columns = columns;
    this.people = peopleOfCells;
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

  /** Small crossings, small sets of people left over, and small exchanges. */
  List<Secret> ofCrossings() {
    Set<Secret> found = new LinkedHashSet<>();
    lattice.crossings().forEach(crossing -> addIfSmall(crossing, found));
    lattice.partitions().forEach(partition -> addIfSmall(partition.others(), found));
    for (Exchange exchange : lattice.exchanges()) {
      addIfSmall(exchange.added(), found);
      addIfSmall(exchange.removed(), found);
      if (audience.isSmall(ProfileSets.union(List.of(exchange.added(), exchange.removed())))) {
        Optional<int[]> added = columns.of(exchange.added());
        Optional<int[]> removed = columns.of(exchange.removed());
        if (added.isPresent() && removed.isPresent()) {
          found.add(new Secret(added.get(), removed.get()));
        }
      }
    }
    return List.copyOf(found);
  }

  /** Small unions of hidden members of a partition and of those who belong to no member. */
  List<Secret> ofHiddenTogether(BitSet shown) {
    Set<Secret> found = new LinkedHashSet<>();
    for (Partition partition : lattice.partitions()) {
      List<int[]> hidden = new ArrayList<>();
      hidden.add(partition.others());
      long least = 0;
      for (int member : partition.members()) {
        if (!shown.get(member)) {
          hidden.add(lattice.cells().get(member));
          least = Math.max(least, people[member]);
        }
      }
      if (least < audience.enough()) {
        addIfSmall(ProfileSets.union(hidden), found);
      }
    }
    return List.copyOf(found);
  }

  /** Small differences of a shown cell and another one that it lies in. */
  List<Secret> ofDifferences(BitSet shown) {
    Set<Secret> found = new LinkedHashSet<>();
    for (int cell = shown.nextSetBit(0); cell >= 0; cell = shown.nextSetBit(cell + 1)) {
      for (int larger : nesting.around(cell)) {
        if (shown.get(larger) && people[larger] - people[cell] < audience.enough()) {
          addIfSmall(
              ProfileSets.difference(lattice.cells().get(larger), lattice.cells().get(cell)),
              found);
        }
      }
    }
    return List.copyOf(found);
  }

  private void addIfSmall(int[] profiles, Set<Secret> found) {
    if (audience.isSmall(profiles)) {
      columns.of(profiles).map(Secret::new).ifPresent(found::add);
    }
  }
}
