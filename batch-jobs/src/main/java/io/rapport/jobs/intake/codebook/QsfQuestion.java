package io.rapport.jobs.intake.codebook;

import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.codebook.CodebookAnswer;
import io.rapport.domain.intake.codebook.CodebookQuestion;
import io.rapport.domain.intake.codebook.CodebookQuestion.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The columns that an export has for a question of a survey definition. Exports name them by tag or
 * by question id, with the number, the tag or the code of the choice behind.
 */
final class QsfQuestion {
  /** A statement of fewer words means nothing without the question above it. */
  private static final int ENOUGH_WORDS = 3;

  private final JsonNode payload;
  private final String tag;
  private final String id;
  private final Optional<String> block;
  private final String stem;

  /**
   * A question.
   *
   * @param payload what the definition says of it
   * @param tag its name in exports
   * @param id its id, such as QID7
   * @param block name of its block, if the survey has several
   */
  QsfQuestion(JsonNode payload, String tag, String id, Optional<String> block) {
    this.payload = payload;
    this.tag = tag;
    this.id = id;
    this.block = block;
    this.stem = PlainText.of(payload.path("QuestionText").asString(""));
  }

  List<CodebookQuestion> columns() {
    String selector = text("Selector");
    return switch (text("QuestionType")) {
      case "MC" ->
          selector.startsWith("MA") || selector.equals("MSB")
              ? severalChoices()
              : List.of(
                  column(
                      List.of(tag, id),
                      stem,
                      selector.equals("NPS") ? Form.RATING : Form.CHOICE,
                      answers("Choices")));
      case "Matrix" -> matrix(selector);
      case "Slider" -> statements(Form.NOT_SAID, List.of());
      case "TE" ->
          List.of(
              column(
                  List.of(tag, id, tag + "_TEXT", id + "_TEXT", id + "-TEXT"),
                  stem,
                  Form.TEXT,
                  List.of()));
      case "SBS" -> sideBySide();
      default -> List.of();
    };
  }

  private List<CodebookQuestion> matrix(String selector) {
    if (!List.of("Likert", "Bipolar", "Profile").contains(selector)) {
      return statements(Form.TEXT, List.of());
    }
    return text("SubSelector").toUpperCase(Locale.ROOT).startsWith("MULTIPLE")
        ? severalInMatrix()
        : statements(Form.RATING, answers("Answers"));
  }

  /** A column for each statement. */
  private List<CodebookQuestion> statements(Form form, List<CodebookAnswer> answers) {
    List<CodebookQuestion> columns = new ArrayList<>();
    QsfChoices.labels(payload.path("Choices"))
        .forEach(
            (choice, statement) ->
                columns.add(column(names(choice), wording(statement), form, answers)));
    return columns;
  }

  /** A column for each choice, or one for all of them. */
  private List<CodebookQuestion> severalChoices() {
    List<CodebookQuestion> columns = new ArrayList<>();
    columns.add(column(List.of(tag, id), stem, Form.SEVERAL, List.of()));
    QsfChoices.labels(payload.path("Choices"))
        .forEach(
            (choice, label) -> {
              List<String> names = new ArrayList<>(names(choice));
              String code = payload.path("RecodeValues").path(choice).asString("");
              if (!code.isEmpty() && !code.equals(choice)) {
                names.remove(tag + "_" + choice);
                names.add(tag + "_" + code);
              }
              columns.add(column(names, wording(label), Form.SEVERAL, List.of()));
            });
    return columns;
  }

  private List<CodebookQuestion> severalInMatrix() {
    List<CodebookQuestion> columns = new ArrayList<>();
    Map<String, String> answers = QsfChoices.labels(payload.path("Answers"));
    QsfChoices.labels(payload.path("Choices"))
        .forEach(
            (choice, statement) ->
                answers.forEach(
                    (answer, label) ->
                        columns.add(
                            column(
                                names(choice).stream()
                                    .flatMap(
                                        name ->
                                            List.of(name + "_" + answer, name + "-" + answer)
                                                .stream())
                                    .toList(),
                                wording(statement),
                                Form.SEVERAL,
                                List.of()))));
    return columns;
  }

  /** Questions beside each other share their statements; each is a question of its own. */
  private List<CodebookQuestion> sideBySide() {
    List<CodebookQuestion> columns = new ArrayList<>();
    payload
        .path("AdditionalQuestions")
        .properties()
        .forEach(
            part ->
                columns.addAll(
                    new QsfQuestion(
                            part.getValue(),
                            tag + "#" + part.getKey(),
                            id + "#" + part.getKey(),
                            block)
                        .columns()));
    return columns;
  }

  private List<String> names(String choice) {
    List<String> names = new ArrayList<>();
    names.add(id + "-" + choice);
    names.add(id + "_" + choice);
    String own = payload.path("ChoiceDataExportTags").path(choice).asString("");
    if (own.isEmpty()) {
      names.add(tag + "_" + choice);
    } else {
      names.add(own);
      names.add(tag + "_" + own);
    }
    return names;
  }

  private String wording(String statement) {
    if (stem.isEmpty() || statement.split(" ").length >= ENOUGH_WORDS) {
      return statement;
    }
    return statement.isEmpty() ? stem : stem + " - " + statement;
  }

  private CodebookQuestion column(
      List<String> names, String wording, Form form, List<CodebookAnswer> answers) {
    Optional<String> group =
        block.or(
            () ->
                form == Form.RATING && !stem.isEmpty() && !wording.equals(stem)
                    ? Optional.of(stem)
                    : Optional.empty());
    return new CodebookQuestion(names, wording, group, form, answers);
  }

  private List<CodebookAnswer> answers(String key) {
    return QsfChoices.answers(payload, key);
  }

  private String text(String key) {
    return payload.path(key).asString("");
  }
}
