package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.records.RecordCell;
import io.rapport.domain.analysis.records.RecordGroup;
import io.rapport.domain.disclosure.lattice.Audience;
import io.rapport.domain.disclosure.lattice.Lattice;
import io.rapport.domain.figure.Scope;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * The sets of records of a group as a lattice: windows of a scope overlap, months divide them,
 * functions, departments and levels divide the whole, and a function in a department divides both.
 *
 * @param positions of the cells of the lattice, by their records
 */
record RecordLattice(Lattice lattice, Map<RecordSet, Integer> positions) {

  /** Whole windows come before months, and what is about more people before what is about fewer. */
  static RecordLattice of(RecordGroup group, Audience audience) {
    Map<RecordSet, Offer> offers = new HashMap<>();
    for (RecordCell cell : group.cells()) {
      for (int[] side : cell.sides()) {
        Offer offer = Offer.of(cell, audience.people(side));
        offers.merge(new RecordSet(side), offer, BinaryOperator.minBy(Offer.ORDER));
      }
    }
    List<RecordSet> sets =
        offers.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Offer.ORDER))
            .map(Map.Entry::getKey)
            .toList();
    Map<RecordSet, Integer> positions = new HashMap<>();
    sets.forEach(set -> positions.put(set, positions.size()));
    RecordOverlaps overlaps = new RecordOverlaps(group, audience, positions);
    return new RecordLattice(
        new Lattice(
            group.classes().size(),
            sets.stream().map(RecordSet::classes).toList(),
            overlaps.partitions(),
            overlaps.crossings(),
            overlaps.exchanges()),
        positions);
  }

  /** Where the sets of a cell stand; those without records are nowhere. */
  BitSet positions(RecordCell cell) {
    BitSet found = new BitSet();
    for (int[] side : cell.sides()) {
      Integer position = positions.get(new RecordSet(side));
      if (side.length > 0 && position != null) {
        found.set(position);
      }
    }
    return found;
  }

  /** When a set of records is offered. */
  private record Offer(boolean isMonth, int scope, long records, String key) {
    private static final Comparator<Offer> ORDER =
        Comparator.comparing(Offer::isMonth)
            .thenComparing(Offer::scope)
            .thenComparing(Offer::records, Comparator.reverseOrder())
            .thenComparing(Offer::key);

    static Offer of(RecordCell cell, long records) {
      return new Offer(
          RecordOverlaps.isMonth(cell),
          rank(cell.scope()),
          records,
          cell.period() + '/' + cell.scope().text());
    }

    private static int rank(Scope scope) {
      if (scope instanceof Scope.Whole) {
        return 0;
      } else if (scope instanceof Scope.Function) {
        return 1;
      } else if (scope instanceof Scope.Department) {
        return 2;
      }
      return scope instanceof Scope.Level ? 3 : 4;
    }
  }
}
