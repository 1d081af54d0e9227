package io.rapport.domain.disclosure.lattice;

import io.rapport.domain.disclosure.lattice.Lattice.Exchange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must not follow from shown cells whatever they are, for one audience: small profiles, cells,
 * crossings, exchanges, and people left over from a partition.
 */
final class Secrets {
  private final Lattice lattice;
  private final Audience audience;
  private final Columns columns;

  Secrets(Lattice lattice, Audience audience, Columns columns) {
    this.lattice = lattice;
    this.audience = audience;
    this.columns = columns;
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
   * Small crossings, small sets of people left over, and exchanges with few people on either side,
   * as the audit has it.
   */
  List<Secret> ofCrossings() {
    Set<Secret> found = new LinkedHashSet<>();
    lattice.crossings().forEach(crossing -> addIfSmall(crossing, found));
    lattice.partitions().forEach(partition -> addIfSmall(partition.others(), found));
    for (Exchange exchange : lattice.exchanges()) {
      boolean few = addIfSmall(exchange.added(), found);
      few |= addIfSmall(exchange.removed(), found);
      if (few) {
        Optional<int[]> added = columns.of(exchange.added());
        Optional<int[]> removed = columns.of(exchange.removed());
        if (added.isPresent() && removed.isPresent()) {
          found.add(new Secret(added.get(), removed.get()));
        }
      }
    }
    return List.copyOf(found);
  }

  /** Adds a set as far as it can follow at all; whether it is small. */
  private boolean addIfSmall(int[] profiles, Set<Secret> found) {
    boolean small = audience.isSmall(profiles);
    if (small) {
      columns.of(profiles).map(Secret::new).ifPresent(found::add);
    }
    return small;
  }
}
