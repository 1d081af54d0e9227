package io.rapport.domain.disclosure;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Statistic;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Positions of the cells of today in which an item or an index must not be shown. */
final class Withheld {
  private final Map<String, BitSet> byItem = new HashMap<>();
  private final Map<String, BitSet> byDimension = new HashMap<>();

  /**
   * @param today number of today's stand
   */
  Withheld(Set<CellKey> keys, SurveyLattice lattice, int today) {
    for (CellKey key : keys) {
      Map<String, BitSet> parts = key.statistic() == Statistic.ITEM ? byItem : byDimension;
      lattice
          .position(today, key.scope())
          .ifPresent(cell -> parts.computeIfAbsent(key.part(), part -> new BitSet()).set(cell));
    }
  }

  BitSet ofItem(String item) {
    return byItem.getOrDefault(item, new BitSet());
  }

  BitSet ofDimension(String dimension) {
    return byDimension.getOrDefault(dimension, new BitSet());
  }
}
