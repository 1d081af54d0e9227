package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cells of all sheets of a file as a reader sees them: a list for each row that is not blank,
 * numbers to fifteen digits, dates to the second, without blanks at the ends.
 */
final class SeenCells {
  /** An error, which refuses its row. */
  static final String ERROR = "error";

  private SeenCells() {}

  /** As the product sees them; empty if it refuses the file. */
  static Optional<List<List<String>>> ours(Path file) {
    try (Spreadsheet spreadsheet = Spreadsheet.open(file)) {
      List<List<String>> rows = new ArrayList<>();
      for (Sheet sheet : spreadsheet.sheets()) {
        try (Table table = spreadsheet.read(sheet)) {
          add(rows, table.header().names().stream().map(SeenCells::text).toList());
          while (table.hasNext()) {
            Row row = table.next();
            add(rows, row.cells().stream().map(SeenCells::seen).toList());
          }
        }
      }
      return Optional.of(rows);
    } catch (UnreadableFile refused) {
      return Optional.empty();
    }
  }

  private interface Reader {
    List<List<String>> rows(Path file) throws Exception;
  }

  /** As the first other reader sees them that can read the file; empty if none can. */
  static Optional<List<List<String>>> byAnother(Path file) {
    List<Reader> readers =
        switch (FileType.extension(file.getFileName().toString())) {
          case "ods" -> List.of(OdsByDom::rows);
          case "csv" -> List.of(TextByHand::rows);
          case "xls" -> List.of(WorkbooksByPoi::rows, OldWorkbooksByEvents::rows);
          default -> List.of(WorkbooksByPoi::rows, WorkbooksByFastexcel::rows);
        };
    return readers.stream().flatMap(reader -> read(reader, file).stream()).findFirst();
  }

  private static Optional<List<List<String>>> read(Reader reader, Path file) {
    try {
      return Optional.of(reader.rows(file));
    } catch (Exception unreadable) {
      return Optional.empty();
    }
  }

  /** Where two readers do not agree, in words; cells that are errors of ours are left out. */
  static List<String> differences(List<List<String>> ours, List<List<String>> other) {
    List<String> differences = new ArrayList<>();
    for (int r = 0; r < Math.max(ours.size(), other.size()); r++) {
      List<String> one = r < ours.size() ? ours.get(r) : List.of();
      List<String> two = r < other.size() ? other.get(r) : List.of();
      for (int c = 0; c < Math.max(one.size(), two.size()); c++) {
        String seen = c < one.size() ? one.get(c) : "";
        String expected = c < two.size() ? two.get(c) : "";
        if (!seen.equals(ERROR) && !seen.equals(expected)) {
          differences.add("%d/%d: <%s> instead of <%s>".formatted(r, c, seen, expected));
        }
      }
    }
    return differences;
  }

  static void add(List<List<String>> rows, List<String> cells) {
    int length = cells.size();
    while (length > 0 && cells.get(length - 1).isEmpty()) {
      length--;
    }
    if (length > 0) {
      rows.add(List.copyOf(cells.subList(0, length)));
    }
  }

  static String text(String text) {
    CellValue trimmed = TextCell.of(text);
    return trimmed.isEmpty() ? "" : trimmed.asText();
  }

  static String number(BigDecimal number) {
    BigDecimal rounded = number.round(new MathContext(15)).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toString();
  }

  private static String seen(CellValue value) {
    if (value instanceof CellValue.ErrorValue) {
      return ERROR;
    } else if (value instanceof CellValue.Number number) {
      return number(number.number());
    } else if (value instanceof CellValue.DateTime date) {
      return date.dateTime().toString();
    }
    return value.asText();
  }
}
