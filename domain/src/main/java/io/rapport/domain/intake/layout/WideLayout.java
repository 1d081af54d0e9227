package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Any table with one header row and one respondent a row. What a column is follows from what stands
 * in it: small whole numbers, or words that return in other columns, are answers.
 */
public final class WideLayout implements Layout {
  /** More different values than this are not one scale. */
  private static final int LONGEST_SCALE = 12;

  /** Columns from the left among which the respondent is looked for. */
  private static final int LEADING = 3;

  /** Respondents from which on different values in every row tell them apart. */
  static final int ENOUGH_ROWS = 3;

  @Override
  public String id() {
    return "wide";
  }

  @Override
  public LayoutVerdict judge(TableHead head) {
    List<String> names = head.texts(0);
    long filled = names.stream().filter(name -> !name.isEmpty()).count();
    long numbers = names.stream().filter(name -> name.matches("[+-]?\\d+(?:[.,]\\d+)?")).count();
    if (filled == 0 || 2 * numbers > filled) {
      return new LayoutMismatch(this, "the first row is not a header");
    }
    int respondent = respondent(head);
    Map<String, Integer> columnsByValue = columnsByValue(head);
    List<SurveyColumn> columns = new ArrayList<>();
    for (int at = 0; at < head.width(); at++) {
      Kind kind = at == respondent ? Kind.RESPONDENT_ID : kind(head, at, columnsByValue);
      columns.add(SurveyColumn.of(at, names.get(at), names.get(at), kind));
    }
    boolean answers = columns.stream().anyMatch(column -> column.kind() == Kind.ITEM);
    return LayoutMatch.of(this, answers ? 0.4 : 0.3, "one header row", 1, columns);
  }

  private static int respondent(TableHead head) {
    for (int at = 0; at < Math.min(LEADING, head.width()); at++) {
      boolean ids =
          head.rows() > ENOUGH_ROWS
              && head.unique(at, 1)
              && !head.all(at, 1, CellShape::isDate)
              && head.values(at, 1).stream()
                  .noneMatch(cell -> CellShape.isNumber(cell) && !CellShape.isWhole(cell));
      if (ids) {
        return at;
      }
    }
    return -1;
  }

  /** In how many columns each value stands. */
  private static Map<String, Integer> columnsByValue(TableHead head) {
    Map<String, Integer> columns = new HashMap<>();
    for (int at = 0; at < head.width(); at++) {
      words(head, at).forEach(word -> columns.merge(word, 1, Integer::sum));
    }
    return columns;
  }

  private static Set<String> words(TableHead head, int at) {
    return head.values(at, 1).stream().map(CellValue::asText).collect(Collectors.toSet());
  }

  private static Kind kind(TableHead head, int at, Map<String, Integer> columnsByValue) {
    List<CellValue> values = head.values(at, 1);
    Set<String> words = words(head, at);
    if (head.text(0, at).isEmpty() || values.isEmpty()) {
      return Kind.UNKNOWN;
    } else if (head.all(at, 1, CellShape::isDate)) {
      return Kind.DATE;
    } else if (values.stream().anyMatch(CellShape::isSentence)) {
      return Kind.OPEN_TEXT;
    }
    boolean scale = words.size() > 1 && words.size() <= LONGEST_SCALE;
    boolean numbers = head.all(at, 1, CellShape::isWhole);
    boolean small =
        numbers
            && values.stream().allMatch(cell -> Math.abs(Double.parseDouble(cell.asText())) <= 100);
    boolean spoken =
        !numbers && words.stream().anyMatch(word -> columnsByValue.getOrDefault(word, 0) > 1);
    boolean coded =
        values.stream().allMatch(cell -> CellShape.isCodeAndLabel(cell) || CellShape.isWhole(cell));
    return scale && (small || spoken || coded) ? Kind.ITEM : Kind.UNKNOWN;
  }
}
