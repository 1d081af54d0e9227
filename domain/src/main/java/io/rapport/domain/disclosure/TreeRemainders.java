package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.disclosure.lattice.Audience;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What is left of a shown cell without all shown cells below it, over several levels: of units in
 * total, and of each category of a demographic. It follows from them, so it must be nobody or
 * enough.
 */
final class TreeRemainders {
  private final SurveyLattice lattice;
  private final WaveProfiles wave;
  private final Organisation tree;
  private final List<Tree> trees = new ArrayList<>();

  /** Units in total or of one category, and the profiles of each very unit. */
  private record Tree(Function<String, Scope> scope, Map<String, List<Integer>> own) {}

  /** Whose tree it is: that of a demographic's category. */
  private record Category(int demographic, String name) {}

  TreeRemainders(SurveyLattice lattice, WaveProfiles wave) {
    this.lattice = lattice;
    this.wave = wave;
    tree = wave.stands().get(wave.today());
    Map<String, List<Integer>> units = new HashMap<>();
    Map<Category, Map<String, List<Integer>>> categories = new LinkedHashMap<>();
    for (int number = 0; number < wave.profiles().size(); number++) {
      int profile = number;
      wave.profiles()
          .get(number)
          .places()
          .get(wave.today())
          .ifPresent(place -> add(place, profile, units, categories));
    }
    trees.add(new Tree(Scope.Unit::new, units));
    categories.forEach(
        (category, own) ->
            trees.add(
                new Tree(
                    unit ->
                        new Scope.Group(
                            unit, wave.demographics().get(category.demographic()), category.name()),
                    own)));
  }

  private static void add(
      Place place,
      int profile,
      Map<String, List<Integer>> units,
      Map<Category, Map<String, List<Integer>>> categories) {
    units.computeIfAbsent(place.unit(), unit -> new ArrayList<>()).add(profile);
    for (int d = 0; d < place.categories().size(); d++) {
      int demographic = d;
      place
          .categories()
          .get(d)
          .ifPresent(
              name ->
                  categories
                      .computeIfAbsent(new Category(demographic, name), each -> new HashMap<>())
                      .computeIfAbsent(place.unit(), unit -> new ArrayList<>())
                      .add(profile));
    }
  }

  /**
   * Small sets that are left of shown cells.
   *
   * @param shown positions of the shown cells
   * @return ascending numbers of profiles
   */
  List<int[]> small(BitSet shown, Audience audience) {
    List<int[]> small = new ArrayList<>();
    for (Tree each : trees) {
      left(each, tree.root(), shown, audience, small);
    }
    return small;
  }

  /** Profiles of a unit and those below it that are in no shown cell of them. */
  private List<Integer> left(
      Tree each, Unit unit, BitSet shown, Audience audience, List<int[]> small) {
    List<Integer> left = new ArrayList<>(each.own().getOrDefault(unit.code(), List.of()));
    for (Unit child : tree.children(unit.code())) {
      left.addAll(left(each, child, shown, audience, small));
    }
    OptionalInt position = lattice.position(wave.today(), each.scope().apply(unit.code()));
    if (position.isEmpty() || !shown.get(position.getAsInt())) {
      return left;
    }
    int[] set = left.stream().mapToInt(profile -> profile).sorted().toArray();
    if (audience.isSmall(set)) {
      small.add(set);
    }
    return List.of();
  }
}
