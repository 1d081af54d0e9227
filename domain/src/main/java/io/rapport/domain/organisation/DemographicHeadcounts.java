package io.rapport.domain.organisation;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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
