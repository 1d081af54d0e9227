package io.rapport.domain.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Figures of other organisations with which a survey is compared. They are taken as they are: how
 * they came about, and how far off they may be, is not known.
 *
 * @param source who says so, such as "Industry survey 2025"
 * @param items favourable share, 0..1, by id of the item
 * @param dimensions index, 0–100, by id of the dimension
 */
public record Benchmark(String source, Map<String, Double> items, Map<String, Double> dimensions) {
  private static final double HIGHEST_INDEX = 100;

  /**
   * @throws IllegalArgumentException if it has no figure, or one that cannot be
   */
  public Benchmark {
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    if (items.isEmpty() && dimensions.isEmpty()) {
      throw new IllegalArgumentException("benchmark " + source + " has no figure");
    }
    items.forEach((id, share) -> check(share, 1, "share of item " + id));
    dimensions.forEach((id, index) -> check(index, HIGHEST_INDEX, "index of dimension " + id));
  }

  private static void check(double number, double most, String what) {
    if (!(number >= 0 && number <= most)) {
      throw new IllegalArgumentException("the " + what + " lies outside 0.." + (int) most);
    }
  }
}
