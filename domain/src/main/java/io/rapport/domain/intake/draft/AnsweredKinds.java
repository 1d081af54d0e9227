package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.layout.SurveyColumn;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Corrects by all rows what the first rows of an export could not tell: the columns of a question
 * in which nothing but yes and no stands are its options.
 */
final class AnsweredKinds {
  private static final List<Set<String>> YES_AND_NO =
      List.of(
          Set.of("yes", "no"),
          Set.of("y", "n"),
          Set.of("ja", "nein"),
          Set.of("oui", "non"),
          Set.of("true", "false"),
          Set.of("0", "1"));

  /** Columns from which on yes and no are options, and not a question with two answers. */
  private static final int FEWEST = 3;

  private AnsweredKinds() {}

  static List<SurveyColumn> of(List<SurveyColumn> columns, List<ColumnCounts> counts) {
    Map<String, Set<String>> values = new HashMap<>();
    Map<String, Integer> sizes = new HashMap<>();
    for (SurveyColumn column : columns) {
      if (column.kind() == Kind.ITEM && column.question().isPresent()) {
        String question = column.question().get();
        ColumnCounts counted = counts.get(column.position());
        Set<String> seen = values.computeIfAbsent(question, key -> new HashSet<>());
        seen.addAll(counted.overflow() ? Set.of("") : counted.keys());
        sizes.merge(question, 1, Integer::sum);
      }
    }
    List<SurveyColumn> corrected = new ArrayList<>();
    for (SurveyColumn column : columns) {
      String question = column.question().orElse("");
      boolean option =
          column.kind() == Kind.ITEM
              && sizes.getOrDefault(question, 0) >= FEWEST
              && YES_AND_NO.contains(values.getOrDefault(question, Set.of()));
      corrected.add(
          option
              ? new SurveyColumn(
                  column.position(),
                  column.name(),
                  column.wording(),
                  Kind.MULTI_ANSWER_OPTION,
                  column.question(),
                  column.aliases())
              : column);
    }
    return corrected;
  }
}
