package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Google Forms: the moment of submission in the first column, then one column a question, grids as
 * {@code Question [Row]}. Boxes that were ticked stand in one cell, a comma and a blank between.
 */
public final class GoogleFormsLayout implements Layout {
  private static final Pattern GRID =
      Pattern.compile("(.*\\S)\\s*\\[([^\\[\\]]+)]", Pattern.DOTALL);

  @Override
  public String id() {
    return "google-forms";
  }

  @Override
  public LayoutVerdict judge(TableHead head) {
    if (head.width() < 2
        || !head.all(0, 1, CellShape::isMoment)
        || head.all(1, 1, CellShape::isMoment)
        || head.text(0, 0).isEmpty()) {
      return new LayoutMismatch(
          this, "the first column, and it alone, is not the moment of submission");
    }
    List<String> headings = head.texts(0).subList(1, head.width());
    long grids = headings.stream().filter(text -> GRID.matcher(text).matches()).count();
    long questions = headings.stream().filter(text -> text.indexOf(' ') > 0).count();
    double confidence = grids > 0 ? 0.9 : 2 * questions >= headings.size() ? 0.75 : 0.45;
    List<SurveyColumn> columns = new ArrayList<>();
    for (int at = 0; at < head.width(); at++) {
      columns.add(column(head, at));
    }
    return LayoutMatch.of(
        this,
        confidence,
        "moments in the first column, " + grids + " headings of a question with its row",
        1,
        columns);
  }

  private static SurveyColumn column(TableHead head, int at) {
    String name = head.text(0, at);
    SurveyColumn column = SurveyColumn.of(at, name, name, kind(head, at));
    Matcher grid = GRID.matcher(name);
    return grid.matches() ? column.withQuestion(grid.group(1)).withAliases(grid.group(2)) : column;
  }

  private static Kind kind(TableHead head, int at) {
    if (at == 0) {
      return Kind.DATE;
    } else if (head.text(0, at).isEmpty()) {
      return Kind.UNKNOWN;
    } else if (head.all(at, 1, CellShape::isEmail)) {
      return Kind.METADATA;
    } else if (AnswerShape.joinsOptions(head, at, 1, ", ")) {
      return Kind.MULTI_ANSWER_JOINED;
    }
    return AnswerShape.single(head, at, 1);
  }
}
