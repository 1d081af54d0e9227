package io.rapport.domain.analysis.comment;

import io.rapport.domain.comment.Language;
import io.rapport.domain.comment.Stems.Word;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one person said in all comments together.
 *
 * @param themes ids of the themes spoken of
 * @param words by language, in the order written
 */
public record Said(Set<String> themes, Map<Language, List<Word>> words) {
  public Said {
    themes = Set.copyOf(themes);
    Map<Language, List<Word>> copy = new EnumMap<>(Language.class);
    words.forEach((language, list) -> copy.put(language, List.copyOf(list)));
    words = Collections.unmodifiableMap(copy);
  }
}
