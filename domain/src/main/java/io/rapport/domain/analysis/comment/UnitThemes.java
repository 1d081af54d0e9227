package io.rapport.domain.analysis.comment;

import io.rapport.domain.survey.SurveyComment;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Themes of comments by question and unit in which they were written. Additive like all tallies; a
 * unit's figure is the sum over itself and the units below it. NOT thread safe.
 */
public final class UnitThemes {
  private final ThemeFinder finder;
  private final Map<String, Map<String, ThemeTally>> byQuestion = new TreeMap<>();

  /** Counts what a finder finds. */
  public UnitThemes(ThemeFinder finder) {
    this.finder = finder;
  }

  /** Counts a comment. */
  public void add(String unit, SurveyComment comment) {
    ThemeTally one = ThemeTally.NONE.with(finder.themes(comment.language(), comment.text()));
    byQuestion
        .computeIfAbsent(comment.question(), question -> new TreeMap<>())
        .merge(unit, one, ThemeTally::plus);
  }

  /** Tally by unit, of the people in that very unit. */
  public Map<String, ThemeTally> of(String question) {
    return Collections.unmodifiableMap(byQuestion.getOrDefault(question, Map.of()));
  }
}
