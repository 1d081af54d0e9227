package io.rapport.jobs.intake.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes one table in any type of file. */
public final class TableFiles {
  private TableFiles() {}

  /** An error in a cell; text files have none. */
  public enum Fault {
    /** As a division by zero leaves it. */
    DIVISION
  }

  /**
   * Writes a table.
   *
   * @param file its extension says the type
   * @param sheet name of the sheet, if there is one
   * @param rows header first; texts, numbers, dates, faults, or "" for nothing
   */
  public static Path write(Path file, String sheet, List<List<Object>> rows) {
    try {
      switch (FileType.extension(file.getFileName().toString())) {
        case "xlsx" -> workbook(file, new XSSFWorkbook(), sheet, rows);
        case "xls" -> workbook(file, new HSSFWorkbook(), sheet, rows);
        case "ods" -> ods(file, sheet, rows);
        default -> csv(file, rows);
      }
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void workbook(Path file, Workbook workbook, String sheet, List<List<Object>> rows)
      throws IOException {
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat((short) 14);
      var table = workbook.createSheet(sheet);
      for (int r = 0; r < rows.size(); r++) {
        Row row = table.createRow(r);
        for (int c = 0; c < rows.get(r).size(); c++) {
          fill(row, c, rows.get(r).get(c), date);
        }
      }
      workbook.write(out);
    }
  }

  private static void fill(Row row, int column, Object value, CellStyle date) {
    if (value.equals("")) {
      return;
    }
    Cell cell = row.createCell(column);
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(date);
    } else if (value instanceof Fault) {
      cell.setCellErrorValue(FormulaError.DIV0.getCode());
    } else {
      cell.setCellValue(value.toString());
    }
  }

  private static void ods(Path file, String sheet, List<List<Object>> rows) {
    OdsFiles.write(
        file,
        OdsFiles.table(
            sheet,
            rows.stream()
                .map(row -> OdsFiles.row(row.stream().map(TableFiles::ods).toArray(String[]::new)))
                .toArray(String[]::new)));
  }

  private static String ods(Object value) {
    if (value.equals("")) {
      return "<table:table-cell/>";
    } else if (value instanceof Number number) {
      return OdsFiles.number(new BigDecimal(number.toString()).toPlainString());
    } else if (value instanceof LocalDate day) {
      return "<table:table-cell office:value-type=\"date\" office:date-value=\"" + day + "\"/>";
    } else if (value instanceof Fault) {
      return "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\""
          + " office:string-value=\"\"><text:p>#DIV/0!</text:p></table:table-cell>";
    }
    return OdsFiles.text(escaped(value.toString()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static void csv(Path file, List<List<Object>> rows) throws IOException {
    StringBuilder text = new StringBuilder();
    for (List<Object> row : rows) {
      text.append(String.join(",", row.stream().map(TableFiles::quoted).toList())).append("\r\n");
    }
    Files.writeString(file, text);
  }

  private static String quoted(Object value) {
    String text = value.toString();
    return text.matches("(?s).*[,\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
