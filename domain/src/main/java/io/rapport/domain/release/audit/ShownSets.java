package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.audit.WaveEvidence.Published;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The units and groups of a wave that readers have a figure of: from this release, or earlier. */
final class ShownSets {
  private final AuditedWave wave;
  private final Map<Part, Set<Stood>> places = new HashMap<>();

  /**
   * Sorts the shown cells.
   *
   * @param shown keys of the shown cells, of this wave and others
   */
  ShownSets(AuditedWave wave, Collection<CellKey> shown) {
    this.wave = wave;
    add(wave.today(), shown);
    for (Published published : wave.evidence().published()) {
      add(published.stand(), published.keys());
    }
  }

  private record Part(Statistic statistic, String id) {}

  private record Stood(int stand, Scope scope) {}

  private void add(int stand, Collection<CellKey> keys) {
    for (CellKey key : keys) {
      if (key.period().equals(wave.id())) {
        places
            .computeIfAbsent(new Part(key.statistic(), key.part()), part -> new HashSet<>())
            .add(new Stood(stand, key.scope()));
      }
    }
  }

  /** Numbers of the sets of people of whom readers have the figure. */
  BitSet of(Statistic statistic, String part) {
    BitSet sets = new BitSet();
    for (Stood place : places.getOrDefault(new Part(statistic, part), Set.of())) {
      wave.cells().number(place.stand(), place.scope()).ifPresent(sets::set);
    }
    return sets;
  }

  /**
   * Number of figures of units and groups of whom nobody answered, or that the evidence does not
   * know.
   *
   * @param counts people by number of the profile
   */
  long ofNobody(Statistic statistic, String part, int[] counts) {
    return places.getOrDefault(new Part(statistic, part), Set.of()).stream()
        .filter(place -> People.sum(wave.cells().people(place.stand(), place.scope()), counts) == 0)
        .count();
  }

  /** Profiles of which nobody counts. */
  static BitSet nobody(int[] counts) {
    BitSet nobody = new BitSet();
    IntStream.range(0, counts.length).filter(p -> counts[p] == 0).forEach(nobody::set);
    return nobody;
  }
}
