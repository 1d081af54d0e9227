package io.rapport.jobs.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A questionnaire file for tests, of items that share one scale of whole numbers. */
final class QuestionnaireLines {
  private final List<String> scale = new ArrayList<>();
  private final Map<String, Boolean> items = new LinkedHashMap<>();
  private final Map<String, List<String>> dimensions = new LinkedHashMap<>();
  private final List<String> waves = new ArrayList<>();
  private String outcome = "";
  private String columns = "{}";
  private String open = "";

  QuestionnaireLines(int low, int high, int favourableFrom, int unfavourableTo) {
    for (int code = low; code <= high; code++) {
      String kind =
          code >= favourableFrom
              ? "favourable"
              : code <= unfavourableTo ? "unfavourable" : "neutral";
      scale.add("    - {code: %d, label: Answer %d, kind: %s}".formatted(code, code, kind));
    }
  }

  /** The items of a reference file, reversed as it says. */
  static QuestionnaireLines of(JsonNode reference) {
    JsonNode params = reference.get("params");
    QuestionnaireLines lines =
        new QuestionnaireLines(
            params.get("lo").asInt(),
            params.get("hi").asInt(),
            params.get("favmin").asInt(),
            params.get("unfavmax").asInt());
    List<String> reversed = params.get("reverse").valueStream().map(JsonNode::asString).toList();
    for (String item : reference.get("items").propertyNames()) {
      lines.items.put(item, reversed.contains(item));
    }
    return lines;
  }

  QuestionnaireLines item(String id, boolean reversed) {
    items.put(id, reversed);
    return this;
  }

  /** The first one is the outcome unless another is named. */
  QuestionnaireLines dimension(String id, List<String> of) {
    dimensions.put(id, of);
    outcome = outcome.isEmpty() ? id : outcome;
    return this;
  }

  QuestionnaireLines outcome(String id) {
    outcome = id;
    return this;
  }

  QuestionnaireLines columns(String text) {
    columns = text;
    return this;
  }

  /** What it says of comments. */
  QuestionnaireLines open(String text) {
    open = text;
    return this;
  }

  QuestionnaireLines wave(String id, String opened, String closed) {
    waves.add(
        "  - {id: \"%s\", label: Wave %s, opened: %s, closed: %s}"
            .formatted(id, id, opened, closed));
    return this;
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("questionnaire: test");
    lines.add("version: 1");
    lines.add("title: Test survey");
    lines.add("scales:");
    lines.add("  numbers:");
    lines.addAll(scale);
    lines.add("items:");
    items.forEach(
        (id, reversed) ->
            lines.add(
                "  - {id: %s, wording: Statement %s, scale: numbers, reversed: %s}"
                    .formatted(id, id, reversed)));
    lines.add("dimensions:");
    dimensions.forEach(
        (id, of) ->
            lines.add(
                "  - {id: %s, label: Dimension %s, items: [%s]}"
                    .formatted(id, id, String.join(", ", of))));
    lines.add("outcome: " + outcome);
    lines.add("columns: " + columns);
    lines.add("waves:");
    lines.addAll(
        waves.isEmpty()
            ? List.of("  - {id: w, label: Wave, opened: 2026-05-04, closed: 2026-05-22}")
            : waves);
    return String.join("\n", lines) + "\n" + open;
  }
}
