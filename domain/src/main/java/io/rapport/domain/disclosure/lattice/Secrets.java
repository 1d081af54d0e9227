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
   * Small crossings, small sets of people left over, and small exchanges: few who came, few who
   * went, and both together if neither are enough. Where enough came, what they answered less what
   * a few others did speaks of them all.
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

  /** Adds a set as far as it can follow at all. */
  private void addIfSmall(int[] profiles, Set<Secret> found) {
    if (audience.isSmall(profiles)) {
      columns.of(profiles).map(Secret::new).ifPresent(found::add);
    }
  }
}
