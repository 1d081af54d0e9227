package io.rapport.domain.release.audit;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is in which unit, and in which unit and category, in each stand of a wave. Sets of the same
 * people have the same number, whatever they are called and whatever the stand.
 */
final class WaveCells {
  private final WaveProfiles profiles;
  private final List<Map<Scope, Integer>> numbers = new ArrayList<>();
  private final List<int[]> sets = new ArrayList<>();
  private final Map<People, Integer> known = new HashMap<>();

  WaveCells(WaveProfiles profiles) {
    this.profiles = profiles;
    for (int stand = 0; stand < profiles.stands().size(); stand++) {
      numbers.add(cellsOf(stand));
    }
  }

  /** The profiles that the sets are made of. */
  WaveProfiles profiles() {
    return profiles;
  }

  /** Everybody's cells in a stand, with the number of the set of people. */
  Map<Scope, Integer> of(int stand) {
    return numbers.get(stand);
  }

  /** Number of a cell's people; empty if there are none. */
  Optional<Integer> number(int stand, Scope scope) {
    return Optional.ofNullable(numbers.get(stand).get(scope));
  }

  /** The profiles of a cell, ascending; none if nobody is in it. */
  int[] people(int stand, Scope scope) {
    return number(stand, scope).map(sets::get).orElseGet(() -> new int[0]);
  }

  /** The profiles of each set, by its number. */
  List<int[]> sets() {
    return sets;
  }

  /** Codes of a unit and of those above it. */
  private static List<String> upwards(Organisation tree, String code) {
    List<String> codes = new ArrayList<>();
    Optional<Unit> unit = tree.unit(code);
    while (unit.isPresent()) {
      codes.add(unit.get().code());
      unit = unit.get().parent().flatMap(tree::unit);
    }
    if (codes.isEmpty()) {
      throw new IllegalArgumentException("profiles belong to an unknown unit: " + code);
    }
    return codes;
  }

  /** Somebody of a profile at their place in a stand. */
  interface AtPlace {
    /**
     * Called for each.
     *
     * @param upwards codes of the place's unit and of those above it
     */
    void accept(int profile, WaveProfiles.Place place, List<String> upwards);
  }

  /** Each profile that counted in a stand. */
  static void forEachPlace(WaveProfiles profiles, int stand, AtPlace action) {
    Map<String, List<String>> upwards = new HashMap<>();
    for (int p = 0; p < profiles.profiles().size(); p++) {
      int profile = p;
      profiles
          .profiles()
          .get(p)
          .places()
          .get(stand)
          .ifPresent(
              place ->
                  action.accept(
                      profile,
                      place,
                      upwards.computeIfAbsent(
                          place.unit(), code -> upwards(profiles.stands().get(stand), code))));
    }
  }

  private Map<Scope, Integer> cellsOf(int stand) {
    Map<Scope, List<Integer>> members = new LinkedHashMap<>();
    forEachPlace(
        profiles,
        stand,
        (profile, place, upwards) -> upwards.forEach(unit -> add(unit, place, profile, members)));
    Map<Scope, Integer> cells = new LinkedHashMap<>();
    members.forEach(
        (scope, people) ->
            cells.put(scope, numberOf(people.stream().mapToInt(Integer::intValue).toArray())));
    return cells;
  }

  private void add(
      String unit, WaveProfiles.Place place, int profile, Map<Scope, List<Integer>> members) {
    put(new Scope.Unit(unit), profile, members);
    for (int d = 0; d < profiles.demographics().size(); d++) {
      String demographic = profiles.demographics().get(d);
      place
          .categories()
          .get(d)
          .ifPresent(
              category -> put(new Scope.Group(unit, demographic, category), profile, members));
    }
  }

  private static void put(Scope scope, int profile, Map<Scope, List<Integer>> members) {
    members.computeIfAbsent(scope, cell -> new ArrayList<>()).add(profile);
  }

  private int numberOf(int[] people) {
    return known.computeIfAbsent(
        People.of(People.Kind.CELL, people),
        set -> {
          sets.add(people);
          return sets.size() - 1;
        });
  }
}
