package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.PlainText;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Wave;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a draft as a questionnaire file that loads as it stands, each guess with a comment. */
public final class DraftText {
  private final QuestionnaireDraft draft;
  private final Map<String, Double> runningAgainst;
  private final StringBuilder text = new StringBuilder();

  private DraftText(QuestionnaireDraft draft, Map<String, Double> runningAgainst) {
    this.draft = draft;
    this.runningAgainst = runningAgainst;
  }

  /**
   * The text of the file.
   *
   * @param source what it was drafted from, such as the name of the export
   * @param runningAgainst items that may be reversed: item–rest correlation by id
   */
  public static String of(
      QuestionnaireDraft draft, String source, Map<String, Double> runningAgainst) {
    return new DraftText(draft, runningAgainst).write(source);
  }

  private String write(String source) {
    Questionnaire questionnaire = draft.questionnaire();
    line(
        "# Drafted from " + PlainText.of(source) + ". Every line is a guess: the number behind it");
    line(
        "# says how sure it is, from 0 (a placeholder) to 1. Check all, above all the scales, then");
    line("# remove these comments.");
    line("questionnaire: " + quoted(questionnaire.id()));
    line("version: " + questionnaire.version());
    line("title: " + quoted(questionnaire.title()));
    scales(questionnaire);
    items(questionnaire);
    line("");
    line("dimensions:");
    for (Dimension dimension : questionnaire.dimensions()) {
      String ids = String.join(", ", dimension.items());
      line(
          "  - {id: "
              + quoted(dimension.id())
              + ", label: "
              + quoted(dimension.label())
              + ", items: ["
              + ids
              + "]}"
              + comment(draft.dimensions().get(dimension.id())));
    }
    line("");
    line("outcome: " + quoted(questionnaire.outcome()) + comment(draft.columns().get("outcome")));
    columns(questionnaire.columns());
    line("");
    line("waves:");
    for (Wave wave : questionnaire.waves()) {
      line(
          "  - {id: "
              + quoted(wave.id())
              + ", label: "
              + quoted(wave.label())
              + ", opened: "
              + wave.opened()
              + ", closed: "
              + wave.closed()
              + "}"
              + comment(draft.columns().get("waves")));
    }
    list("Free text, read as comments:", draft.openQuestions());
    list("Questions with several answers, not scored:", draft.severalAnswers());
    list(
        "Left out: the order of the answers is not known. Declare a scale to use them:",
        draft.leftOut());
    return text.toString();
  }

  private void scales(Questionnaire questionnaire) {
    Map<String, Scale> scales = new LinkedHashMap<>();
    questionnaire.items().forEach(item -> scales.putIfAbsent(item.scale().id(), item.scale()));
    line("");
    line("scales:");
    scales.forEach(
        (id, scale) -> {
          line("  " + quoted(id) + ":" + comment(draft.scales().get(id)));
          for (Scale.Answer answer : scale.answers()) {
            String kind = answer.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String aliases =
                answer.aliases().isEmpty()
                    ? ""
                    : ", labels: ["
                        + String.join(
                            ", ", answer.aliases().stream().map(DraftText::quoted).toList())
                        + "]";
            line(
                "    - {code: "
                    + answer.code()
                    + ", label: "
                    + quoted(answer.label())
                    + ", kind: "
                    + kind
                    + aliases
                    + "}");
          }
        });
  }

  private void items(Questionnaire questionnaire) {
    line("");
    line("items:");
    for (Item item : questionnaire.items()) {
      Optional<Double> suspect = Optional.ofNullable(runningAgainst.get(item.id()));
      line(
          "  - {id: "
              + quoted(item.id())
              + ", column: "
              + quoted(item.column())
              + ", wording: "
              + quoted(item.wording())
              + ", scale: "
              + quoted(item.scale().id())
              + ", reversed: "
              + item.reversed()
              + "}"
              + comment(draft.items().get(item.id()))
              + suspect
                  .map(found -> String.format(Locale.ROOT, "; REVERSED? item-rest r %.2f", found))
                  .orElse(""));
    }
  }

  private void columns(Questionnaire.Columns columns) {
    line("");
    boolean none =
        columns.respondent().isEmpty()
            && columns.unit().isEmpty()
            && columns.wave().isEmpty()
            && columns.submitted().isEmpty()
            && columns.demographics().isEmpty();
    line(none ? "columns: {}" : "columns:");
    columns.respondent().ifPresent(name -> column("respondent", name));
    columns
        .unit()
        .ifPresentOrElse(
            name -> column("unit", name),
            () -> line("  # unit: \"\"" + comment(draft.columns().get("unit"))));
    columns.wave().ifPresent(name -> column("wave", name));
    columns.submitted().ifPresent(name -> column("submitted", name));
    if (!columns.demographics().isEmpty()) {
      line("  demographics:" + comment(draft.columns().get("demographics")));
      columns.demographics().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              entry -> line("    " + quoted(entry.getKey()) + ": " + quoted(entry.getValue())));
    }
  }

  private void column(String role, String name) {
    line("  " + role + ": " + quoted(name) + comment(draft.columns().get(role)));
  }

  private void list(String heading, List<String> names) {
    if (!names.isEmpty()) {
      line("");
      line("# " + heading);
      names.forEach(name -> line("#   " + PlainText.of(name)));
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String comment(@Nullable Guess guess) {
    return guess == null
        ? ""
        : String.format(Locale.ROOT, "  # %.1f %s", guess.confidence(), guess.reason());
  }

  /** A YAML string in double quotes. */
  private static String quoted(String value) {
    return '"' + PlainText.of(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
