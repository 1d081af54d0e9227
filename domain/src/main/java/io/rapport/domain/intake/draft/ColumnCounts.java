package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.PlainText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Counts of the different values of a column, as far as they are few. NOT thread safe. */
final class ColumnCounts {
  /** Different values from which on a column holds no categories. */
  static final int MOST_VALUES = 60;

  private static final Pattern CODE = Pattern.compile("[+-]?\\d{1,4}(?:[.,]0+)?");

  private final Map<String, String> spellings = new LinkedHashMap<>();
  private boolean overflow;
  private long filled;

  void add(CellValue cell) {
    if (cell.isEmpty() || cell instanceof CellValue.ErrorValue) {
      return;
    }
    filled++;
    if (!overflow) {
      String text = PlainText.of(cell.asText());
      spellings.putIfAbsent(PlainText.key(text), text);
      if (spellings.size() > MOST_VALUES) {
        overflow = true;
        spellings.clear();
      }
    }
  }

  long filled() {
    return filled;
  }

  /** Whether the column holds categories: at least two, each few enough to return. */
  boolean categories() {
    return !overflow && spellings.size() > 1;
  }

  /** Different values for comparison. */
  Set<String> keys() {
    return spellings.keySet();
  }

  /** A value as it was first written. */
  String spelling(String key) {
    return spellings.getOrDefault(key, key);
  }

  /** Whether all values are whole numbers. */
  boolean codes() {
    return categories() && spellings.keySet().stream().allMatch(key -> CODE.matcher(key).matches());
  }

  int lowest() {
    return spellings.keySet().stream().mapToInt(ColumnCounts::code).min().orElse(0);
  }

  int highest() {
    return spellings.keySet().stream().mapToInt(ColumnCounts::code).max().orElse(0);
  }

  private static int code(String key) {
    return Integer.parseInt(key.split("[.,]", 2)[0]);
  }
}
