package io.rapport.jobs.intake.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Workbooks as fastexcel-reader sees them; for those that POI refuses. */
final class WorkbooksByFastexcel {
  private WorkbooksByFastexcel() {}

  static List<List<String>> rows(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        try (Stream<Row> read = sheet.openStream()) {
          for (Row row : (Iterable<Row>) read::iterator) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.getCellCount(); column++) {
              cells.add(value(row.getCell(column)));
            }
            SeenCells.add(rows, cells);
          }
        }
      }
    }
    return rows;
  }

  private static String value(Cell cell) {
    Object value = cell == null ? null : cell.getValue();
    if (value instanceof BigDecimal number) {
      Integer format = cell.getDataFormatId();
      String pattern = cell.getDataFormatString();
      boolean date =
          format != null
              && number.signum() >= 0
              && DateUtil.isADateFormat(format, pattern == null ? "" : pattern);
      return date
          ? DateUtil.getLocalDateTime(number.doubleValue(), false, true).toString()
          : SeenCells.number(number);
    } else if (value instanceof Boolean truth) {
      return truth ? "TRUE" : "FALSE";
    }
    return value == null ? "" : SeenCells.text(value.toString());
  }
}
