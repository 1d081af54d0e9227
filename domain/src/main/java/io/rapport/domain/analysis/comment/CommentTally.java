package io.rapport.domain.analysis.comment;

import io.rapport.domain.comment.Language;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a group of people wrote, summed up: themes, and words by language. A person counts once.
 * Tallies add in any order. NOT thread safe.
 */
public final class CommentTally {
  private ThemeTally themes = ThemeTally.NONE;
  private final Map<Language, WordTally> words = new EnumMap<>(Language.class);

  /** Adds a person who wrote something. */
  public void add(Said said) {
    themes = themes.with(said.themes());
    said.words().forEach((language, list) -> own(language).add(list));
  }

  /** Adds the people of another group. */
  public void add(CommentTally other) {
    themes = themes.plus(other.themes);
    other.words.forEach((language, tally) -> own(language).add(tally));
  }

  /** Themes; its comments are people who wrote something, in one comment or several. */
  public ThemeTally themes() {
    return themes;
  }

  /** Words by language, of those who wrote in it. */
  public Map<Language, WordTally> words() {
    return new EnumMap<>(words);
  }

  private WordTally own(Language language) {
    return words.computeIfAbsent(language, key -> new WordTally());
  }
}
