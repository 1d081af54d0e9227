package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.layout.SurveyColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The question that stands before the parts of a table, which tools repeat in every wording. */
final class QuestionStems {
  /** A part of fewer words means nothing without its question. */
  private static final int ENOUGH_WORDS = 3;

  private final Map<String, String> stems = new HashMap<>();

  QuestionStems(List<SurveyColumn> columns) {
    Map<String, List<String>> wordings = new HashMap<>();
    for (SurveyColumn column : columns) {
      column
          .question()
          .ifPresent(
              question ->
                  wordings
                      .computeIfAbsent(question, key -> new ArrayList<>())
                      .add(column.wording()));
    }
    wordings.forEach((question, all) -> stems.put(question, stem(all)));
  }

  /** What a wording says beyond the question of its column, if that stands by itself. */
  String part(SurveyColumn column, String wording) {
    String stem = column.question().map(question -> stems.getOrDefault(question, "")).orElse("");
    if (stem.isEmpty() || !wording.startsWith(stem)) {
      return wording;
    }
    String part =
        wording
            .substring(stem.length())
            .replaceFirst("^\\s*[-:\\[]\\s*", "")
            .replaceFirst("\\s*]$", "");
    return part.split(" ").length < ENOUGH_WORDS ? wording : part;
  }

  /**
   * What several wordings share up to the mark before their parts: a bracket, a colon or a dash, a
   * dash only before a capital or a number; "" if they share no such thing.
   */
  static String stem(List<String> wordings) {
    List<String> plain = wordings.stream().map(PlainText::of).distinct().toList();
    String shared = plain.get(0);
    for (String wording : plain) {
      int end = 0;
      while (end < Math.min(shared.length(), wording.length())
          && shared.charAt(end) == wording.charAt(end)) {
        end++;
      }
      shared = shared.substring(0, end);
    }
    for (int at = plain.size() < 2 ? 0 : shared.length() - 1; at > 0; at--) {
      char mark = shared.charAt(at);
      int after = at + 1;
      boolean parts =
          plain.stream()
              .allMatch(
                  wording ->
                      after < wording.length() && !Character.isLowerCase(wording.charAt(after)));
      if (mark == '[' || mark == ':' || mark == '-' && parts) {
        return shared.substring(0, at).strip();
      }
    }
    return "";
  }
}
