package io.rapport.jobs.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Workbooks as POI's model of a whole workbook sees them. */
final class WorkbooksByPoi {
  /** Serial of the last day that a spreadsheet knows. */
  private static final double LAST_DAY = 2_958_466;

  private WorkbooksByPoi() {}

  static List<List<String>> rows(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = WorkbookFactory.create(in)) {
      for (Sheet sheet : workbook) {
        boolean header = true;
        for (Row row : sheet) {
          List<String> cells = new ArrayList<>();
          for (int column = 0; column < row.getLastCellNum(); column++) {
            Cell cell = row.getCell(column);
            cells.add(cell == null ? "" : header ? headerText(cell) : value(cell));
          }
          int before = rows.size();
          SeenCells.add(rows, cells);
          header &= rows.size() == before;
        }
      }
    }
    return rows;
  }

  /** A header is compared as text, whatever stands in it. */
  private static String headerText(Cell cell) {
    String value = value(cell);
    return value.endsWith("T00:00") ? value.substring(0, value.length() - 6) : value;
  }

  private static String value(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> SeenCells.text(cell.getStringCellValue());
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case ERROR -> SeenCells.ERROR;
      case NUMERIC -> {
        double number = cell.getNumericCellValue();
        yield !Double.isFinite(number)
            ? SeenCells.ERROR
            : DateUtil.isCellDateFormatted(cell) && number >= 0 && number < LAST_DAY
                ? DateUtil.getLocalDateTime(number, false, true).toString()
                : SeenCells.number(new BigDecimal(Double.toString(number)));
      }
      default -> "";
    };
  }
}
