package io.rapport.jobs.intake.file;

import static io.rapport.jobs.intake.file.OdsFiles.number;
import static io.rapport.jobs.intake.file.OdsFiles.row;
import static io.rapport.jobs.intake.file.OdsFiles.table;
import static io.rapport.jobs.intake.file.OdsFiles.text;
import static io.rapport.jobs.intake.file.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Row;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsFilesTest {
  private static final String BLANKS_TO_THE_END =
      "<table:table-row table:number-rows-repeated=\"1048570\">"
          + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";

  @TempDir Path folder;

  @Test
  void everyKindOfCellBecomesItsValue() {
    Path file =
        write(
            "kinds.ods",
            table(
                "Answers",
                row(text("head")),
                row(
                    text(" 5 - Strongly<text:s text:c=\"2\"/>agree"),
                    number("0.1"),
                    cell("percentage", "value", "0.25"),
                    cell("currency", "value", "12.50"),
                    cell("date", "date-value", "2026-05-04"),
                    cell("date", "date-value", "2026-05-04T13:30:00.4"),
                    cell("time", "time-value", "PT12H30M00S"),
                    cell("boolean", "boolean-value", "true"),
                    cell("string", "string-value", "the attribute"),
                    "<table:table-cell/>",
                    cell("date", "date-value", "2026-02-30"),
                    cell("float", "value", "many")),
                BLANKS_TO_THE_END));

    Row row = SpreadsheetTest.rows(file).get(0);

    assertThat(row.place()).hasToString("kinds.ods, sheet Answers, row 2");
    assertThat(row.cells())
        .containsExactly(
            new CellValue.Text("5 - Strongly  agree"),
            new CellValue.Number(new BigDecimal("0.1")),
            new CellValue.Number(new BigDecimal("0.25")),
            new CellValue.Number(new BigDecimal("12.50")),
            new CellValue.DateTime(LocalDateTime.of(2026, 5, 4, 0, 0)),
            new CellValue.DateTime(LocalDateTime.of(2026, 5, 4, 13, 30)),
            new CellValue.DateTime(LocalDateTime.of(1899, 12, 31, 12, 30)),
            new CellValue.Bool(true),
            new CellValue.Text("the attribute"),
            CellValue.Empty.EMPTY,
            new CellValue.ErrorValue("#VALUE!"),
            new CellValue.ErrorValue("#NUM!"));
  }

  @Test
  void aFormulaGivesItsSavedValueAndAnErrorIsAnError() {
    String formula = "<table:table-cell table:formula=\"of:=1/0\" office:value-type=";
    Path file =
        write(
            "formulas.ods",
            table(
                "S",
                row(text("head")),
                row(
                    formula + "\"float\" office:value=\"3\"><text:p>3</text:p></table:table-cell>",
                    formula
                        + "\"float\" office:value=\"0\"><text:p>#DIV/0!</text:p></table:table-cell>",
                    formula
                        + "\"string\" office:string-value=\"\" calcext:value-type=\"error\">"
                        + "<text:p>Err:502</text:p></table:table-cell>",
                    text("#N/A"))));

    assertThat(SpreadsheetTest.rows(file).get(0).cells())
        .containsExactly(
            new CellValue.Number(new BigDecimal("3")),
            new CellValue.ErrorValue("#DIV/0!"),
            new CellValue.ErrorValue("Err:502"),
            new CellValue.Text("#N/A"));
  }

  @Test
  void onlyTheTextOfTheCellIsItsText() {
    Path file =
        write(
            "texts.ods",
            table(
                "S",
                row(text("head")),
                row(
                    "<table:table-cell office:value-type=\"string\">"
                        + "<office:annotation><text:p>a comment</text:p></office:annotation>"
                        + "<text:p>one <text:span>two\n   <text:a>three</text:a></text:span></text:p>"
                        + "<text:p>next<text:tab/>line<text:line-break/>last</text:p>"
                        + "<draw:frame><text:p>drawing</text:p></draw:frame>"
                        + "</table:table-cell>")));

    assertThat(SpreadsheetTest.rows(file).get(0).cells())
        .containsExactly(new CellValue.Text("one two three\nnext\tline\nlast"));
  }

  @Test
  void rowsAndCellsThatStandForManyAreRepeated() {
    String twice = "<table:table-row table:number-rows-repeated=\"2\">";
    Path file =
        write(
            "repeated.ods",
            table(
                "S",
                "<table:table-header-rows>"
                    + row(text("a"), text("b"))
                    + "</table:table-header-rows>",
                "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>",
                "<table:table-row-group>"
                    + twice
                    + "<table:table-cell table:number-columns-repeated=\"2\"/>"
                    + "<table:table-cell table:number-columns-repeated=\"3\""
                    + " office:value-type=\"float\" office:value=\"7\"/>"
                    + "<table:table-cell table:number-columns-repeated=\"16379\"/>"
                    + "</table:table-row></table:table-row-group>",
                row(number("8")),
                BLANKS_TO_THE_END));

    List<Row> rows = SpreadsheetTest.rows(file);

    assertThat(rows).extracting(Row::number).containsExactly(5, 6, 7);
    assertThat(rows.get(0).cells())
        .extracting(CellValue::asText)
        .containsExactly("", "", "7", "7", "7");
    assertThat(rows.get(1).cells()).isEqualTo(rows.get(0).cells());
    assertThat(rows.get(2).cells()).extracting(CellValue::asText).containsExactly("8");
  }

  @Test
  void allSheetsCanBeReadAndEachEndsWhereItEnds() {
    Path file =
        write(
            "two.ods",
            table("One", row(text("a")), row(number("1")))
                + table("Nothing", BLANKS_TO_THE_END)
                + table("Two", row(text("b")), row(number("2")), row(number("3"))));

    try (Spreadsheet spreadsheet = Spreadsheet.open(file)) {
      StringBuilder read = new StringBuilder();
      for (Sheet sheet : spreadsheet.sheets()) {
        try (Table table = spreadsheet.read(sheet)) {
          read.append(sheet.name().orElseThrow()).append(table.header().names());
          table.forEachRemaining(row -> read.append(row.cell(0).asText()));
          assertThat(table.hasNext()).isFalse();
        }
      }
      assertThat(read).hasToString("One[a]1Nothing[]Two[b]23");
    }
  }

  @Test
  void whatIsHiddenOrMergedIsRefusedByName() {
    assertRefused(
        write(
            "sheet.ods",
            table("Shown", row(text("a")))
                + "<table:table table:name=\"Salaries\" table:style-name=\"ta2\">"
                + row(text("b"))
                + "</table:table>"),
        "hidden-sheet",
        ", sheet Salaries");
    for (String visibility : List.of("collapse", "filter")) {
      assertRefused(
          write(
              visibility + ".ods",
              table(
                  "S",
                  row(text("a")),
                  "<table:table-row table:visibility=\""
                      + visibility
                      + "\">"
                      + number("1")
                      + "</table:table-row>")),
          "hidden-row",
          ", sheet S, row 2");
    }
    assertRefused(
        write(
            "group.ods",
            table(
                "S",
                row(text("a")),
                "<table:table-row-group table:display=\"false\">"
                    + row(number("1"))
                    + "</table:table-row-group>")),
        "hidden-row",
        ", sheet S, row 2");
    assertRefused(
        write(
            "merged.ods",
            table(
                "S",
                row(text("a")),
                row("<table:table-cell table:number-rows-spanned=\"2\"/>"),
                row("<table:covered-table-cell/>", number("1")))),
        "merged-cells",
        ", sheet S");
    assertThat(
            Outcome.of(
                write(
                    "head.ods",
                    table(
                        "S",
                        row(
                            "<table:table-cell table:number-columns-spanned=\"2\">"
                                + "<text:p>a</text:p></table:table-cell>",
                            "<table:covered-table-cell/>"),
                        row(number("1"))))))
        .isEqualTo("1 rows");
  }

  @Test
  void whatCouldActIsRefusedByName() {
    String any = table("S", row(text("a")));
    assertRefused(
        OdsFiles.write(
            folder.resolve("secret.ods"),
            any,
            "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/>"
                + "</manifest:file-entry>"),
        "encrypted",
        "");
    assertRefused(
        OdsFiles.write(
            folder.resolve("object.ods"),
            any,
            "<manifest:file-entry manifest:full-path=\"Object 1/\""
                + " manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"),
        "embedded-objects",
        "");
    assertThat(
            Outcome.of(
                OdsFiles.write(
                    folder.resolve("chart.ods"),
                    any,
                    "<manifest:file-entry manifest:full-path=\"Object 1/\""
                        + " manifest:media-type=\"application/vnd.oasis.opendocument.chart\"/>")))
        .isEqualTo("0 rows");
    Path macros = write("macros.ods", any);
    WorkbookFiles.add(
        macros, "Basic/Standard/Module1.xml", "<a/>".getBytes(StandardCharsets.UTF_8));
    assertRefused(macros, "macros", "");
    assertRefused(
        write(
            "links.ods",
            "<table:table table:name=\"S\"><table:table-source/>"
                + row(text("a"))
                + "</table:table>"),
        "external-links",
        "");
    Path bomb = write("bomb.ods", any);
    WorkbookFiles.replace(
        bomb,
        "content.xml",
        "<office:document-content",
        "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><office:document-content");
    assertRefused(bomb, "dtd", "");
  }

  @Test
  void moreThanTheLimitsIsRefusedWhereItStands() {
    assertRefused(
        write(
            "rows.ods",
            table(
                "S",
                row(text("a")),
                "<table:table-row table:number-rows-repeated=\"2000000000\">"
                    + number("1")
                    + "</table:table-row>")),
        "too-many-rows",
        ", sheet S");
    assertRefused(
        write(
            "columns.ods",
            table(
                "S",
                row(text("a")),
                row(
                    "<table:table-cell table:number-columns-repeated=\"2147483647\""
                        + " office:value-type=\"float\" office:value=\"7\"/>"))),
        "too-many-columns",
        ", sheet S, row 2");
    assertRefused(
        write(
            "blanks.ods",
            table("S", row(text("a")), row(number("1"), text("<text:s text:c=\"2000000000\"/>")))),
        "cell-too-long",
        ", sheet S, row 2, column B");
    assertRefused(
        write(
            "count.ods",
            table("S", row(text("a")), "<table:table-row table:number-rows-repeated=\"many\"/>")),
        "damaged",
        "");
  }

  @Test
  void whatIsOnlyCalledOdsIsRefusedForWhatItIs() {
    Path workbook = WorkbookFiles.table(folder.resolve("x.ods"), "S", new Object[] {"a"});
    assertRefused(workbook, "wrong-type", "");
    Path words = write("words.ods", table("S", row(text("a"))));
    WorkbookFiles.replace(words, "mimetype", "spreadsheet", "text");
    assertRefused(words, "wrong-type", "");
    assertRefused(write("none.ods", ""), "no-sheet", "");
  }

  private Path write(String name, String tables) {
    return OdsFiles.write(folder.resolve(name), tables);
  }

  private static String cell(String type, String attribute, String value) {
    return "<table:table-cell office:value-type=\""
        + type
        + "\" office:"
        + attribute
        + "=\""
        + value
        + "\"><text:p>shown</text:p></table:table-cell>";
  }
}
