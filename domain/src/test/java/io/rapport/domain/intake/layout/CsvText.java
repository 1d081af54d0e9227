package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads small delimited files for tests: UTF-8, quotes doubled inside quotes. */
final class CsvText {
  private CsvText() {}

  static List<List<CellValue>> read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<List<CellValue>> parse(String content) {
    String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
    char delimiter = delimiter(text.lines().findFirst().orElse(""));
    List<List<CellValue>> rows = new ArrayList<>();
    List<CellValue> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == delimiter) {
        row.add(value(cell));
      } else if (!quoted && c == '\n') {
        row.add(value(cell));
        rows.add(row);
        row = new ArrayList<>();
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    if (!row.isEmpty() || cell.length() > 0) {
      row.add(value(cell));
      rows.add(row);
    }
    return rows;
  }

  private static char delimiter(String line) {
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(line, candidate) > count(line, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  private static CellValue value(StringBuilder cell) {
    String text = cell.toString().strip();
    cell.setLength(0);
    return text.isEmpty() ? CellValue.Empty.EMPTY : new CellValue.Text(text);
  }
}
