package io.rapport.domain.intake.codebook;

import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.layout.SurveyColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions by the columns of an export. A name that two questions share finds neither. Immutable.
 */
public final class Codebook {
  /** A question and its part, as in likert4[recog1]. */
  private static final Pattern PART = Pattern.compile("([^\\[\\]]+)\\[([^\\[\\]]+)].*");

  private final String source;
  private final Map<String, CodebookQuestion> questions = new HashMap<>();

  /**
   * A codebook.
   *
   * @param source what it was read from, such as the name of a file
   */
  public Codebook(String source, List<CodebookQuestion> questions) {
    this.source = source;
    Set<String> shared = new HashSet<>();
    for (CodebookQuestion question : questions) {
      for (String name : question.names()) {
        String key = PlainText.key(name);
        CodebookQuestion other = this.questions.putIfAbsent(key, question);
        if (key.isEmpty() || other != null && other != question) {
          shared.add(key);
        }
      }
    }
    this.questions.keySet().removeAll(shared);
  }

  /** A codebook that knows nothing. */
  public static Codebook none() {
    return new Codebook("", List.of());
  }

  /** What it was read from. */
  public String source() {
    return source;
  }

  /**
   * The question of a column; empty if the codebook does not know it. Where it knows only the
   * question of which the column is a part, its answers hold and its wording is that of no part.
   */
  public Optional<CodebookQuestion> question(SurveyColumn column) {
    Optional<CodebookQuestion> own =
        keys(column).stream().filter(questions::containsKey).findFirst().map(questions::get);
    return own.or(
        () ->
            outer(column)
                .filter(questions::containsKey)
                .map(questions::get)
                .map(question -> column.question().isEmpty() ? question : part(question)));
  }

  private static CodebookQuestion part(CodebookQuestion whole) {
    return new CodebookQuestion(whole.names(), "", whole.group(), whole.form(), whole.answers());
  }

  /** Whether it has a wording or an answer of any question. */
  boolean saysAnything() {
    return questions.values().stream()
        .anyMatch(question -> !question.wording().isEmpty() || !question.answers().isEmpty());
  }

  /** How many of the columns it knows. */
  public long known(List<SurveyColumn> columns) {
    return columns.stream().filter(column -> question(column).isPresent()).count();
  }

  /** Under what a codebook may name a column: its name and spellings, its part, its question. */
  static List<String> allKeys(SurveyColumn column) {
    List<String> keys = new ArrayList<>(keys(column));
    outer(column).ifPresent(keys::add);
    return keys;
  }

  private static List<String> keys(SurveyColumn column) {
    List<String> keys = new ArrayList<>();
    keys.add(PlainText.key(column.name()));
    column.aliases().forEach(alias -> keys.add(PlainText.key(alias)));
    Matcher part = PART.matcher(column.name());
    if (part.matches()) {
      keys.add(PlainText.key(part.group(2)));
    }
    keys.removeIf(String::isEmpty);
    return keys;
  }

  private static Optional<String> outer(SurveyColumn column) {
    Matcher part = PART.matcher(column.name());
    return part.matches() ? Optional.of(PlainText.key(part.group(1))) : Optional.empty();
  }
}
