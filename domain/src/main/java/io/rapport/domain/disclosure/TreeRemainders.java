package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.disclosure.Decision.HideReason;
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
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is left of a shown cell without all shown cells below it, over several levels: of units in
 * total, and of each category of a demographic. It must be nobody or enough.
 */
final class TreeRemainders {
  private final SurveyLattice lattice;
  private final WaveProfiles wave;
  private final Organisation tree;
  private final List<Tree> trees = new ArrayList<>();

  /** Units in total or of one category, and the profiles of each very unit. */
  private record Tree(Function<String, Scope> scope, Map<String, List<Integer>> own) {}

  /** Whose tree it is: everybody's, or that of a demographic's category. */
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
                      .computeIfAbsent(new Category(demographic, name), category -> new HashMap<>())
                      .computeIfAbsent(place.unit(), unit -> new ArrayList<>())
                      .add(profile));
    }
  }

  /**
   * Shown cells that must be hidden, because too few people would be left of another one.
   *
   * @param shown positions of the shown cells
   * @param people how many of each profile count
   * @param threshold fewest people who may be left over
   */
  BitSet amiss(BitSet shown, int[] people, int threshold) {
    BitSet amiss = new BitSet();
    for (Tree each : trees) {
      Map<String, HideReason> hidden = hidden(each, shown);
      if (hidden.size() < tree.inOrder().size()) {
        new TreeProtection(tree, unit -> count(each, unit, people), threshold)
            .hidden(hidden)
            .keySet()
            .forEach(unit -> position(each, unit).ifPresent(amiss::set));
      }
    }
    amiss.and(shown);
    return amiss;
  }

  private Map<String, HideReason> hidden(Tree each, BitSet shown) {
    Map<String, HideReason> hidden = new TreeMap<>();
    for (Unit unit : tree.inOrder()) {
      OptionalInt position = position(each, unit.code());
      if (position.isEmpty() || !shown.get(position.getAsInt())) {
        hidden.put(unit.code(), HideReason.REVEALS_OTHERS);
      }
    }
    return hidden;
  }

  private OptionalInt position(Tree each, String unit) {
    return lattice.position(wave.today(), each.scope().apply(unit));
  }

  private static long count(Tree each, String unit, int[] people) {
    return each.own().getOrDefault(unit, List.of()).stream()
        .mapToLong(profile -> people[profile])
        .sum();
  }
}
