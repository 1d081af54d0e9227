package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Microsoft Forms: a counter, the moments of start and completion, e-mail and name, then one column
 * a question with labels only. Several answers stand in one cell, each ending with a semicolon.
 */
public final class MicrosoftFormsLayout implements Layout {
  private static final int FIRST_QUESTION = 5;

  @Override
  public String id() {
    return "microsoft-forms";
  }

  @Override
  public LayoutVerdict judge(TableHead head) {
    if (head.width() <= FIRST_QUESTION
        || head.texts(0).stream().anyMatch(String::isEmpty)
        || !head.all(0, 1, CellShape::isWhole)
        || !head.unique(0, 1)
        || !head.all(1, 1, CellShape::isMoment)
        || !head.all(2, 1, CellShape::isMoment)) {
      return new LayoutMismatch(
          this, "not a counter followed by the moments of start and completion");
    }
    boolean joined = false;
    List<SurveyColumn> columns = new ArrayList<>();
    for (int at = 0; at < head.width(); at++) {
      Kind kind = kind(head, at);
      joined |= kind == Kind.MULTI_ANSWER_JOINED;
      String name = head.text(0, at);
      columns.add(SurveyColumn.of(at, name, name, kind));
    }
    boolean signed =
        head.all(3, 1, CellShape::isEmail)
            || head.values(3, 1).stream().map(Object::toString).distinct().count() == 1;
    double confidence = joined || signed ? 0.95 : 0.8;
    return LayoutMatch.of(
        this, confidence, "a counter, two moments and one heading a question", 1, columns);
  }

  private static Kind kind(TableHead head, int at) {
    if (at == 0) {
      return Kind.RESPONDENT_ID;
    } else if (at < 3 || at == FIRST_QUESTION && head.all(at, 1, CellShape::isMoment)) {
      return Kind.DATE;
    } else if (at < FIRST_QUESTION) {
      return Kind.METADATA;
    } else if (head.values(at, 1).stream().anyMatch(cell -> cell.asText().endsWith(";"))) {
      return Kind.MULTI_ANSWER_JOINED;
    }
    return AnswerShape.single(head, at, 1);
  }
}
