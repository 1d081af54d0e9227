package io.rapport.domain.analysis.comment;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many comments of a group speak of which theme. Tallies add in any order; each person counts
 * once for a theme.
 *
 * @param comments comments that say something
 * @param withoutTheme those among them in which no theme was found
 * @param byTheme comments by theme; a comment can speak of several
 */
public record ThemeTally(long comments, long withoutTheme, Map<String, Long> byTheme) {

  /** No comments. */
  public static final ThemeTally NONE = new ThemeTally(0, 0, Map.of());

  /**
   * @throws IllegalArgumentException if a count is negative or exceeds the comments
   */
  public ThemeTally {
    byTheme = Map.copyOf(byTheme);
    if (withoutTheme < 0 || withoutTheme > comments) {
      throw new IllegalArgumentException("comments without theme must lie in 0.." + comments);
    }
    for (Map.Entry<String, Long> theme : byTheme.entrySet()) {
      if (theme.getValue() < 0 || theme.getValue() > comments - withoutTheme) {
        throw new IllegalArgumentException(
            "theme " + theme.getKey() + " has more comments than there are");
      }
    }
  }

  /** One comment more. */
  public ThemeTally with(Set<String> themes) {
    Map<String, Long> counts = new TreeMap<>(byTheme);
    themes.forEach(theme -> counts.merge(theme, 1L, Long::sum));
    return new ThemeTally(comments + 1, withoutTheme + (themes.isEmpty() ? 1 : 0), counts);
  }

  /** Both groups together. */
  public ThemeTally plus(ThemeTally other) {
    Map<String, Long> counts = new TreeMap<>(byTheme);
    other.byTheme.forEach((theme, count) -> counts.merge(theme, count, Long::sum));
    return new ThemeTally(comments + other.comments, withoutTheme + other.withoutTheme, counts);
  }

  /** Comments that speak of a theme. */
  public long of(String theme) {
    return byTheme.getOrDefault(theme, 0L);
  }
}
