package io.rapport.domain.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** How many people of each category the units have, as far as it is recorded. */
public final class DemographicHeadcounts {
  /** Nothing is recorded. */
  public static final DemographicHeadcounts NONE = new DemographicHeadcounts(new TreeMap<>());

  private final SortedMap<String, SortedMap<String, SortedMap<String, Integer>>> units;

  private DemographicHeadcounts(
      SortedMap<String, SortedMap<String, SortedMap<String, Integer>>> units) {
    this.units = units;
  }

  /**
   * Headcounts.
   *
   * @param units by code of a unit, demographic and category: people who belong to that very unit
   * @throws IllegalArgumentException if one is negative
   */
  public static DemographicHeadcounts of(
      Map<String, ? extends Map<String, ? extends Map<String, Integer>>> units) {
    SortedMap<String, SortedMap<String, SortedMap<String, Integer>>> copy = new TreeMap<>();
    units.forEach(
        (unit, demographics) -> {
          SortedMap<String, SortedMap<String, Integer>> cells = new TreeMap<>();
          demographics.forEach((id, categories) -> cells.put(id, new TreeMap<>(categories)));
          if (cells.values().stream()
              .anyMatch(categories -> categories.values().stream().anyMatch(count -> count < 0))) {
            throw new IllegalArgumentException("a headcount cannot be negative");
          }
          copy.put(unit, cells);
        });
    return new DemographicHeadcounts(copy);
  }

  /**
   * The same people in other units. What is not recorded for all people of a unit there is not
   * recorded.
   *
   * @param place code of the unit in which people of a very unit count
   * @param before the organisation they were recorded for
   */
  public DemographicHeadcounts placed(UnaryOperator<String> place, Organisation before) {
    Map<String, List<Unit>> together = new TreeMap<>();
    before
        .inOrder()
        .forEach(
            unit ->
                together
                    .computeIfAbsent(place.apply(unit.code()), key -> new ArrayList<>())
                    .add(unit));
    Map<String, Map<String, Map<String, Integer>>> placed = new TreeMap<>();
    together.forEach((code, of) -> placed.put(code, recorded(of)));
    return of(placed);
  }

  private Map<String, Map<String, Integer>> recorded(List<Unit> of) {
    Map<String, Map<String, Integer>> recorded = new TreeMap<>();
    units.values().stream()
        .flatMap(cells -> cells.keySet().stream())
        .distinct()
        .forEach(
            id ->
                categories(id)
                    .forEach(
                        category ->
                            people(of, id, category)
                                .ifPresent(
                                    people ->
                                        recorded
                                            .computeIfAbsent(id, key -> new TreeMap<>())
                                            .put(category, Math.toIntExact(people)))));
    return recorded;
  }

  /** Categories of a demographic of which the headcount of some unit is recorded, sorted. */
  public SortedSet<String> categories(String demographic) {
    SortedSet<String> categories = new TreeSet<>();
    units
        .values()
        .forEach(
            cells ->
                categories.addAll(
                    cells.getOrDefault(demographic, Collections.emptySortedMap()).keySet()));
    return categories;
  }

  /**
   * People of a category in several units, each without its sub-units; empty unless it is recorded
   * for every one of them that has people.
   */
  public OptionalLong people(Collection<Unit> of, String demographic, String category) {
    long sum = 0;
    boolean recorded = false;
    for (Unit unit : of) {
      SortedMap<String, Integer> cells =
          units
              .getOrDefault(unit.code(), Collections.emptySortedMap())
              .getOrDefault(demographic, Collections.emptySortedMap());
      Integer count = cells.get(category);
      if (count != null) {
        recorded = true;
        sum += count;
      } else if (unit.headcount() > 0) {
        return OptionalLong.empty();
      }
    }
    return recorded ? OptionalLong.of(sum) : OptionalLong.empty();
  }
}
