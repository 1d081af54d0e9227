package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Glint: who answered by e-mail, then a column a question and its comments in a column beside. */
public final class GlintLayout implements Layout {
  private static final String COMMENTS = "_COMMENTS";

  @Override
  public String id() {
    return "glint";
  }

  @Override
  public boolean hasLastingIds() {
    return true;
  }

  @Override
  public LayoutVerdict judge(TableHead head) {
    List<String> names = head.texts(0);
    Set<String> known = new HashSet<>(names);
    Set<String> commented = new HashSet<>();
    for (String name : names) {
      String question = question(name);
      if (!question.isEmpty() && known.contains(question)) {
        commented.add(question);
      }
    }
    if (commented.isEmpty()) {
      return new LayoutMismatch(this, "no question has a column of comments beside it");
    }
    int email = -1;
    for (int at = head.width() - 1; at >= 0; at--) {
      email = head.all(at, 1, CellShape::isEmail) ? at : email;
    }
    List<SurveyColumn> columns = new ArrayList<>();
    for (int at = 0; at < head.width(); at++) {
      String name = names.get(at);
      Kind kind = at == email ? Kind.RESPONDENT_ID : kind(head, at, name, commented);
      SurveyColumn column = SurveyColumn.of(at, name, name, kind);
      String question = question(name);
      columns.add(question.isEmpty() ? column : column.withQuestion(question));
    }
    String reason = commented.size() + " questions with comments beside them";
    return LayoutMatch.of(this, email >= 0 ? 0.95 : 0.7, reason, 1, columns);
  }

  private static String question(String name) {
    return name.toUpperCase(Locale.ROOT).endsWith(COMMENTS)
        ? name.substring(0, name.length() - COMMENTS.length())
        : "";
  }

  private static Kind kind(TableHead head, int at, String name, Set<String> commented) {
    if (!question(name).isEmpty()) {
      return Kind.OPEN_TEXT;
    } else if (commented.contains(name)) {
      return Kind.ITEM;
    } else if (head.all(at, 1, CellShape::isDate)) {
      return Kind.DATE;
    }
    return Kind.METADATA;
  }
}
