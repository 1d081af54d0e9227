package io.rapport.jobs.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetTest {
  @TempDir Path folder;

  @Test
  void everyKindOfCellOfAWorkbookBecomesItsValue() {
    Path file =
        WorkbookFiles.write(
            folder.resolve("kinds.xlsx"),
            workbook -> {
              WorkbookFiles.fill(
                  workbook,
                  "Answers",
                  new Object[] {"text", "number", "bool", "blank", "date", "sum", "bad", "words"},
                  new Object[] {" 5 - Strongly agree\u00A0", 0.1, true, "   "});
              var row = workbook.getSheet("Answers").getRow(1);
              var dates = workbook.createCellStyle();
              dates.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy hh:mm"));
              row.createCell(4).setCellValue(LocalDateTime.of(2026, 5, 4, 13, 30));
              row.getCell(4).setCellStyle(dates);
              row.createCell(5).setCellFormula("1+2");
              row.createCell(6).setCellFormula("1/0");
              row.createCell(7).setCellFormula("\"a\"&\"b\"");
              workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });

    Row row = rows(file).get(0);

    assertThat(row.number()).isEqualTo(2);
    assertThat(row.sheet()).contains("Answers");
    assertThat(row.cells())
        .containsExactly(
            new CellValue.Text("5 - Strongly agree"),
            new CellValue.Number(new BigDecimal("0.1")),
            new CellValue.Bool(true),
            CellValue.Empty.EMPTY,
            new CellValue.DateTime(LocalDateTime.of(2026, 5, 4, 13, 30)),
            new CellValue.Number(new BigDecimal("3.0")),
            new CellValue.ErrorValue("#DIV/0!"),
            new CellValue.Text("ab"));
    assertThat(row.cell(5).asText()).isEqualTo("3");
  }

  @Test
  void datesOfThe1904SystemAreReadAsTheyShow() {
    Path file =
        WorkbookFiles.write(
            folder.resolve("mac.xlsx"),
            workbook -> {
              workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
              WorkbookFiles.fill(workbook, "S", new Object[] {"day"}, new Object[] {0});
              var style = workbook.createCellStyle();
              style.setDataFormat((short) 14);
              workbook.getSheet("S").getRow(1).getCell(0).setCellValue(44_684);
              workbook.getSheet("S").getRow(1).getCell(0).setCellStyle(style);
            });

    assertThat(rows(file).get(0).cell("day").asText()).isEqualTo("2026-05-04");
  }

  @Test
  void rowsKeepTheNumbersThatTheSpreadsheetShows() {
    Path file =
        WorkbookFiles.write(
            folder.resolve("gaps.xlsx"),
            workbook -> {
              var sheet = workbook.createSheet("S");
              sheet.createRow(2).createCell(1).setCellValue("head");
              sheet.createRow(6).createCell(1).setCellValue("value");
              sheet.addMergedRegion(new CellRangeAddress(0, 2, 0, 0));
            });

    try (Spreadsheet spreadsheet = Spreadsheet.open(file);
        Table table = spreadsheet.read(spreadsheet.sheets().get(0))) {
      assertThat(table.header().names()).containsExactly("", "head");
      Row row = table.next();
      assertThat(row.place("head")).hasToString("gaps.xlsx, sheet S, row 7, column B (head)");
      assertThat(table.hasNext()).isFalse();
    }
  }

  @Test
  void allSheetsCanBeRead() {
    Path file =
        WorkbookFiles.write(
            folder.resolve("two.xlsx"),
            workbook -> {
              WorkbookFiles.fill(workbook, "One", new Object[] {"a"}, new Object[] {1});
              WorkbookFiles.fill(workbook, "Nothing");
              WorkbookFiles.fill(workbook, "Two", new Object[] {"b"}, new Object[] {2});
            });

    try (Spreadsheet spreadsheet = Spreadsheet.open(file)) {
      List<String> heads = new ArrayList<>();
      for (Sheet sheet : spreadsheet.sheets()) {
        try (Table table = spreadsheet.read(sheet)) {
          heads.add(sheet.name().orElseThrow() + table.header().names());
        }
      }
      assertThat(heads).containsExactly("One[a]", "Nothing[]", "Two[b]");
    }
  }

  @ParameterizedTest(name = "delimiter {0}")
  @CsvSource(value = {"','", "';'", "'|'", "TAB"})
  void theDelimiterOfATextFileIsFound(String name) throws IOException {
    String delimiter = name.equals("TAB") ? "\t" : name;
    Path file = folder.resolve("answers.csv");
    Files.writeString(
        file,
        String.join(delimiter, "unit", "\"I, for one; would | stay\"", "x")
            + "\r\n"
            + String.join(delimiter, "A", "\"5 - \"\"yes\"\"\nindeed\"", "")
            + "\r\n\r\n"
            + String.join(delimiter, "B", "1,5", "2"));

    // A text file has to quote a delimiter inside a value.
    if (delimiter.equals(",")) {
      Files.writeString(file, Files.readString(file).replace("1,5", "\"1,5\""));
    }
    List<Row> rows = rows(file);

    assertThat(rows).extracting(Row::number).containsExactly(2, 3, 4);
    assertThat(rows.get(0).cell("I, for one; would | stay").asText())
        .isEqualTo("5 - \"yes\"\nindeed");
    assertThat(rows.get(1).isBlank()).isTrue();
    assertThat(rows.get(2).cell("x")).isEqualTo(new CellValue.Text("2"));
    assertThat(rows.get(2).sheet()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest(name = "{0} with mark {1}")
  @CsvSource({
    "UTF-8,",
    "UTF-8,EFBBBF",
    "UTF-16LE,FFFE",
    "UTF-16BE,FEFF",
    "windows-1252,",
  })
  void theEncodingOfATextFileIsFound(String charset, String mark) throws IOException {
    Path file = folder.resolve("encoded.csv");
    byte[] text = "Größe,Antwort\nähnlich,naïve – ja\n".getBytes(Charset.forName(charset));
    byte[] head =
        mark == null ? new byte[0] : new java.math.BigInteger("00" + mark, 16).toByteArray();
    int skip = head.length > 0 && head[0] == 0 ? 1 : 0;
    try (var out = Files.newOutputStream(file)) {
      out.write(head, skip, head.length - skip);
      out.write(text);
    }

    Row row = rows(file).get(0);

    assertThat(row.header().names()).containsExactly("Größe", "Antwort");
    assertThat(row.cell("Antwort").asText()).isEqualTo("naïve – ja");
  }

  @Test
  void oldMacLineEndsAreLineEnds() throws IOException {
    Path file = folder.resolve("mac.csv");
    Files.write(file, "a;b\r1;2\r3;4\r".getBytes(StandardCharsets.US_ASCII));

    assertThat(rows(file)).extracting(row -> row.cell("b").asText()).containsExactly("2", "4");
  }

  static List<Row> rows(Path file) {
    try (Spreadsheet spreadsheet = Spreadsheet.open(file);
        Table table = spreadsheet.read(spreadsheet.sheets().get(0))) {
      List<Row> rows = new ArrayList<>();
      table.forEachRemaining(rows::add);
      return rows;
    }
  }
}
