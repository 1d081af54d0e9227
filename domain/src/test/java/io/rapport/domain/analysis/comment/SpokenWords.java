package io.rapport.domain.analysis.comment;

import io.rapport.domain.comment.Language;
import io.rapport.domain.comment.Stems.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words for tests: the stem of each is the word in small letters. */
final class SpokenWords {
  private SpokenWords() {}

  static List<Word> words(String text) {
    return Arrays.stream(text.split(" "))
        .map(word -> new Word(word.toLowerCase(Locale.ROOT), word))
        .toList();
  }

  /** What a person said in a language. */
  static Said said(Language language, String text, String... themes) {
    return new Said(Set.of(themes), Map.of(language, words(text)));
  }

  /** What a person said in English. */
  static Said said(String text, String... themes) {
    return said(Language.ENGLISH, text, themes);
  }
}
