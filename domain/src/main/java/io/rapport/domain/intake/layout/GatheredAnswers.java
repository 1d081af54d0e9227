package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Issue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of a respondent so far, in plain arrays: a table in any order is held as a whole,
 * and an answer then takes twelve bytes. NOT thread safe.
 */
final class GatheredAnswers {
  private static final int FEW = 4;

  private final CellValue[] kept;
  private final int[] keptRows;
  private int[] numbers = new int[FEW];
  private int rows;
  private int[] positions = new int[FEW];
  private int[] answerRows = new int[FEW];
  private CellValue[] values = new CellValue[FEW];
  private int answers;
  private List<Issue> faults = List.of();
  private List<Issue> findings = List.of();

  GatheredAnswers(int columns) {
    this.kept = new CellValue[columns];
    Arrays.fill(kept, CellValue.Empty.EMPTY);
    this.keptRows = new int[columns];
  }

  /** Counts a row as the respondent's. */
  void addRow(int number) {
    if (rows == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * rows);
    }
    numbers[rows++] = number;
  }

  /** The value of a column that is taken over, as far as it is known. */
  CellValue kept(int column) {
    return kept[column];
  }

  void keep(int column, CellValue value, int number) {
    kept[column] = value;
    keptRows[column] = number;
  }

  boolean hasAnswer(int position) {
    for (int i = 0; i < answers; i++) {
      if (positions[i] == position) {
        return true;
      }
    }
    return false;
  }

  void answer(int position, CellValue value, int number) {
    if (answers == positions.length) {
      positions = Arrays.copyOf(positions, 2 * answers);
      answerRows = Arrays.copyOf(answerRows, 2 * answers);
      values = Arrays.copyOf(values, 2 * answers);
    }
    positions[answers] = position;
    answerRows[answers] = number;
    values[answers++] = value;
  }

  void fault(Issue issue) {
    faults = with(faults, issue);
  }

  void finding(Issue issue) {
    findings = with(findings, issue);
  }

  List<Issue> faults() {
    return faults;
  }

  List<Issue> findings() {
    return findings;
  }

  int firstRow() {
    return numbers[0];
  }

  int[] numbers() {
    return Arrays.copyOf(numbers, rows);
  }

  /** The cells of the respondent's row. */
  List<CellValue> cells(int width) {
    CellValue[] cells = new CellValue[width];
    Arrays.fill(cells, CellValue.Empty.EMPTY);
    System.arraycopy(kept, 0, cells, 0, kept.length);
    for (int i = 0; i < answers; i++) {
      cells[positions[i]] = values[i];
    }
    return Arrays.asList(cells);
  }

  /** Numbers of the rows from which the cells come; 0 where nothing stands. */
  int[] origins(int width) {
    int[] origins = Arrays.copyOf(keptRows, width);
    for (int i = 0; i < answers; i++) {
      origins[positions[i]] = answerRows[i];
    }
    return origins;
  }

  private static List<Issue> with(List<Issue> issues, Issue more) {
    List<Issue> all = issues.isEmpty() ? new ArrayList<>(1) : issues;
    all.add(more);
    return all;
  }
}
