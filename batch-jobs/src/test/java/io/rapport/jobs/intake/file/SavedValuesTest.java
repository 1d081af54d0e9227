package io.rapport.jobs.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that formulas left in a file are read, and it is told which they are. */
class SavedValuesTest {
  @TempDir Path folder;

  @Test
  void formulasOfEveryKindOfWorkbookAreCountedByColumn() throws IOException {
    Path recent = folder.resolve("recent.xlsx");
    write(recent, new XSSFWorkbook());
    Path old = folder.resolve("old.xls");
    write(old, new HSSFWorkbook());
    Path ods =
        OdsFiles.write(
            folder.resolve("open.ods"),
            OdsFiles.table(
                "S",
                OdsFiles.row(OdsFiles.text("a"), OdsFiles.text("b")),
                OdsFiles.row(OdsFiles.number("1"), sum("3")),
                OdsFiles.row(OdsFiles.number("2"), sum("4"))));

    for (Path file : new Path[] {recent, old, ods}) {
      try (Spreadsheet spreadsheet = Spreadsheet.open(file);
          Table table = spreadsheet.read(spreadsheet.sheets().get(0))) {
        Row first = table.next();
        Row second = table.next();
        assertThat(table.hasNext()).isFalse();
        assertThat(first.cell("b").asText()).as(file.toString()).isEqualTo("3");
        assertThat(second.cell("b").asText()).as(file.toString()).isEqualTo("4");
        SortedMap<Integer, Long> formulas = table.formulas();
        assertThat(formulas).as(file.toString()).isEqualTo(Map.of(1, 2L));
      }
    }
  }

  @Test
  void textMarkedUpAsCharacterDataIsText() {
    Path recent =
        WorkbookFiles.table(
            folder.resolve("data.xlsx"), "S", new Object[] {"a", "b"}, new Object[] {5, "x"});
    WorkbookFiles.replace(
        recent, "xl/worksheets/sheet1.xml", "<v>5.0</v>", "<v>1<![CDATA[2]]>.5</v>");
    WorkbookFiles.replace(recent, "xl/sharedStrings.xml", ">x<", "><![CDATA[<y>]]><");
    assertThat(SpreadsheetTest.rows(recent).get(0).cells())
        .extracting(cell -> cell.asText())
        .containsExactly("12.5", "<y>");

    Path ods =
        OdsFiles.write(
            folder.resolve("data.ods"),
            OdsFiles.table(
                "S",
                OdsFiles.row(OdsFiles.text("a")),
                OdsFiles.row(OdsFiles.text("x<![CDATA[<y>]]>"))));
    assertThat(SpreadsheetTest.rows(ods).get(0).cell("a").asText()).isEqualTo("x<y>");
  }

  private static void write(Path file, Workbook workbook) throws IOException {
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet("S");
      var header = sheet.createRow(0);
      header.createCell(0).setCellValue("a");
      header.createCell(1).setCellFormula("\"b\"");
      for (int row = 1; row <= 2; row++) {
        var cells = sheet.createRow(row);
        cells.createCell(0).setCellValue(row);
        cells.createCell(1).setCellFormula("A" + (row + 1) + "+2");
      }
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.write(out);
    }
  }

  private static String sum(String saved) {
    return "<table:table-cell table:formula=\"of:=[.A2]+2\" office:value-type=\"float\""
        + " office:value=\""
        + saved
        + "\"><text:p>shown</text:p></table:table-cell>";
  }
}
