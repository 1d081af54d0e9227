package io.rapport.jobs.sample;

import java.util.List;

/**
 * A sheet of a file.
 *
 * @param name name of the sheet
 * @param header column names
 * @param rows cells: text, Integer, BigDecimal or LocalDate; empty text for an empty cell
 */
record Table(String name, List<String> header, List<List<Object>> rows) {
  Table {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  static Table of(String name, List<String> header, List<Fields> rows) {
    return new Table(name, header, rows.stream().map(row -> row.under(header)).toList());
  }

  /** The cells of a column from top to bottom. */
  List<Object> column(String column) {
    int index = header.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException("sheet " + name + " has no column " + column);
    }
    return rows.stream().map(row -> row.get(index)).toList();
  }

  Object cell(int row, String column) {
    return rows.get(row).get(header.indexOf(column));
  }
}
