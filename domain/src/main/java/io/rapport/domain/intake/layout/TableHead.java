package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.PlainText;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The first rows of a table as they stand, header rows included. Columns at the right in which
 * nothing stands are not counted.
 */
public final class TableHead {
  private final List<List<CellValue>> rows;
  private final int width;

  /**
   * The first rows of a table.
   *
   * @param rows cells from the first column on
   */
  public TableHead(List<List<CellValue>> rows) {
    this.rows = rows.stream().map(List::copyOf).toList();
    int widest = 0;
    for (List<CellValue> row : rows) {
      for (int i = row.size(); i > widest; i--) {
        if (!row.get(i - 1).isEmpty()) {
          widest = i;
        }
      }
    }
    this.width = widest;
  }

  int rows() {
    return rows.size();
  }

  int width() {
    return width;
  }

  CellValue cell(int row, int column) {
    List<CellValue> cells = row < rows.size() ? rows.get(row) : List.of();
    return column < cells.size() ? cells.get(column) : CellValue.Empty.EMPTY;
  }

  /** Plain words of a cell, "" if it is empty or missing. */
  String text(int row, int column) {
    return PlainText.of(cell(row, column).asText());
  }

  /** Plain words of a row, one for each column. */
  List<String> texts(int row) {
    return IntStream.range(0, width).mapToObj(column -> text(row, column)).toList();
  }

  /** What stands in a column from a row on, blanks left out. */
  List<CellValue> values(int column, int fromRow) {
    return IntStream.range(fromRow, rows.size())
        .mapToObj(row -> cell(row, column))
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  /** Whether something stands in a column from a row on, and all of it passes a test. */
  boolean all(int column, int fromRow, Predicate<CellValue> test) {
    List<CellValue> values = values(column, fromRow);
    return !values.isEmpty() && values.stream().allMatch(test);
  }

  /** Whether a column has different values from a row on, none twice and none blank. */
  boolean unique(int column, int fromRow) {
    List<CellValue> values = values(column, fromRow);
    return values.size() == rows.size() - fromRow
        && !values.isEmpty()
        && values.stream().map(CellValue::asText).distinct().count() == values.size();
  }
}
