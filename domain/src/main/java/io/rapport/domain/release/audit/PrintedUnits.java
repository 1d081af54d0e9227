package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The units of a wave that are printed, as sets of people, and what follows of others: each printed
 * set has people of its own, who are in no smaller printed one, and those asked for must be all of
 * some sets' own people. Where a set has none it goes with the sets next below it.
 */
final class PrintedUnits {
  private final int[] counts;

  /** Larger sets first; of the same people one set, that of the upper unit. */
  private final List<Printed> sets = new ArrayList<>();

  private record Printed(BitSet people, AlikePeople alike) {}

  PrintedUnits(
      AuditedWave wave,
      Statistic own,
      String part,
      int[] counts,
      Map<CellKey, ReleasedCell> cells) {
    this.counts = counts;
    Map<BitSet, AlikePeople> known = new LinkedHashMap<>();
    for (Unit unit : wave.tree().inOrder()) {
      Scope scope = new Scope.Unit(unit.code());
      BitSet people = set(wave.cells().people(wave.today(), scope));
      if (cells.get(new CellKey(own, wave.id(), scope, part)) instanceof ReleasedCell.Shown cell
          && !people.isEmpty()) {
        long n = wave.people(own, scope, part);
        known.putIfAbsent(
            people,
            own == Statistic.ITEM ? AlikePeople.ofShare(cell, n) : AlikePeople.ofScore(cell, n));
      }
    }
    known.forEach((people, alike) -> sets.add(new Printed(people, alike)));
    sets.sort(Comparator.comparingLong((Printed set) -> set.alike().people()).reversed());
  }

  /**
   * People together.
   *
   * @param profiles numbers of their profiles
   */
  Optional<AlikePeople> together(int[] profiles) {
    BitSet asked = set(profiles);
    boolean[] whole = new boolean[sets.size()];
    BitSet covered = new BitSet();
    for (int i = sets.size() - 1; i >= 0; i--) {
      BitSet own = own(i);
      whole[i] = own.isEmpty() ? below(i).stream().allMatch(b -> whole[b]) : own.intersects(asked);
      if (whole[i]) {
        covered.or(own);
      }
    }
    if (!covered.equals(asked) || asked.isEmpty()) {
      return Optional.empty();
    }
    PrintedSum sum = new PrintedSum();
    for (int i = 0; i < whole.length; i++) {
      boolean within = above(i).filter(a -> whole[a]).isPresent();
      if (whole[i] && !within) {
        sum.plus(sets.get(i).alike());
      } else if (!whole[i] && within) {
        sum.minus(sets.get(i).alike());
      }
    }
    return Optional.of(sum.printed());
  }

  /** People of a set who are in no smaller one. */
  private BitSet own(int set) {
    BitSet own = (BitSet) sets.get(set).people().clone();
    for (int smaller = set + 1; smaller < sets.size(); smaller++) {
      if (isWithin(smaller, set)) {
        own.andNot(sets.get(smaller).people());
      }
    }
    return own;
  }

  /** Sets within one, but within no other that is. */
  private List<Integer> below(int set) {
    List<Integer> below = new ArrayList<>();
    for (int smaller = set + 1; smaller < sets.size(); smaller++) {
      if (above(smaller).filter(above -> above == set).isPresent()) {
        below.add(smaller);
      }
    }
    return below;
  }

  /** The smallest set that one is within. */
  private Optional<Integer> above(int set) {
    for (int larger = set - 1; larger >= 0; larger--) {
      if (isWithin(set, larger)) {
        return Optional.of(larger);
      }
    }
    return Optional.empty();
  }

  private boolean isWithin(int smaller, int larger) {
    BitSet left = (BitSet) sets.get(smaller).people().clone();
    left.andNot(sets.get(larger).people());
    return left.isEmpty();
  }

  /** Without profiles of which nobody counts. */
  private BitSet set(int[] profiles) {
    BitSet set = new BitSet();
    for (int profile : profiles) {
      set.set(profile, counts[profile] > 0);
    }
    return set;
  }
}
