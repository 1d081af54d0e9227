package io.rapport.domain.analysis.comment;

import io.rapport.domain.comment.Language;
import io.rapport.domain.comment.Stems;
import io.rapport.domain.comment.Stems.Word;
import io.rapport.domain.comment.Theme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the themes of a comment: those of which a word or a phrase stands in it, compared by stems.
 * The words of a phrase must follow one another, but for words that carry no meaning.
 */
public final class ThemeFinder {
  private final Map<Language, List<Phrase>> phrases = new EnumMap<>(Language.class);

  /**
   * Prepares a dictionary.
   *
   * @throws IllegalArgumentException if a phrase has no word that carries meaning
   */
  public ThemeFinder(List<Theme> themes, Stems stems) {
    for (Theme theme : themes) {
      theme
          .phrases()
          .forEach(
              (language, written) ->
                  written.forEach(
                      phrase ->
                          phrases
                              .computeIfAbsent(language, key -> new ArrayList<>())
                              .add(phrase(stems, theme.id(), language, phrase))));
    }
  }

  /** Ids of the themes of a comment, in the order of the dictionary. */
  public Set<String> themes(Language language, List<Word> comment) {
    List<String> words = comment.stream().map(Word::stem).toList();
    Set<String> found = new LinkedHashSet<>();
    for (Phrase phrase : phrases.getOrDefault(language, List.of())) {
      if (!found.contains(phrase.theme) && phrase.standsIn(words)) {
        found.add(phrase.theme);
      }
    }
    return found;
  }

  private static Phrase phrase(Stems stems, String theme, Language language, String written) {
    boolean open = written.endsWith("*");
    String text = open ? written.substring(0, written.length() - 1) : written;
    List<String> words = stems.of(language, text).stream().map(Word::stem).toList();
    if (words.isEmpty()) {
      throw new IllegalArgumentException(
          "theme " + theme + ": \"" + written + "\" has no word that carries meaning");
    }
    return new Phrase(theme, words, open);
  }

  /**
   * A phrase of the dictionary.
   *
   * @param open whether its last word may go on
   */
  private record Phrase(String theme, List<String> stems, boolean open) {

    boolean standsIn(List<String> words) {
      for (int at = 0; at + stems.size() <= words.size(); at++) {
        if (startsAt(words, at)) {
          return true;
        }
      }
      return false;
    }

    private boolean startsAt(List<String> words, int at) {
      int last = stems.size() - 1;
      for (int i = 0; i <= last; i++) {
        String word = words.get(at + i);
        boolean same =
            open && i == last ? word.startsWith(stems.get(i)) : word.equals(stems.get(i));
        if (!same) {
          return false;
        }
      }
      return true;
    }
  }
}
