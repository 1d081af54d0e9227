package io.rapport.jobs.intake;

import io.rapport.jobs.intake.file.WorkbookFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A file as a test drops it: tables of texts by name, each with its header rows. NOT thread safe.
 *
 * @param name name of the file, or of the folder
 * @param form how it is written
 * @param headerRows rows before the first data row, in every table
 */
record Dropped(String name, Form form, int headerRows, Map<String, List<String[]>> tables) {
  enum Form {
    /** One table, a text file. */
    CSV,
    /** Text files in a folder. */
    FOLDER,
    /** Sheets of a workbook. */
    XLSX
  }

  static Dropped csv(String name, int headerRows, List<String[]> rows) {
    return new Dropped(name, Form.CSV, headerRows, Map.of(name, rows));
  }

  /** A copy whose cells can be changed without changing this one's. */
  Dropped copy() {
    Map<String, List<String[]>> copied = new LinkedHashMap<>();
    tables.forEach(
        (table, rows) ->
            copied.put(table, new ArrayList<>(rows.stream().map(String[]::clone).toList())));
    return new Dropped(name, form, headerRows, copied);
  }

  /** Writes it into a folder, as if it had lain there for a while. */
  Path write(Path folder) {
    try {
      Files.createDirectories(folder);
      Path target = folder.resolve(name);
      switch (form) {
        case CSV -> csv(target, tables.get(name));
        case FOLDER -> {
          Files.createDirectories(target);
          for (Map.Entry<String, List<String[]>> table : tables.entrySet()) {
            csv(target.resolve(table.getKey()), table.getValue());
          }
        }
        case XLSX ->
            WorkbookFiles.write(
                target,
                workbook ->
                    tables.forEach(
                        (sheet, rows) ->
                            WorkbookFiles.fill(
                                workbook,
                                sheet,
                                rows.stream().map(Dropped::cells).toArray(Object[][]::new))));
      }
      age(target);
      return target;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A text cell at a place that is written like {@code 2026-05.csv} or a sheet's name. */
  String cell(String table, int row, int column) {
    String[] cells = tables.get(table).get(row - 1);
    return column < cells.length ? cells[column] : "";
  }

  private static Object[] cells(String[] row) {
    Object[] cells = new Object[row.length];
    for (int i = 0; i < row.length; i++) {
      cells[i] = row[i].isEmpty() ? null : row[i];
    }
    return cells;
  }

  private static void csv(Path file, List<String[]> rows) throws IOException {
    Files.write(file, rows.stream().map(Dropped::line).toList());
    age(file);
  }

  private static String line(String[] row) {
    return List.of(row).stream()
        .map(
            cell -> cell.matches("(?s).*[\",\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
        .collect(Collectors.joining(","));
  }

  private static void age(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
  }
}
