package io.rapport.domain.report;

import java.util.List;

/** Finds rows and values of a sheet, as the formulas do that look into it. */
final class SheetLookup {
  private final Workbook.Sheet sheet;

  SheetLookup(Workbook.Sheet sheet) {
    this.sheet = sheet;
  }

  String name() {
    return sheet.name();
  }

  Workbook.Span span(String column) {
    return new Workbook.Span(sheet.name(), column);
  }

  /** Number of the sheet's row with a text in a column, the header's is 1; 0 if there is none. */
  int rowOf(String column, String text) {
    int at = position(column);
    for (int row = 0; row < sheet.rows().size(); row++) {
      if (sheet.rows().get(row).get(at).equals(new Workbook.Text(text))) {
        return row + 2;
      }
    }
    return 0;
  }

  /** What stands in a column in a row of the sheet; not recorded for the row 0. */
  Workbook.Value at(String column, int row) {
    return row == 0 ? Workbook.Mark.NOT_RECORDED : sheet.rows().get(row - 2).get(position(column));
  }

  private int position(String column) {
    List<String> headers = sheet.columns().stream().map(Workbook.Column::header).toList();
    int at = headers.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException("no such column");
    }
    return at;
  }
}
