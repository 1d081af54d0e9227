package io.rapport.domain.analysis.comment;

import io.rapport.domain.comment.Language;
import io.rapport.domain.comment.Stems;
import io.rapport.domain.comment.Stems.Word;
import io.rapport.domain.comment.Theme;
import io.rapport.domain.survey.SurveyComment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads comments for their themes and words. */
public final class CommentReader {
  private final ThemeFinder finder;
  private final Stems stems;

  /**
   * Reads by a dictionary.
   *
   * @throws IllegalArgumentException if a phrase has no word that carries meaning
   */
  public CommentReader(List<Theme> themes, Stems stems) {
    this.finder = new ThemeFinder(themes, stems);
    this.stems = stems;
  }

  /** What one person said in some comments. */
  public Said read(List<SurveyComment> comments) {
    Set<String> themes = new HashSet<>();
    Map<Language, List<Word>> said = new EnumMap<>(Language.class);
    for (SurveyComment comment : comments) {
      List<Word> words = stems.of(comment.language(), comment.text().words());
      themes.addAll(finder.themes(comment.language(), words));
      said.computeIfAbsent(comment.language(), language -> new ArrayList<>()).addAll(words);
    }
    return new Said(themes, said);
  }
}
