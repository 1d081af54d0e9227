package io.rapport.jobs.intake;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.jobs.intake.file.Spreadsheet;
import io.rapport.jobs.intake.file.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The refused rows of a file as a workbook: the header rows and the refused rows as they stood, the
 * cells at fault marked, the reasons on a sheet of their own. Mended, it can be handed in. Text
 * stays text and becomes no formula. NOT thread safe.
 */
final class RefusedWorkbook {
  private static final String REASONS = "Why refused";

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Sheet reasons;
  private final CellStyle plain;
  private final CellStyle plainDate;
  private final CellStyle marked;
  private final CellStyle markedDate;

  private RefusedWorkbook() {
    short date = workbook.createDataFormat().getFormat("yyyy-mm-dd hh:mm:ss");
    plain = workbook.createCellStyle();
    plainDate = workbook.createCellStyle();
    plainDate.setDataFormat(date);
    marked = mark(workbook.createCellStyle());
    markedDate = mark(workbook.createCellStyle());
    markedDate.setDataFormat(date);
    reasons = workbook.createSheet(REASONS);
    reason("Sheet", "Row here", "Row in the file", "Column", "Reason");
  }

  /**
   * Writes the refused rows of a file, if it has any. A table of one answer a row has none: what is
   * refused there is a respondent, not a row.
   *
   * @param issues why rows were refused
   * @param target a new file
   * @return whether anything was written
   */
  static boolean write(Recognised input, List<Issue> issues, Path target) throws IOException {
    RefusedWorkbook refused = new RefusedWorkbook();
    try (refused.workbook) {
      boolean any = false;
      for (SourceTable table : input.tables()) {
        Map<Integer, List<Issue>> rows = rows(table, issues);
        if (!rows.isEmpty() && !table.layout().map(SurveyLayout::isLong).orElse(false)) {
          refused.copy(table, rows);
          any = true;
        }
      }
      if (any) {
        refused.workbook.setSheetOrder(REASONS, refused.workbook.getNumberOfSheets() - 1);
        try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
          refused.workbook.write(out);
        }
      }
      return any;
    }
  }

  private static Map<Integer, List<Issue>> rows(SourceTable table, List<Issue> issues) {
    Map<Integer, List<Issue>> rows = new TreeMap<>();
    for (Issue issue : issues) {
      Place place = issue.place();
      if (issue.severity() == Issue.Severity.REFUSED
          && !issue.rule().equals("duplicate-respondent")
          && place.row() > 0
          && place.file().equals(table.part().name())
          && place.sheet().equals(table.sheet().name())) {
        rows.computeIfAbsent(place.row(), row -> new ArrayList<>()).add(issue);
      }
    }
    return rows;
  }

  private void copy(SourceTable source, Map<Integer, List<Issue>> refused) {
    Sheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(source.name()));
    int headers = source.headerRows();
    try (Spreadsheet spreadsheet = source.part().open();
        Table table = spreadsheet.read(source.sheet())) {
      List<CellValue> names = new ArrayList<>();
      table.header().names().forEach(name -> names.add(new CellValue.Text(name)));
      add(sheet, names, Set.of());
      int left = refused.size();
      for (int read = 1; table.hasNext() && (left > 0 || read < headers); read++) {
        var row = table.next();
        List<Issue> why = refused.get(row.number());
        if (read < headers) {
          add(sheet, row.cells(), Set.of());
        } else if (why != null) {
          left--;
          Set<String> columns = new HashSet<>();
          why.forEach(issue -> issue.place().column().ifPresent(columns::add));
          int here = add(sheet, row.cells(), columns);
          for (Issue issue : why) {
            reason(
                sheet.getSheetName(),
                String.valueOf(here),
                String.valueOf(row.number()),
                issue.place().column().orElse(""),
                issue.message());
          }
        }
      }
    }
  }

  private int add(Sheet sheet, List<CellValue> values, Set<String> faults) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int column = 0; column < values.size(); column++) {
      write(row.createCell(column), values.get(column), faults.contains(Place.letters(column)));
    }
    // A cell at fault may be one that is missing at the end of its row.
    for (int column = values.size(); column < values.size() + faults.size(); column++) {
      if (faults.contains(Place.letters(column))) {
        row.createCell(column).setCellStyle(marked);
      }
    }
    return row.getRowNum() + 1;
  }

  private void write(Cell cell, CellValue value, boolean fault) {
    cell.setCellStyle(fault ? marked : plain);
    if (value instanceof CellValue.Number number) {
      cell.setCellValue(number.number().doubleValue());
    } else if (value instanceof CellValue.DateTime date) {
      cell.setCellValue(date.dateTime());
      cell.setCellStyle(fault ? markedDate : plainDate);
    } else if (value instanceof CellValue.Bool bool) {
      cell.setCellValue(bool.value());
    } else if (!value.isEmpty()) {
      cell.setCellValue(value.asText());
    }
  }

  private void reason(String... words) {
    Row row = reasons.createRow(reasons.getPhysicalNumberOfRows());
    for (int column = 0; column < words.length; column++) {
      row.createCell(column).setCellValue(words[column]);
    }
  }

  private static CellStyle mark(CellStyle style) {
    style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }
}
