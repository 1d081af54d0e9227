package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the answers in a column that is known to be a question look like. */
final class AnswerShape {
  private static final Pattern JOINED_CODES = Pattern.compile("-?\\d{1,6}(?:,-?\\d{1,6})+");

  /** Different running texts from which on a column is taken for free text. */
  private static final int FREE_TEXTS = 8;

  private AnswerShape() {}

  /** One answer, a date or free text; one answer if nothing stands there. */
  static Kind single(TableHead head, int column, int fromRow) {
    List<CellValue> values = head.values(column, fromRow);
    if (values.isEmpty()) {
      return Kind.ITEM;
    }
    if (values.stream().allMatch(CellShape::isDate)) {
      return Kind.DATE;
    }
    long different = values.stream().map(CellValue::asText).distinct().count();
    boolean words = values.stream().anyMatch(cell -> cell.asText().indexOf(' ') > 0);
    if (values.stream().anyMatch(CellShape::isSentence)
        || words && different >= FREE_TEXTS && different > 0.8 * values.size()) {
      return Kind.OPEN_TEXT;
    }
    return Kind.ITEM;
  }

  /** Whether cells hold several codes, as in 1,3. */
  static boolean joinsCodes(TableHead head, int column, int fromRow) {
    return head.values(column, fromRow).stream()
        .anyMatch(cell -> JOINED_CODES.matcher(cell.asText()).matches());
  }

  /** Whether cells hold several options after each other, and options return in other cells. */
  static boolean joinsOptions(TableHead head, int column, int fromRow, String separator) {
    List<CellValue> values = head.values(column, fromRow);
    boolean several = false;
    Map<String, Integer> times = new HashMap<>();
    for (CellValue value : values) {
      String[] options = value.asText().split(Pattern.quote(separator), -1);
      several |= options.length > 1;
      Arrays.stream(options)
          .map(String::strip)
          .filter(option -> !option.isEmpty())
          .forEach(option -> times.merge(option, 1, Integer::sum));
      if (Arrays.stream(options).anyMatch(option -> option.length() > 60)) {
        return false;
      }
    }
    return several && times.values().stream().anyMatch(count -> count > 1);
  }

  /**
   * Whether the columns of a question are its options: something was left out, and what was chosen
   * is one mark in all columns, or in each column the option's own label.
   *
   * @param no what stands for an option that was not chosen, beside a blank
   */
  static boolean options(
      TableHead head, List<SurveyColumn> columns, int fromRow, Predicate<CellValue> no) {
    boolean leftOut = false;
    boolean declined = false;
    Set<String> marks = new HashSet<>();
    boolean ownLabels = true;
    for (SurveyColumn column : columns) {
      for (int row = fromRow; row < head.rows(); row++) {
        CellValue cell = head.cell(row, column.position());
        if (cell.isEmpty() || no.test(cell)) {
          leftOut = true;
          declined |= !cell.isEmpty();
        } else {
          marks.add(cell.asText());
          ownLabels &= column.wording().endsWith(PlainText.of(cell.asText()));
        }
      }
    }
    boolean marked = marks.isEmpty() ? declined : marks.size() == 1 || ownLabels;
    return columns.size() > 1 && leftOut && marked;
  }
}
