package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who belongs where in one stand of a wave: the profiles of each unit with everything below it, and
 * of each category of a demographic in it.
 */
final class StandSets {
  /** Category of those who did not tell one. */
  private static final int UNTOLD = -1;

  private final Organisation organisation;
  private final List<String> demographics;
  private final Map<String, int[]> own = new HashMap<>();
  private final Map<String, int[]> units = new LinkedHashMap<>();
  private final List<List<String>> categories = new ArrayList<>();

  /** By demographic, the position of each profile's category. */
  private final int[][] told;

  StandSets(WaveProfiles wave, int stand) {
    organisation = wave.stands().get(stand);
    demographics = wave.demographics();
    told = new int[demographics.size()][wave.profiles().size()];
    Map<String, List<Integer>> people = new HashMap<>();
    for (int profile = 0; profile < wave.profiles().size(); profile++) {
      Optional<Place> place = wave.profiles().get(profile).places().get(stand);
      if (place.isPresent()) {
        people.computeIfAbsent(place.get().unit(), unit -> new ArrayList<>()).add(profile);
      }
    }
    people.forEach((unit, profiles) -> own.put(unit, numbers(profiles)));
    tell(wave.profiles(), stand);
    collect(organisation.root());
  }

  private void tell(List<Profile> profiles, int stand) {
    for (int demographic = 0; demographic < demographics.size(); demographic++) {
      int which = demographic;
      List<Optional<String>> answers =
          profiles.stream()
              .map(profile -> profile.places().get(stand))
              .map(place -> place.flatMap(there -> there.categories().get(which)))
              .toList();
      List<String> sorted = answers.stream().flatMap(Optional::stream).distinct().sorted().toList();
      categories.add(sorted);
      Arrays.setAll(
          told[demographic],
          profile ->
              answers
                  .get(profile)
                  .map(category -> Collections.binarySearch(sorted, category))
                  .orElse(UNTOLD));
    }
  }

  private int[] collect(Unit unit) {
    List<int[]> parts = new ArrayList<>();
    parts.add(ownOf(unit.code()));
    organisation.children(unit.code()).forEach(child -> parts.add(collect(child)));
    int[] all = parts.stream().flatMapToInt(Arrays::stream).sorted().toArray();
    units.put(unit.code(), all);
    return all;
  }

  Organisation organisation() {
    return organisation;
  }

  /** All units and groups with at least one profile. */
  Map<Scope, int[]> scopes() {
    Map<Scope, int[]> scopes = new LinkedHashMap<>();
    units.forEach(
        (unit, profiles) -> {
          if (profiles.length > 0) {
            scopes.put(new Scope.Unit(unit), profiles);
          }
          for (int demographic = 0; demographic < demographics.size(); demographic++) {
            List<int[]> sets = byCategory(profiles, demographic);
            for (int category = 0; category < sets.size(); category++) {
              if (sets.get(category).length > 0) {
                scopes.put(group(unit, demographic, category), sets.get(category));
              }
            }
          }
        });
    return scopes;
  }

  /** Scopes that make up a whole, and the profiles of the whole that belong to none of them. */
  List<Whole> wholes() {
    List<Whole> wholes = new ArrayList<>();
    units.forEach(
        (unit, profiles) -> {
          List<Unit> children = organisation.children(unit);
          if (!children.isEmpty()) {
            wholes.add(
                new Whole(
                    Optional.of(new Scope.Unit(unit)),
                    children.stream().<Scope>map(child -> new Scope.Unit(child.code())).toList(),
                    ownOf(unit)));
          }
          for (int demographic = 0; demographic < demographics.size(); demographic++) {
            wholes.addAll(wholes(unit, profiles, demographic));
          }
        });
    return wholes;
  }

  private List<Whole> wholes(String unit, int[] profiles, int demographic) {
    List<Whole> wholes = new ArrayList<>();
    List<Unit> children = organisation.children(unit);
    List<int[]> ownByCategory = byCategory(ownOf(unit), demographic);
    List<Scope> groups = new ArrayList<>();
    for (int category = 0; category < ownByCategory.size(); category++) {
      groups.add(group(unit, demographic, category));
      if (!children.isEmpty()) {
        int position = category;
        wholes.add(
            new Whole(
                Optional.of(group(unit, demographic, category)),
                children.stream().map(child -> group(child.code(), demographic, position)).toList(),
                ownByCategory.get(category)));
      }
    }
    int[] categoryOf = told[demographic];
    wholes.add(
        new Whole(
            Optional.empty(),
            groups,
            Arrays.stream(profiles).filter(profile -> categoryOf[profile] == UNTOLD).toArray()));
    return wholes;
  }

  /** The sets of several profiles that two demographics together single out in a unit. */
  List<int[]> crossings() {
    List<int[]> crossings = new ArrayList<>();
    for (int[] profiles : units.values()) {
      for (int first = 0; first < demographics.size(); first++) {
        for (int[] half : byCategory(profiles, first)) {
          for (int second = first + 1; second < demographics.size(); second++) {
            byCategory(half, second).stream().filter(set -> set.length > 1).forEach(crossings::add);
          }
        }
      }
    }
    return crossings;
  }

  private List<int[]> byCategory(int[] profiles, int demographic) {
    int[] number = new int[categories.get(demographic).size()];
    for (int profile : profiles) {
      if (told[demographic][profile] != UNTOLD) {
        number[told[demographic][profile]]++;
      }
    }
    List<int[]> sets = new ArrayList<>();
    for (int size : number) {
      sets.add(new int[size]);
    }
    Arrays.fill(number, 0);
    for (int profile : profiles) {
      int category = told[demographic][profile];
      if (category != UNTOLD) {
        sets.get(category)[number[category]++] = profile;
      }
    }
    return sets;
  }

  private Scope group(String unit, int demographic, int category) {
    return new Scope.Group(
        unit, demographics.get(demographic), categories.get(demographic).get(category));
  }

  private int[] ownOf(String unit) {
    return own.getOrDefault(unit, new int[0]);
  }

  private static int[] numbers(List<Integer> profiles) {
    return profiles.stream().mapToInt(profile -> profile).toArray();
  }

  /**
   * Scopes that make up a whole.
   *
   * @param divided the whole, if it consists of units, which are divided in turn
   * @param members those with at least one profile, and maybe others
   * @param others ascending numbers of the profiles that belong to no member
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  record Whole(Optional<Scope> divided, List<Scope> members, int[] others) {}
}
