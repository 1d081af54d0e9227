package io.rapport.domain.survey;

import io.rapport.domain.comment.Language;
import io.rapport.domain.comment.Theme;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a questionnaire says of answers in people's own words.
 *
 * @param questions in the order asked; none if the survey has no open question
 * @param language of comments whose row names none; empty only without questions
 * @param languageColumn column with the language of a row, empty if there is none
 * @param themes what comments are searched for, in the order of the reports
 */
public record OpenComments(
    List<OpenQuestion> questions,
    Optional<Language> language,
    Optional<String> languageColumn,
    List<Theme> themes) {

  /** A survey without open questions. */
  public static final OpenComments NONE =
      new OpenComments(List.of(), Optional.empty(), Optional.empty(), List.of());

  /**
   * @throws IllegalArgumentException if an id or a column stands twice, or there are questions
   *     without a language
   */
  public OpenComments {
    questions = List.copyOf(questions);
    themes = List.copyOf(themes);
    Set<String> ids = new HashSet<>();
    Set<String> columns = new HashSet<>();
    for (OpenQuestion question : questions) {
      if (!ids.add(question.id())) {
        throw new IllegalArgumentException("comment " + question.id() + " stands twice");
      }
      if (!columns.add(question.column())) {
        throw new IllegalArgumentException("column " + question.column() + " serves two comments");
      }
    }
    Set<String> themeIds = new HashSet<>();
    for (Theme theme : themes) {
      if (!themeIds.add(theme.id())) {
        throw new IllegalArgumentException("theme " + theme.id() + " stands twice");
      }
    }
    if (!questions.isEmpty() && language.isEmpty()) {
      throw new IllegalArgumentException("comments need a language");
    }
  }
}
