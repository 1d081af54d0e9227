package io.rapport.jobs.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes tables as the files a user would have, and reads them back cell by cell. */
final class SampleFiles {
  private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 7, 1, 8, 0);
  private static final byte[] HEADER_COLOUR = {(byte) 0xDD, (byte) 0xE6, (byte) 0xEE};
  private static final int WIDEST = 34;
  private static final int COLUMNS_ON_A_PAGE = 18;

  private SampleFiles() {}

  static void writeCsv(Path file, Table table) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(out, format)) {
      printer.printRecord(table.header());
      printer.printRecords(table.rows());
    }
  }

  static Table readCsv(Path file, String name) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180.builder().get())) {
      List<List<Object>> records = new ArrayList<>();
      for (CSVRecord record : parser) {
        records.add(new ArrayList<>(record.toList()));
      }
      return new Table(
          name,
          records.get(0).stream().map(String::valueOf).toList(),
          records.subList(1, records.size()));
    }
  }

  static void writeWorkbook(Path file, List<Table> tables) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      var properties = workbook.getProperties().getCoreProperties();
      properties.setCreator(SampleUnits.COMPANY);
      properties.setCreated(Optional.of(Date.from(WRITTEN.toInstant(ZoneOffset.UTC))));
      CellStyle header = headerStyle(workbook);
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      date.setAlignment(HorizontalAlignment.LEFT);
      for (Table table : tables) {
        fill(workbook.createSheet(table.name()), table, header, date);
      }
      workbook.write(bytes);
    }
    Files.write(file, withFixedTimes(bytes.toByteArray()));
  }

  static List<Table> readWorkbook(Path file) throws IOException {
    List<Table> tables = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Sheet sheet : workbook) {
        int columns = sheet.getRow(0).getLastCellNum();
        List<List<Object>> rows = new ArrayList<>();
        for (Row row : sheet) {
          List<Object> cells = new ArrayList<>();
          for (int column = 0; column < columns; column++) {
            cells.add(value(row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
          }
          rows.add(cells);
        }
        List<String> header = rows.get(0).stream().map(String::valueOf).toList();
        tables.add(new Table(sheet.getSheetName(), header, rows.subList(1, rows.size())));
      }
    }
    return tables;
  }

  private static CellStyle headerStyle(XSSFWorkbook workbook) {
    Font bold = workbook.createFont();
    bold.setBold(true);
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(bold);
    style.setFillForegroundColor(new XSSFColor(HEADER_COLOUR));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderBottom(BorderStyle.THIN);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private static void fill(Sheet sheet, Table table, CellStyle header, CellStyle date) {
    Row top = sheet.createRow(0);
    top.setHeightInPoints(20);
    for (int column = 0; column < table.header().size(); column++) {
      Cell cell = top.createCell(column);
      cell.setCellValue(table.header().get(column));
      cell.setCellStyle(header);
      sheet.setColumnWidth(column, width(table, column) * 256);
    }
    int number = 1;
    for (List<Object> values : table.rows()) {
      Row row = sheet.createRow(number++);
      for (int column = 0; column < values.size(); column++) {
        write(row, column, values.get(column), date);
      }
    }
    sheet.createFreezePane(1, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, table.rows().size(), 0, table.header().size() - 1));
    sheet.getPrintSetup().setLandscape(true);
    if (table.header().size() <= COLUMNS_ON_A_PAGE) {
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setFitHeight((short) 0);
    }
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
  }

  /** Width in characters: the longest text, with room for the filter's button. */
  private static int width(Table table, int column) {
    int longest = table.header().get(column).length() + 4;
    for (List<Object> row : table.rows()) {
      longest = Math.max(longest, row.get(column).toString().length() + 2);
    }
    return Math.min(longest, WIDEST);
  }

  private static void write(Row row, int column, Object value, CellStyle date) {
    if (value instanceof LocalDate day) {
      Cell cell = row.createCell(column);
      cell.setCellValue(day);
      cell.setCellStyle(date);
    } else if (value instanceof Number number) {
      row.createCell(column).setCellValue(number.doubleValue());
    } else if (!value.equals("")) {
      row.createCell(column).setCellValue(value.toString());
    }
  }

  private static Object value(Cell cell) {
    if (cell.getCellType() == CellType.BLANK) {
      return "";
    }
    if (cell.getCellType() == CellType.STRING) {
      return cell.getStringCellValue();
    }
    if (DateUtil.isCellDateFormatted(cell)) {
      return cell.getLocalDateTimeCellValue().toLocalDate();
    }
    BigDecimal number = BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros();
    return number.scale() <= 0 ? (Object) number.intValueExact() : number;
  }

  /** The same archive with one time on every entry, so that writing again gives the same bytes. */
  private static byte[] withFixedTimes(byte[] archive) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(WRITTEN);
        out.putNextEntry(copy);
        in.transferTo(out);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
