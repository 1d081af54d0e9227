package io.rapport.jobs.intake.file;

import static io.rapport.jobs.intake.file.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsFilesTest {
  @TempDir Path folder;

  @Test
  void everyKindOfCellBecomesItsValue() {
    Path file =
        write(
            "kinds.xls",
            workbook -> {
              HSSFSheet sheet = sheet(workbook, "Answers", "a", "b", "c", "d", "e", "f", "g", "h");
              var row = sheet.createRow(1);
              row.createCell(0).setCellValue(" 5 - Strongly agree\u00A0");
              row.createCell(1).setCellValue(0.1);
              row.createCell(2).setCellValue(true);
              row.createCell(3).setCellValue("   ");
              var dates = workbook.createCellStyle();
              dates.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy hh:mm"));
              row.createCell(4).setCellValue(LocalDateTime.of(2026, 5, 4, 13, 30));
              row.getCell(4).setCellStyle(dates);
              row.createCell(5).setCellFormula("1+2");
              row.createCell(6).setCellFormula("1/0");
              row.createCell(7).setCellFormula("\"ä\"&\"b\"");
              var formatted = new HSSFRichTextString("bold and not");
              formatted.applyFont(0, 4, workbook.createFont());
              sheet.createRow(2).createCell(0).setCellValue(formatted);
              sheet.getRow(2).createCell(1).setCellErrorValue(FormulaError.NA.getCode());
              sheet.getRow(2).createCell(2).setCellFormula("TRUE");
              workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });

    List<Row> rows = SpreadsheetTest.rows(file);

    assertThat(rows.get(0).place()).hasToString("kinds.xls, sheet Answers, row 2");
    assertThat(rows.get(0).cells())
        .containsExactly(
            new CellValue.Text("5 - Strongly agree"),
            new CellValue.Number(new BigDecimal("0.1")),
            new CellValue.Bool(true),
            CellValue.Empty.EMPTY,
            new CellValue.DateTime(LocalDateTime.of(2026, 5, 4, 13, 30)),
            new CellValue.Number(new BigDecimal("3.0")),
            new CellValue.ErrorValue("#DIV/0!"),
            new CellValue.Text("äb"));
    assertThat(rows.get(1).cells())
        .containsExactly(
            new CellValue.Text("bold and not"),
            new CellValue.ErrorValue("#N/A"),
            new CellValue.Bool(true));
  }

  @Test
  void datesOfThe1904SystemAreReadAsTheyShow() {
    Path file =
        write(
            "mac.xls",
            workbook -> {
              workbook.getInternalWorkbook().getRecords().stream()
                  .filter(DateWindow1904Record.class::isInstance)
                  .map(DateWindow1904Record.class::cast)
                  .forEach(record -> record.setWindowing((short) 1));
              var style = workbook.createCellStyle();
              style.setDataFormat((short) 14);
              var cell = sheet(workbook, "S", "day").createRow(1).createCell(0);
              cell.setCellValue(44_684);
              cell.setCellStyle(style);
            });

    assertThat(SpreadsheetTest.rows(file).get(0).cell("day").asText()).isEqualTo("2026-05-04");
  }

  @Test
  void sheetsAreReadInTheirOrderAndLongTextsAcrossRecords() {
    String words = "naïve – ".repeat(4_000).strip();
    Path file =
        write(
            "long.xls",
            workbook -> {
              sheet(workbook, "One", "a").createRow(1).createCell(0).setCellValue(words);
              sheet(workbook, "Nothing");
              HSSFSheet many = sheet(workbook, "Two", "b");
              for (int row = 1; row <= 3_000; row++) {
                many.createRow(row).createCell(0).setCellValue("answer number " + row);
              }
            });

    try (Spreadsheet spreadsheet = Spreadsheet.open(file)) {
      assertThat(spreadsheet.sheets())
          .extracting(sheet -> sheet.name().orElseThrow())
          .containsExactly("One", "Nothing", "Two");
      try (Table one = spreadsheet.read(spreadsheet.sheets().get(0))) {
        assertThat(one.next().cell("a").asText()).isEqualTo(words);
        assertThat(one.hasNext()).isFalse();
        assertThat(one.hasNext()).isFalse();
      }
      try (Table nothing = spreadsheet.read(spreadsheet.sheets().get(1))) {
        assertThat(nothing.header().names()).isEmpty();
        assertThat(nothing.hasNext()).isFalse();
      }
      try (Table two = spreadsheet.read(spreadsheet.sheets().get(2))) {
        for (int row = 1; row <= 3_000; row++) {
          assertThat(two.next().cell("b").asText()).isEqualTo("answer number " + row);
        }
        assertThat(two.hasNext()).isFalse();
      }
    }
  }

  @Test
  void theSameTableIsReadFromXlsAndXlsx() {
    List<Row> old = SpreadsheetTest.rows(SharedData.of("personality-bfi/bfi.xls"));
    List<Row> recent = SpreadsheetTest.rows(SharedData.of("personality-bfi/bfi.xlsx"));
    List<Row> text = SpreadsheetTest.rows(SharedData.of("personality-bfi/bfi.csv"));

    assertThat(old).hasSize(2_800);
    assertThat(old)
        .extracting(XlsFilesTest::texts)
        .isEqualTo(recent.stream().map(XlsFilesTest::texts).toList())
        .isEqualTo(text.stream().map(XlsFilesTest::texts).toList());
  }

  @Test
  void whatIsHiddenOrMergedIsRefusedByName() {
    assertRefused(
        write(
            "sheet.xls",
            workbook -> {
              sheet(workbook, "Shown", "a");
              sheet(workbook, "Salaries", "b");
              workbook.setSheetHidden(1, true);
            }),
        "hidden-sheet",
        ", sheet Salaries");
    assertRefused(
        write(
            "row.xls",
            workbook -> {
              HSSFSheet sheet = sheet(workbook, "S", "a");
              sheet.createRow(1).createCell(0).setCellValue(1);
              sheet.getRow(1).setZeroHeight(true);
            }),
        "hidden-row",
        ", sheet S, row 2");
    assertRefused(
        write(
            "merged.xls",
            workbook -> {
              HSSFSheet sheet = sheet(workbook, "S", "a");
              sheet.createRow(1).createCell(0).setCellValue(1);
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            }),
        "merged-cells",
        ", sheet S");
    assertThat(
            Outcome.of(
                write(
                    "head.xls",
                    workbook ->
                        sheet(workbook, "S", "a")
                            .addMergedRegion(new CellRangeAddress(0, 0, 0, 2)))))
        .isEqualTo("0 rows");
  }

  @Test
  void aPasswordIsRefusedByName() {
    Biff8EncryptionKey.setCurrentUserPassword("open sesame");
    try {
      assertRefused(write("secret.xls", workbook -> sheet(workbook, "S", "a")), "encrypted", "");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  @Test
  void linksToOtherFilesAreRefusedByName() {
    Path file =
        write(
            "links.xls",
            workbook -> {
              HSSFWorkbook other = new HSSFWorkbook();
              sheet(other, "S", "x");
              workbook.linkExternalWorkbook("other.xls", other);
              sheet(workbook, "S", "a")
                  .createRow(1)
                  .createCell(0)
                  .setCellFormula("[other.xls]S!A1");
            });
    assertRefused(file, "external-links", "");
  }

  @Test
  void macrosAndEmbeddedObjectsAreRefusedByName() throws IOException {
    assertRefused(withStorage("macros.xls", "_VBA_PROJECT_CUR"), "macros", "");
    assertRefused(withStorage("object.xls", "MBD0018D4CE"), "embedded-objects", "");
  }

  @Test
  void workbooksOfExcel95AndBeforeAreRefusedByName() throws IOException {
    Path excel95 = folder.resolve("95.xls");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(excel95)) {
      container.createDocument(
          new ByteArrayInputStream(new byte[] {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0}), "Book");
      container.writeFilesystem(out);
    }
    assertRefused(excel95, "old-format", "");
    Path excel4 = folder.resolve("4.xls");
    Files.write(excel4, new byte[] {9, 4, 6, 0, 0, 4, 0x10, 0, 0, 0});
    assertRefused(excel4, "old-format", "");
  }

  @Test
  void whatIsOnlyCalledXlsIsRefusedForWhatItIs() throws IOException {
    Path page = folder.resolve("page.xls");
    Files.writeString(page, "\uFEFF\n<html><table><tr><td>5</td></tr></table></html>");
    assertRefused(page, "wrong-type", "");
    Path text = Files.writeString(folder.resolve("text.xls"), "a\tb\n1\t2\n");
    assertRefused(text, "wrong-type", "");
    Path recent = WorkbookFiles.table(folder.resolve("recent.xls"), "S", new Object[] {"a"});
    assertRefused(recent, "wrong-type", "");
  }

  private Path withStorage(String name, String storage) throws IOException {
    Path plain = write("plain-" + name, workbook -> sheet(workbook, "S", "a"));
    Path file = folder.resolve(name);
    try (POIFSFileSystem container = new POIFSFileSystem(Files.newInputStream(plain));
        OutputStream out = Files.newOutputStream(file)) {
      container.getRoot().createDirectory(storage);
      container.writeFilesystem(out);
    }
    return file;
  }

  private static List<String> texts(Row row) {
    return row.cells().stream().map(CellValue::asText).toList();
  }

  private static HSSFSheet sheet(HSSFWorkbook workbook, String name, String... header) {
    HSSFSheet sheet = workbook.createSheet(name);
    for (int column = 0; column < header.length; column++) {
      (column == 0 ? sheet.createRow(0) : sheet.getRow(0))
          .createCell(column)
          .setCellValue(header[column]);
    }
    return sheet;
  }

  private Path write(String name, Consumer<HSSFWorkbook> content) {
    Path file = folder.resolve(name);
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      content.accept(workbook);
      workbook.write(out);
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
