package io.rapport.templates.workbook;

import io.rapport.domain.report.Workbook;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Where the columns and rows of a workbook's tables stand: every table begins in A1. */
final class Layout {

  private final Map<String, Workbook.Sheet> sheets = new HashMap<>();

  Layout(Workbook workbook) {
    for (Workbook.Sheet sheet : workbook.sheets()) {
      sheets.put(sheet.name(), sheet);
    }
  }

  /**
   * The sheet of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  Workbook.Sheet sheet(String name) {
    Workbook.Sheet sheet = sheets.get(name);
    if (sheet == null) {
      throw new IllegalArgumentException("there is no sheet '" + name + "' to refer to");
    }
    return sheet;
  }

  /**
   * Position of a column, 0 for A.
   *
   * @throws IllegalArgumentException if the sheet has none with that header
   */
  int column(String sheet, String header) {
    Workbook.Sheet model = sheet(sheet);
    for (int i = 0; i < model.columns().size(); i++) {
      if (model.columns().get(i).header().equals(header)) {
        return i;
      }
    }
    throw new IllegalArgumentException("sheet '" + sheet + "': no column of the name referred to");
  }

  /** What a cell of a table holds. */
  Workbook.Value value(Workbook.Place place) {
    return sheet(place.sheet()).rows().get(place.row()).get(column(place.sheet(), place.column()));
  }

  /** All cells of a column but its header, also of one without rows. */
  CellRangeAddress cells(Workbook.Span span) {
    return rows(span, 0, Math.max(1, sheet(span.sheet()).rows().size()) - 1);
  }

  /** Some cells of a column, by rows of the table. */
  CellRangeAddress rows(Workbook.Span span, int first, int last) {
    int column = column(span.sheet(), span.column());
    return new CellRangeAddress(first + 1, last + 1, column, column);
  }

  /** The column's cells as a formula names them: "Units!$B$2:$B$41". */
  String text(Workbook.Span span) {
    return text(span.sheet(), cells(span));
  }

  /** A cell as a formula names it: "Summary!$C$2". */
  String text(Workbook.Place place) {
    int row = place.row();
    return SheetNameFormatter.format(place.sheet())
        + "!"
        + new CellReference(row + 1, column(place.sheet(), place.column()), true, true)
            .formatAsString();
  }

  static String text(String sheet, CellRangeAddress cells) {
    return String.format(
        Locale.ROOT,
        "%s!$%3$s$%2$d:$%3$s$%4$d",
        SheetNameFormatter.format(sheet),
        cells.getFirstRow() + 1,
        CellReference.convertNumToColString(cells.getFirstColumn()),
        cells.getLastRow() + 1);
  }
}
