package io.rapport.domain.disclosure;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Statistic;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

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
        if (key.statistic() == Statistic.ITEM || key.statistic() == Statistic.INDEX) {
          OptionalInt position = lattice.position(cells.stand(), key.scope());
          if (position.isEmpty()) {
            throw new IllegalArgumentException("no profile belongs to published cell " + key);
          }
          (key.statistic() == Statistic.ITEM ? items : dimensions)
              .computeIfAbsent(key.part(), part -> new BitSet())
              .set(position.getAsInt());
          all.set(position.getAsInt());
        }
      }
    }
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
