package io.rapport.jobs.intake.config;

import io.rapport.domain.comment.Language;
import io.rapport.domain.comment.Theme;
import io.rapport.domain.survey.OpenComments;
import io.rapport.domain.survey.OpenQuestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a questionnaire file says of comments; what is left out is null. */
record CommentsText(
    @Nullable String language,
    @Nullable String languageColumn,
    @Nullable List<QuestionText> comments,
    @Nullable List<ThemeText> themes) {

  record QuestionText(@Nullable String id, @Nullable String column, @Nullable String wording) {}

  record ThemeText(
      @Nullable String id, @Nullable String label, @Nullable Map<String, List<String>> words) {}

  /**
   * What it means.
   *
   * @param file where it stands, for complaints
   * @throws IllegalArgumentException if the domain does not let it pass
   */
  OpenComments read(YamlFile file) {
    List<OpenQuestion> questions = new ArrayList<>();
    for (QuestionText question : comments == null ? List.<QuestionText>of() : comments) {
      String id = required(question.id(), "comments.id", file);
      questions.add(
          new OpenQuestion(
              id,
              Optional.ofNullable(question.column()).orElse(id),
              required(question.wording(), "wording of comment " + id, file)));
    }
    List<Theme> dictionary = new ArrayList<>();
    for (ThemeText theme : themes == null ? List.<ThemeText>of() : themes) {
      dictionary.add(theme(theme, file));
    }
    return new OpenComments(
        questions,
        Optional.ofNullable(language).map(code -> language(code, "language", file)),
        Optional.ofNullable(languageColumn),
        dictionary);
  }

  private static Theme theme(ThemeText theme, YamlFile file) {
    String id = required(theme.id(), "themes.id", file);
    Map<Language, List<String>> words = new LinkedHashMap<>();
    required(theme.words(), "words of theme " + id, file)
        .forEach(
            (code, list) ->
                words.put(
                    language(code, "words of theme " + id, file),
                    required(list, "words of theme " + id + "." + code, file)));
    return new Theme(id, required(theme.label(), "label of theme " + id, file), words);
  }

  private static Language language(String code, String where, YamlFile file) {
    return Language.of(code)
        .orElseThrow(
            () ->
                file.failure(
                    where
                        + " is "
                        + code
                        + ": use one of "
                        + Arrays.stream(Language.values())
                            .map(Language::code)
                            .collect(Collectors.joining(", "))));
  }

  private static <T> T required(@Nullable T value, String key, YamlFile file) {
    if (value == null) {
      throw file.failure(key + " is missing");
    }
    return value;
  }
}
