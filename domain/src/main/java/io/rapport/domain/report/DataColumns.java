package io.rapport.domain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Columns of texts beside the names of their rows, as tables no wider than a page holds. Not
 * thread-safe.
 */
final class DataColumns {
  /** Columns beside the names; a page holds twelve in all. */
  static final int MOST = 11;

  private static final double NAME_WEIGHT = 3;

  private final Block.Column names;
  private final List<String> rows;
  private final int most;
  private final List<Block.Column> columns = new ArrayList<>();
  private final List<List<Block.Cell>> cells = new ArrayList<>();

  /**
   * @param header words over the names
   * @param rows names of the rows
   * @param most columns of a table beside the names, at most {@link #MOST}
   */
  DataColumns(String header, List<String> rows, int most) {
    this.names = new Block.Column(header, NAME_WEIGHT, false);
    this.rows = rows;
    this.most = most;
  }

  DataColumns(String header, List<String> rows) {
    this(header, rows, MOST);
  }

  /** A text of each row. */
  static <T> List<String> each(List<T> rows, Function<T, String> text) {
    return rows.stream().map(text).toList();
  }

  /** Adds a column with a cell for each row. */
  DataColumns column(String header, List<Block.Cell> column) {
    if (column.size() != rows.size()) {
      throw new IllegalArgumentException("a column needs a cell for each row");
    }
    columns.add(new Block.Column(header, 1, true));
    cells.add(column);
    return this;
  }

  /** As {@link #column}, in the plain tone. */
  DataColumns texts(String header, List<String> column) {
    return column(header, column.stream().map(Block.Cell::of).toList());
  }

  /**
   * The tables: one, unless there are more columns than it holds, then several of like width; none
   * without rows.
   */
  List<Block.Table> tables() {
    int number = (columns.size() + most - 1) / most;
    List<Block.Table> tables = new ArrayList<>();
    for (int i = 0; i < number && !rows.isEmpty(); i++) {
      tables.add(table(columns.size() * i / number, columns.size() * (i + 1) / number));
    }
    return List.copyOf(tables);
  }

  private Block.Table table(int from, int to) {
    List<Block.Column> headers = new ArrayList<>();
    headers.add(names);
    headers.addAll(columns.subList(from, to));
    List<Block.Row> body = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<Block.Cell> line = new ArrayList<>();
      line.add(Block.Cell.of(rows.get(row)));
      for (int column = from; column < to; column++) {
        line.add(cells.get(column).get(row));
      }
      body.add(new Block.Row(line, false));
    }
    return new Block.Table(headers, body);
  }
}
