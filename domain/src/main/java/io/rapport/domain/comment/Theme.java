package io.rapport.domain.comment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A theme of comments, as the questionnaire's dictionary describes it.
 *
 * @param id short name
 * @param label printed on reports
 * @param phrases words or groups of words that speak of it, by language; one that ends in {@code *}
 *     stands for all words that begin so
 */
public record Theme(String id, String label, Map<Language, List<String>> phrases) {
  /**
   * @throws IllegalArgumentException if there are no phrases
   */
  public Theme {
    Map<Language, List<String>> copy = new LinkedHashMap<>();
    phrases.forEach((language, list) -> copy.put(language, List.copyOf(list)));
    phrases = Collections.unmodifiableMap(copy);
    if (phrases.values().stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("theme " + id + " has no words");
    }
  }
}
