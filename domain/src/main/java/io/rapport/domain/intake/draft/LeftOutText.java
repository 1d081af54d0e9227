package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.draft.QuestionnaireDraft.Left;
import java.util.List;
import java.util.Map;

/** Writes what a draft leaves out, and why, as comments of the questionnaire file. */
final class LeftOutText {
  private final Map<Left, List<String>> left;
  private final StringBuilder text = new StringBuilder();

  private LeftOutText(Map<Left, List<String>> left) {
    this.left = left;
  }

  /** Lines of comment, each with its end; empty text if nothing is left out. */
  static String of(Map<Left, List<String>> left) {
    return new LeftOutText(left).write();
  }

  private String write() {
    freeText();
    list(Left.SEVERAL_ANSWERS, "Questions with several answers, not scored:");
    list(Left.NO_ANSWERS, "Nobody answered, so that the scale is not known:");
    list(Left.NAME_TWICE, "CHECK: other columns have the same name. Rename them in the export:");
    list(
        Left.NO_ORDER,
        "CHECK: left out, because the order of the answers is not known. To score one, write its",
        "answers from low to high under scales, and a line with its column under items; to report",
        "by it, name it under demographics:");
    return text.toString();
  }

  /** Written as open questions, of which somebody says yes by taking the marks away. */
  private void freeText() {
    List<String> names = left.getOrDefault(Left.FREE_TEXT, List.of());
    if (names.isEmpty()) {
      return;
    }
    line("");
    line(
        "# Free text and other values that are no ratings, not scored. CHECK: to count what"
            + " people");
    line(
        "# write about, take the # from language, comments and the lines that are people's words:");
    line("# language: en");
    line("# comments:");
    int number = 1;
    for (String name : names) {
      String column = YamlText.quoted(name);
      line("#   - {id: C" + number++ + ", column: " + column + ", wording: " + column + "}");
    }
  }

  private void list(Left reason, String... heading) {
    List<String> names = left.getOrDefault(reason, List.of());
    if (!names.isEmpty()) {
      line("");
      for (String each : heading) {
        line("# " + each);
      }
      names.forEach(name -> line("#   " + PlainText.of(name)));
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
