package io.rapport.jobs.intake.codebook;

import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.codebook.CodebookAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Choices of a survey definition, by their ids and in their order. */
final class QsfChoices {
  private static final String SMALL = "-?\\d{1,4}";

  private QsfChoices() {}

  /** Plain words of all choices; a list counts from 0. */
  static Map<String, String> labels(JsonNode choices) {
    Map<String, String> labels = new LinkedHashMap<>();
    if (choices.isArray()) {
      for (int i = 0; i < choices.size(); i++) {
        put(labels, String.valueOf(i), choices.get(i));
      }
    }
    choices.properties().forEach(choice -> put(labels, choice.getKey(), choice.getValue()));
    return labels;
  }

  /**
   * The answers of a question in the order in which they are shown, with the codes that exports
   * write: recoded values where there are any. Codes too large for a scale are numbered instead,
   * and stay as other words of their answers.
   *
   * @param question what the definition says of it
   * @param key where its answers stand: Choices, or Answers of a matrix
   */
  static List<CodebookAnswer> answers(JsonNode question, String key) {
    Map<String, String> labels = ordered(labels(question.path(key)), question.path(order(key)));
    JsonNode recoded = question.path("RecodeValues");
    boolean small =
        labels.keySet().stream().allMatch(id -> recoded.path(id).asString(id).matches(SMALL));
    Map<Integer, CodebookAnswer> answers = new LinkedHashMap<>();
    labels.forEach(
        (id, label) -> {
          String written = recoded.path(id).asString(id);
          List<String> aliases = new ArrayList<>();
          Optional.of(PlainText.of(question.path("VariableNaming").path(id).asString("")))
              .filter(name -> !name.isEmpty() && !name.equals(label))
              .ifPresent(aliases::add);
          if (!small) {
            aliases.add(written);
          }
          boolean outside =
              question.path("AnalyzeChoices").path(id).asString("").equalsIgnoreCase("No");
          int code = small ? Integer.parseInt(written) : answers.size() + 1;
          answers.merge(
              code,
              new CodebookAnswer(code, label.isEmpty() ? written : label, aliases, outside),
              QsfChoices::same);
        });
    return List.copyOf(answers.values());
  }

  /** Two choices with one code are one answer. */
  private static CodebookAnswer same(CodebookAnswer first, CodebookAnswer second) {
    List<String> aliases = new ArrayList<>(first.aliases());
    aliases.add(second.label());
    aliases.addAll(second.aliases());
    return new CodebookAnswer(
        first.code(), first.label(), aliases, first.outside() && second.outside());
  }

  private static String order(String key) {
    return key.equals("Answers") ? "AnswerOrder" : "ChoiceOrder";
  }

  private static Map<String, String> ordered(Map<String, String> labels, JsonNode order) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (JsonNode id : order) {
      String key = id.asString("");
      if (labels.containsKey(key)) {
        ordered.put(key, labels.getOrDefault(key, ""));
      }
    }
    labels.forEach(ordered::putIfAbsent);
    return ordered;
  }

  private static void put(Map<String, String> labels, String id, JsonNode choice) {
    if (choice.isObject()) {
      labels.put(id, PlainText.of(choice.path("Display").asString("")));
    }
  }
}
