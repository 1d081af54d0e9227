package io.rapport.domain.analysis.survey;

import io.rapport.domain.survey.Response;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Tallies of one demographic by category and unit. Those who did not tell theirs are in none of
 * them.
 *
 * <p>A column with more than {@link #MOST} different entries holds no groups of people. Nothing is
 * kept of it, whatever the order in which the entries came.
 *
 * <p>NOT thread safe while answers are being added.
 */
public final class CategoryTallies {
  /** Most categories of a demographic. */
  public static final int MOST = 100;

  private final SortedMap<String, SortedMap<String, Tally>> categories = new TreeMap<>();
  private boolean tooMany;

  CategoryTallies() {}

  /** One of which nothing is kept. */
  static CategoryTallies overfull() {
    CategoryTallies none = new CategoryTallies();
    none.tooMany = true;
    return none;
  }

  void add(String category, Response response, Supplier<Tally> empty) {
    if (!tooMany) {
      categories
          .computeIfAbsent(category, name -> new TreeMap<>())
          .computeIfAbsent(response.unit(), unit -> empty.get())
          .add(response);
      limit();
    }
  }

  void add(String category, String unit, Tally tally) {
    if (!tooMany) {
      categories.computeIfAbsent(category, name -> new TreeMap<>()).merge(unit, tally, Tally::plus);
      limit();
    }
  }

  void addAll(CategoryTallies other) {
    if (other.tooMany) {
      tooMany = true;
      categories.clear();
    }
    other.categories.forEach(
        (category, units) -> units.forEach((unit, tally) -> add(category, unit, tally)));
  }

  /** The same answers in other units. */
  CategoryTallies placed(UnaryOperator<String> place) {
    CategoryTallies placed = tooMany ? overfull() : new CategoryTallies();
    categories.forEach(
        (category, units) ->
            units.forEach((unit, tally) -> placed.add(category, place.apply(unit), tally)));
    return placed;
  }

  private void limit() {
    if (categories.size() > MOST) {
      tooMany = true;
      categories.clear();
    }
  }

  /** Whether there are more categories than a demographic has, so that nothing was kept. */
  public boolean tooMany() {
    return tooMany;
  }

  /** Categories that somebody told, sorted. */
  public SortedSet<String> categories() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(categories.keySet()));
  }

  /** The tally of each unit in which somebody told the category, without units below it. */
  public SortedMap<String, Tally> of(String category) {
    return Collections.unmodifiableSortedMap(
        categories.getOrDefault(category, Collections.emptySortedMap()));
  }
}
