package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Looks at the columns of one question together. */
final class QuestionGroups {
  private QuestionGroups() {}

  /**
   * Marks the columns of questions whose columns are options; questions of one column lose the
   * question they have in common with nobody.
   *
   * @param no what stands for an option that was not chosen, beside a blank
   */
  static List<SurveyColumn> marked(
      List<SurveyColumn> columns, TableHead head, int fromRow, Predicate<CellValue> no) {
    Map<String, List<SurveyColumn>> groups = new LinkedHashMap<>();
    for (SurveyColumn column : columns) {
      if (column.kind() == Kind.ITEM) {
        column
            .question()
            .ifPresent(
                question -> groups.computeIfAbsent(question, key -> new ArrayList<>()).add(column));
      }
    }
    List<SurveyColumn> marked = new ArrayList<>(columns);
    groups
        .values()
        .forEach(
            group -> {
              if (AnswerShape.options(head, group, fromRow, no)) {
                group.forEach(
                    column ->
                        marked.set(column.position(), column.withKind(Kind.MULTI_ANSWER_OPTION)));
              } else if (group.size() == 1) {
                marked.set(group.get(0).position(), group.get(0).withoutQuestion());
              }
            });
    return marked;
  }
}
