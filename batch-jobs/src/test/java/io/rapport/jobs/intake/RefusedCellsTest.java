package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.CellValue;
import io.rapport.jobs.intake.file.Spreadsheet;
import io.rapport.jobs.intake.file.Table;
import io.rapport.templates.workbook.StreamedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedCellsTest {
  private static final List<String> FORMULAS =
      List.of(
          "=1+2",
          "+1+2",
          "-1+2",
          "@SUM(A1)",
          "=cmd|' /C calc'!A0",
          "=HYPERLINK(\"x\",\"y\")",
          "\uFF1D1+2",
          "\uFF0B1",
          "\uFF0D1",
          "\uFF20SUM(A1)",
          "-5",
          "+49 30 1",
          "=",
          "@",
          "--1",
          "=\t1",
          "@\u200B=1",
          "=A1&\"_x0041_\"");

  private static final List<String> WORDS =
      List.of(
          "007",
          "1e5",
          "2026-05",
          "TRUE",
          "#N/A",
          "'=1",
          "_x0041_",
          "_x005F_x0041_",
          "a\nb",
          "a\r\nb",
          "a\u0001b",
          "\uD83D\uDE00",
          "a\uD83Db",
          "a\uFFFEb",
          "<b>&amp;</b>",
          "x".repeat(32_767));

  private static final List<CellValue> OTHERS =
      List.of(
          new CellValue.Number(new BigDecimal("12345678901")),
          new CellValue.Number(new BigDecimal("0.1")),
          new CellValue.Number(new BigDecimal("-3")),
          new CellValue.DateTime(LocalDateTime.of(2026, 5, 4, 13, 30, 15)),
          new CellValue.DateTime(LocalDateTime.of(1900, 1, 1, 0, 0)),
          new CellValue.DateTime(LocalDateTime.of(1899, 12, 31, 8, 30)),
          new CellValue.Bool(true),
          new CellValue.ErrorValue("#DIV/0!"),
          new CellValue.ErrorValue("#N/A"));

  @TempDir Path folder;

  @Test
  void valuesAreReadBackAsTheyStoodAndNoneIsAFormula() throws IOException {
    List<CellValue> values = new ArrayList<>();
    FORMULAS.forEach(text -> values.add(new CellValue.Text(text)));
    WORDS.forEach(text -> values.add(new CellValue.Text(text)));
    values.addAll(OTHERS);
    Path written = write(values);

    List<CellValue> read = new ArrayList<>();
    try (Spreadsheet spreadsheet = Spreadsheet.open(written);
        Table table = spreadsheet.read(spreadsheet.sheets().get(0))) {
      table.forEachRemaining(row -> read.add(row.cell(0)));
    }

    for (int i = 0; i < values.size(); i++) {
      assertThat(comparable(read.get(i))).isEqualTo(comparable(values.get(i)));
    }
    try (Workbook workbook = WorkbookFactory.create(written.toFile())) {
      Sheet sheet = workbook.getSheetAt(0);
      for (int i = 0; i < values.size(); i++) {
        Cell cell = sheet.getRow(i + 1).getCell(0);
        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        assertThat(cell.getCellStyle().getQuotePrefixed())
            .as("value %d is guarded", i)
            .isEqualTo(i < FORMULAS.size());
      }
    }
  }

  private static Object comparable(CellValue value) {
    return value instanceof CellValue.Number number ? number.number().stripTrailingZeros() : value;
  }

  private Path write(List<CellValue> values) throws IOException {
    Path target = folder.resolve("cells.xlsx");
    try (StreamedFile file = new StreamedFile();
        OutputStream out = Files.newOutputStream(target)) {
      RefusedCells cells = new RefusedCells(file);
      Sheet sheet = file.createSheet("Cells");
      cells.write(sheet.createRow(0).createCell(0), "Value");
      for (int i = 0; i < values.size(); i++) {
        cells.write(sheet.createRow(i + 1).createCell(0), values.get(i), i % 2 == 0);
      }
      file.write(out);
    }
    return target;
  }
}
