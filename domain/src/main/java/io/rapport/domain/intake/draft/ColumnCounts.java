package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.survey.CodedLabel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts of the different values of a column, as far as they are few. NOT thread safe. */
final class ColumnCounts {
  /** Different values from which on a column holds no categories. */
  static final int MOST_VALUES = 60;

  private static final int HIGHEST_CODE = 9_999;

  private final Map<String, String> spellings = new LinkedHashMap<>();
  private final SortedMap<Integer, Set<String>> codes = new TreeMap<>();
  private boolean coded = true;
  private boolean overflow;
  private long filled;

  void add(CellValue cell) {
    if (cell.isEmpty() || cell instanceof CellValue.ErrorValue) {
      return;
    }
    filled++;
    if (!overflow) {
      String text = PlainText.of(cell.asText());
      if (spellings.putIfAbsent(PlainText.key(text), text) == null) {
        code(text);
      }
      if (spellings.size() > MOST_VALUES) {
        overflow = true;
        spellings.clear();
        codes.clear();
      }
    }
  }

  /** Cells that are not blank. */
  long filled() {
    return filled;
  }

  /** Whether there are more different values than categories can be. */
  boolean overflow() {
    return overflow;
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

  /** Codes with the labels written beside them, by code; none if a value has no code. */
  SortedMap<Integer, Set<String>> codes() {
    return coded && !overflow ? Collections.unmodifiableSortedMap(codes) : new TreeMap<>();
  }

  /** A number and a number after it, as in 25-34, are a range and not a code with a label. */
  private void code(String text) {
    Optional<CodedLabel> read =
        CodedLabel.of(text)
            .filter(found -> Math.abs(found.code()) <= HIGHEST_CODE)
            .filter(
                found ->
                    found
                        .label()
                        .map(label -> !label.isEmpty() && Character.isLetter(label.charAt(0)))
                        .orElse(true));
    coded &= read.isPresent();
    read.ifPresent(
        found -> {
          Set<String> labels = codes.computeIfAbsent(found.code(), key -> new LinkedHashSet<>());
          found.label().ifPresent(labels::add);
        });
  }
}
