package io.rapport.domain.analysis.survey.wave;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many people of each category of a demographic answered in a unit and everything below it.
 *
 * @param demographic its id
 * @param categories response by category: the same categories for every unit
 */
public record UnitCategories(String demographic, SortedMap<String, ResponseStatistics> categories) {
  public UnitCategories {
    categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
  }
}
