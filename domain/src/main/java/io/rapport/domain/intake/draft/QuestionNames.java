package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.layout.SurveyColumn;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of columns say of the question to which they belong. */
final class QuestionNames {
  private static final Pattern PART = Pattern.compile("[^\\[\\]]+\\[([A-Za-z]{3,}\\w*?)\\d+]");
  private static final Pattern CUT = Pattern.compile("[_#.\\[(-]+[^_#.\\[(-]*$");

  /** Names that tools give to every question. */
  private static final Pattern OF_TOOLS = Pattern.compile("(?i)q|qid|question|frage|v|var|item|sq");

  private QuestionNames() {}

  /**
   * What names of one dimension may begin with: the name of the part where a tool puts questions
   * into one table, as in likert5[progRSE1], else the question or the numbered name; "" if that is
   * only what a tool calls every question.
   */
  static String beginning(SurveyColumn column) {
    Matcher part = PART.matcher(column.name());
    String name =
        part.matches() && !OF_TOOLS.matcher(part.group(1)).matches()
            ? part.group(1)
            : DraftItems.group(column);
    return OF_TOOLS.matcher(name).matches() ? "" : name;
  }

  /** The name of a question of several columns: what their names share, up to a separator. */
  static String shared(List<SurveyColumn> columns) {
    String first = columns.get(0).name();
    String shared = first;
    for (SurveyColumn column : columns) {
      int end = 0;
      while (end < Math.min(shared.length(), column.name().length())
          && shared.charAt(end) == column.name().charAt(end)) {
        end++;
      }
      shared = shared.substring(0, end);
    }
    String cut = shared.equals(first) ? shared : CUT.matcher(shared).replaceFirst("");
    boolean told = !cut.isEmpty() && (shared.equals(first) || cut.length() < shared.length());
    return told ? cut : columns.get(0).question().orElse(first);
  }
}
