package io.rapport.domain.release.audit;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.release.audit.People.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sets of people that somebody could ask for whatever is shown: units and groups, people alike,
 * those of a unit itself and those who did not tell, two demographics at once, and who came to or
 * went from a cell between two stands.
 */
final class FixedSets {
  private final WaveCells cells;
  private final WaveProfiles profiles;
  private final Map<People, People> sets = new LinkedHashMap<>();

  private FixedSets(WaveCells cells) {
    this.cells = cells;
    this.profiles = cells.profiles();
  }

  /** All of them, each once. */
  static List<People> of(WaveCells cells) {
    FixedSets all = new FixedSets(cells);
    cells.sets().forEach(set -> all.put(People.of(Kind.CELL, set)));
    for (int profile = 0; profile < all.profiles.profiles().size(); profile++) {
      all.put(People.of(Kind.ALIKE, new int[] {profile}));
    }
    for (int stand = 0; stand < all.profiles.stands().size(); stand++) {
      all.withoutCell(stand);
      all.crossings(stand);
    }
    all.revisions();
    return new ArrayList<>(all.sets.values());
  }

  private void put(People people) {
    sets.putIfAbsent(people, people);
  }

  /** People of a unit itself, and people of a unit who did not tell a demographic. */
  private void withoutCell(int stand) {
    Map<List<String>, List<Integer>> left = new LinkedHashMap<>();
    WaveCells.forEachPlace(
        profiles,
        stand,
        (profile, place, upwards) -> {
          add(left, List.of(place.unit()), profile);
          for (int d = 0; d < profiles.demographics().size(); d++) {
            if (place.categories().get(d).isEmpty()) {
              for (String unit : upwards) {
                add(left, List.of(unit, profiles.demographics().get(d)), profile);
              }
            }
          }
        });
    left.values().forEach(people -> put(People.of(Kind.UNION, array(people))));
  }

  private void crossings(int stand) {
    Map<List<String>, List<Integer>> both = new LinkedHashMap<>();
    WaveCells.forEachPlace(
        profiles,
        stand,
        (profile, place, upwards) -> {
          for (int d = 0; d < profiles.demographics().size(); d++) {
            for (int e = d + 1; e < profiles.demographics().size(); e++) {
              if (place.categories().get(d).isPresent() && place.categories().get(e).isPresent()) {
                for (String unit : upwards) {
                  List<String> crossing =
                      List.of(
                          unit,
                          profiles.demographics().get(d),
                          place.categories().get(d).get(),
                          profiles.demographics().get(e),
                          place.categories().get(e).get());
                  add(both, crossing, profile);
                }
              }
            }
          }
        });
    both.values().forEach(people -> put(People.of(Kind.CROSSING, array(people))));
  }

  /** Who is in a cell of one stand and not in the same cell of another one. */
  private void revisions() {
    for (int before = 0; before < profiles.stands().size(); before++) {
      for (int after = before + 1; after < profiles.stands().size(); after++) {
        Set<Scope> scopes = new HashSet<>(cells.of(before).keySet());
        scopes.addAll(cells.of(after).keySet());
        for (Scope scope : scopes) {
          int[] then = cells.people(before, scope);
          int[] now = cells.people(after, scope);
          int[] came = without(now, then);
          int[] went = without(then, now);
          if (came.length > 0) {
            put(new People(Kind.REVISION, came, went));
            put(People.of(Kind.REVISION, came));
          }
          if (went.length > 0) {
            put(People.of(Kind.REVISION, went));
          }
        }
      }
    }
  }

  private static void add(Map<List<String>, List<Integer>> to, List<String> name, int profile) {
    to.computeIfAbsent(name, set -> new ArrayList<>()).add(profile);
  }

  private static int[] array(List<Integer> people) {
    return people.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] without(int[] all, int[] some) {
    if (Arrays.equals(all, some)) {
      return new int[0];
    }
    BitSet left = new BitSet();
    Arrays.stream(all).forEach(left::set);
    Arrays.stream(some).forEach(left::clear);
    return left.stream().toArray();
  }
}
