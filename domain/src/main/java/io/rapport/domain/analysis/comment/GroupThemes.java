package io.rapport.domain.analysis.comment;

import io.rapport.domain.comment.Theme;
import java.util.List;

/**
 * The themes of a group of people.
 *
 * @param comments people who wrote something
 * @param withoutTheme people among them in whose words no theme was found
 * @param themes in the order of the dictionary
 */
public record GroupThemes(long comments, long withoutTheme, List<ThemeStatistics> themes) {
  public GroupThemes {
    themes = List.copyOf(themes);
  }

  static GroupThemes of(List<Theme> dictionary, ThemeTally tally) {
    return new GroupThemes(
        tally.comments(), tally.withoutTheme(), ThemeStatistics.of(dictionary, tally));
  }
}
