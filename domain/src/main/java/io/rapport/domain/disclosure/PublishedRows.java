package io.rapport.domain.disclosure;

import io.rapport.domain.figure.CellKey;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What readers have of a wave already, as positions in its lattice. */
final class PublishedRows {
  private final Map<String, BitSet> items = new HashMap<>();
  private final Map<String, BitSet> dimensions = new HashMap<>();
  private final BitSet all = new BitSet();

  /**
   * Finds published cells in a lattice.
   *
   * @throws IllegalArgumentException if one of them is about people whom the lattice does not know
   */
  PublishedRows(List<PublishedCells> published, SurveyLattice lattice) {
    for (PublishedCells cells : published) {
      for (CellKey key : cells.shown()) {
        switch (key.statistic()) {
          case ITEM -> add(items, key, position(lattice, cells.stand(), key));
          case INDEX -> add(dimensions, key, position(lattice, cells.stand(), key));
          case RESPONSE -> all.set(position(lattice, cells.stand(), key));
          default -> {
            // Made of the three.
          }
        }
      }
    }
  }

  private void add(Map<String, BitSet> parts, CellKey key, int position) {
    parts.computeIfAbsent(key.part(), part -> new BitSet()).set(position);
    all.set(position);
  }

  private static int position(SurveyLattice lattice, int stand, CellKey key) {
    return lattice
        .position(stand, key.scope())
        .orElseThrow(
            () -> new IllegalArgumentException("no profile belongs to published cell " + key));
  }

  /** Cells of which anything was published. */
  BitSet all() {
    return all;
  }

  /** Cells of which an item was published. */
  BitSet ofItem(String item) {
    return items.getOrDefault(item, new BitSet());
  }

  /** Cells of which an index was published. */
  BitSet ofDimension(String dimension) {
    return dimensions.getOrDefault(dimension, new BitSet());
  }
}
