package io.rapport.domain.release.audit;

import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The units of a wave that are printed, as sets of people, and what follows of others: each printed
 * set has people of its own, who are in no smaller printed one, and those asked for must be all of
 * some sets' own people. Where a set has none it goes with the sets next below it.
 */
final class PrintedUnits {
  private static final int NOBODY = -1;

  private final int[] counts;

  /** Larger sets before those within them. */
  private final List<AlikePeople> sets = new ArrayList<>();

  /** The set next above each, or nobody. */
  private final List<Integer> above = new ArrayList<>();

  private final List<List<Integer>> below = new ArrayList<>();

  /** The smallest set that each profile is in, or nobody. */
  private final int[] smallest;

  /** Profiles of which somebody counts, by the smallest set that they are in. */
  private final int[] own;

  PrintedUnits(
      AuditedWave wave,
      Statistic statistic,
      String part,
      int[] counts,
      Map<CellKey, ReleasedCell> cells) {
    this.counts = counts;
    Map<String, Integer> within = new HashMap<>();
    for (Unit unit : wave.tree().inOrder()) {
      int larger = unit.parent().map(parent -> within.getOrDefault(parent, NOBODY)).orElse(NOBODY);
      Scope scope = new Scope.Unit(unit.code());
      long people = People.sum(wave.cells().people(wave.today(), scope), counts);
      if (people > 0
          && cells.get(new CellKey(statistic, wave.id(), scope, part))
              instanceof ReleasedCell.Shown cell) {
        within.put(
            unit.code(),
            add(
                statistic == Statistic.ITEM
                    ? AlikePeople.ofShare(cell, people)
                    : AlikePeople.ofScore(cell, people),
                larger));
      } else {
        within.put(unit.code(), larger);
      }
    }
    smallest = new int[counts.length];
    own = new int[sets.size()];
    List<Profile> profiles = wave.evidence().profiles().profiles();
    for (int p = 0; p < counts.length; p++) {
      smallest[p] =
          profiles
              .get(p)
              .places()
              .get(wave.today())
              .map(Place::unit)
              .map(unit -> within.getOrDefault(unit, NOBODY))
              .orElse(NOBODY);
      if (counts[p] > 0 && smallest[p] != NOBODY) {
        own[smallest[p]]++;
      }
    }
  }

  /** Adds a set within a larger one. */
  private int add(AlikePeople people, int larger) {
    int set = sets.size();
    sets.add(people);
    above.add(larger);
    below.add(new ArrayList<>());
    if (larger != NOBODY) {
      below.get(larger).add(set);
    }
    return set;
  }

  /**
   * People together.
   *
   * @param profiles numbers of their profiles
   */
  Optional<AlikePeople> together(int[] profiles) {
    SortedMap<Integer, Integer> asked = new TreeMap<>();
    for (int p : profiles) {
      if (counts[p] > 0) {
        asked.merge(smallest[p], 1, Integer::sum);
      }
    }
    if (asked.isEmpty()
        || asked.entrySet().stream()
            .anyMatch(set -> set.getKey() == NOBODY || set.getValue() < own[set.getKey()])) {
      return Optional.empty();
    }
    PrintedSum sum = new PrintedSum();
    for (int set = 0; set < sets.size(); set++) {
      boolean isWhole = isWhole(set, asked);
      boolean within = above.get(set) != NOBODY && isWhole(above.get(set), asked);
      if (isWhole && !within) {
        sum.plus(sets.get(set));
      } else if (!isWhole && within) {
        sum.minus(sets.get(set));
      }
    }
    return Optional.of(sum.printed());
  }

  private boolean isWhole(int set, SortedMap<Integer, Integer> asked) {
    return own[set] > 0
        ? asked.containsKey(set)
        : !below.get(set).isEmpty() && below.get(set).stream().allMatch(b -> isWhole(b, asked));
  }
}
