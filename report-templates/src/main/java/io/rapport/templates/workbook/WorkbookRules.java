package io.rapport.templates.workbook;

import io.rapport.domain.report.Workbook;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.WorkbookUtil;

/** What a workbook must keep to for Excel to open it without repairs. */
final class WorkbookRules {

  /** Longest name of a table's column. */
  private static final int LONGEST_HEADER = 255;

  /** A name Excel keeps for itself. */
  private static final String RESERVED_NAME = "history";

  private static final SpreadsheetVersion LIMITS = SpreadsheetVersion.EXCEL2007;

  private WorkbookRules() {}

  /**
   * @throws IllegalArgumentException if a rule is broken
   */
  static void check(Workbook workbook) {
    if (workbook.sheets().isEmpty()) {
      throw new IllegalArgumentException("a workbook needs a sheet");
    }
    Set<String> names = new HashSet<>();
    for (Workbook.Sheet sheet : workbook.sheets()) {
      checkName(sheet.name());
      require(names.add(fold(sheet.name())), sheet, "the name is used twice");
      checkSize(sheet);
      checkHeaders(sheet);
    }
  }

  private static void checkName(String name) {
    try {
      WorkbookUtil.validateSheetName(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("sheet '" + name + "': not a sheet name for Excel", e);
    }
    if (fold(name).equals(RESERVED_NAME)) {
      throw new IllegalArgumentException("sheet '" + name + "': Excel keeps this name for itself");
    }
  }

  private static void checkSize(Workbook.Sheet sheet) {
    int columns = sheet.columns().size();
    require(columns > 0, sheet, "no columns");
    require(columns <= LIMITS.getMaxColumns(), sheet, "too many columns");
    require(sheet.rows().size() < LIMITS.getMaxRows(), sheet, "too many rows");
    require(
        sheet.frozenColumns() >= 0 && sheet.frozenColumns() <= columns,
        sheet,
        "frozen columns outside the table");
  }

  private static void checkHeaders(Workbook.Sheet sheet) {
    Set<String> headers = new HashSet<>();
    for (int i = 0; i < sheet.columns().size(); i++) {
      String header = CellText.oneLine(sheet.columns().get(i).header());
      String column = "column " + (i + 1) + ": ";
      require(!header.isEmpty(), sheet, column + "the header is empty");
      require(header.length() <= LONGEST_HEADER, sheet, column + "the header is too long");
      require(headers.add(fold(header)), sheet, column + "the header is used twice");
    }
  }

  private static void require(boolean kept, Workbook.Sheet sheet, String broken) {
    if (!kept) {
      throw new IllegalArgumentException("sheet '" + sheet.name() + "': " + broken);
    }
  }

  /** Excel does not tell upper case from lower case in names. */
  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
