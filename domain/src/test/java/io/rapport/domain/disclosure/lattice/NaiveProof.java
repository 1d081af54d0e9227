package io.rapport.domain.disclosure.lattice;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Looks for every small set that follows from shown cells, in the plainest way: it shares no code
 * with the protection, works modulo another prime and takes the smallest cells first.
 */
final class NaiveProof {
  private final WaveProfiles wave;
  private final int[] people;
  private final int threshold;
  private final Map<Told, BitSet> cells = new HashMap<>();
  private final Map<String, BitSet> crossings = new HashMap<>();
  private final Set<Told> shown;
  private final NaiveRows rows;
  private final Map<String, Integer> found = new TreeMap<>();

  /** A cell of a stand. */
  record Told(int stand, Scope scope) {}

  NaiveProof(WaveProfiles wave, ToIntFunction<Profile> people, int threshold, Set<Told> shown) {
    this.wave = wave;
    this.people = wave.profiles().stream().mapToInt(people).toArray();
    this.threshold = threshold;
    this.shown = shown;
    for (int stand = 0; stand < wave.stands().size(); stand++) {
      for (int profile = 0; profile < this.people.length; profile++) {
        Optional<Place> place = wave.profiles().get(profile).places().get(stand);
        if (place.isPresent()) {
          place(stand, profile, place.get());
        }
      }
    }
    BitSet somebody = new BitSet();
    IntStream.range(0, this.people.length)
        .filter(profile -> this.people[profile] > 0)
        .forEach(somebody::set);
    rows = new NaiveRows(this.people.length, somebody, shown.stream().map(this::cell).toList());
  }

  /** Number of small sets that follow, by class; empty if there are none. */
  Map<String, Integer> derivable() {
    cells.values().forEach(cell -> check("cell", cell));
    IntStream.range(0, people.length).forEach(profile -> check("profile", bits(profile)));
    crossings.values().forEach(crossing -> check("crossing", crossing));
    for (int stand = 0; stand < wave.stands().size(); stand++) {
      unions(stand);
    }
    differences();
    exchanges();
    return found;
  }

  private void place(int stand, int profile, Place place) {
    Organisation tree = wave.stands().get(stand);
    for (Optional<Unit> unit = tree.unit(place.unit());
        unit.isPresent();
        unit = unit.get().parent().flatMap(tree::unit)) {
      String code = unit.get().code();
      set(cells, new Told(stand, new Scope.Unit(code)), profile);
      for (int first = 0; first < place.categories().size(); first++) {
        Optional<String> category = place.categories().get(first);
        if (category.isPresent()) {
          set(cells, new Told(stand, group(code, first, category.get())), profile);
          for (int second = 0; second < first; second++) {
            if (place.categories().get(second).isPresent()) {
              String other = place.categories().get(second).get();
              set(
                  crossings,
                  String.join("|", stand + code, first + category.get(), second + other),
                  profile);
            }
          }
        }
      }
    }
  }

  /** Hidden units below a unit with its own people; hidden categories with those untold. */
  private void unions(int stand) {
    Organisation tree = wave.stands().get(stand);
    for (Unit unit : tree.inOrder()) {
      String code = unit.code();
      leftOver(
          stand,
          new Scope.Unit(code),
          tree.children(code).stream().<Scope>map(child -> new Scope.Unit(child.code())).toList());
      for (int demographic = 0; demographic < wave.demographics().size(); demographic++) {
        int which = demographic;
        List<String> categories =
            wave.profiles().stream()
                .flatMap(profile -> profile.places().get(stand).stream())
                .flatMap(place -> place.categories().get(which).stream())
                .distinct()
                .toList();
        leftOver(
            stand,
            new Scope.Unit(code),
            categories.stream().map(category -> group(code, which, category)).toList());
        for (String category : categories) {
          leftOver(
              stand,
              group(code, which, category),
              tree.children(code).stream()
                  .map(child -> group(child.code(), which, category))
                  .toList());
        }
      }
    }
  }

  private void leftOver(int stand, Scope whole, List<Scope> parts) {
    BitSet left = (BitSet) cell(new Told(stand, whole)).clone();
    for (Scope part : parts) {
      if (shown.contains(new Told(stand, part))) {
        left.andNot(cell(new Told(stand, part)));
      }
    }
    check("union", left);
  }

  private void differences() {
    Map<Integer, List<BitSet>> byProfile = new HashMap<>();
    for (Told told : shown) {
      BitSet cell = cell(told);
      cell.stream()
          .forEach(
              profile -> byProfile.computeIfAbsent(profile, key -> new ArrayList<>()).add(cell));
    }
    for (Told told : shown) {
      BitSet cell = cell(told);
      for (BitSet larger : byProfile.getOrDefault(cell.nextSetBit(0), List.of())) {
        BitSet outside = (BitSet) cell.clone();
        outside.andNot(larger);
        if (outside.isEmpty()) {
          BitSet rest = (BitSet) larger.clone();
          rest.andNot(cell);
          check("difference", rest);
        }
      }
    }
  }

  /** Who came and who went between two stands of a cell. */
  private void exchanges() {
    cells.forEach(
        (told, cell) -> {
          for (int later = told.stand() + 1; later < wave.stands().size(); later++) {
            BitSet added = (BitSet) cell(new Told(later, told.scope())).clone();
            BitSet removed = (BitSet) cell.clone();
            added.andNot(cell);
            removed.andNot(cell(new Told(later, told.scope())));
            check("added", added);
            check("removed", removed);
            BitSet both = (BitSet) added.clone();
            both.or(removed);
            if (isSmall(both) && rows.contains(added, removed)) {
              found.merge("exchange", 1, Integer::sum);
            }
          }
        });
  }

  private void check(String kind, BitSet set) {
    if (isSmall(set) && rows.contains(set, new BitSet())) {
      found.merge(kind, 1, Integer::sum);
    }
  }

  boolean isSmall(BitSet set) {
    int number = set.stream().map(profile -> people[profile]).sum();
    return number > 0 && number < threshold;
  }

  private BitSet cell(Told told) {
    return cells.getOrDefault(told, new BitSet());
  }

  private Scope group(String unit, int demographic, String category) {
    return new Scope.Group(unit, wave.demographics().get(demographic), category);
  }

  private static BitSet bits(int profile) {
    BitSet set = new BitSet();
    set.set(profile);
    return set;
  }

  private static <K> void set(Map<K, BitSet> sets, K key, int profile) {
    sets.computeIfAbsent(key, any -> new BitSet()).set(profile);
  }
}
