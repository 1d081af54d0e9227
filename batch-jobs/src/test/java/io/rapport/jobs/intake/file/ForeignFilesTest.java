package io.rapport.jobs.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.rapport.domain.intake.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files that other people made: real ones, and those that broke other programs. */
class ForeignFilesTest {

  @TestFactory
  List<DynamicTest> everyOddFileEndsWithRowsOrOneTypedRefusal() throws IOException {
    Path folder = SharedData.of("odd-spreadsheets");
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted(Comparator.naturalOrder())
          .map(
              file ->
                  dynamicTest(
                      folder.relativize(file).toString(),
                      () -> assertThat(outcome(file)).isNotEmpty()))
          .toList();
    }
  }

  @Test
  void oddFilesAreRefusedForTheRightReason() {
    assertThat(outcome(odd("calamine/pass_protected.xlsx"))).isEqualTo("encrypted");
    assertThat(outcome(odd("poi/poc-xmlbomb.xlsx"))).isEqualTo("dtd");
    assertThat(outcome(odd("poi/TwoSheetsOneHidden.xlsx"))).isEqualTo("hidden-sheet");
    assertThat(outcome(odd("poi/duplicate-filename-case-insensitive.xlsx")))
        .isEqualTo("part-names");
    assertThat(outcome(odd("calamine/merge_cells.xlsx"))).isEqualTo("merged-cells");
    assertThat(outcome(odd("poi/SimpleMacro.xls"))).isEqualTo("macros");
    assertThat(outcome(odd("fastexcel/no-workbook-xml.xlsx"))).isEqualTo("no-sheet");
  }

  @Test
  void theClimateSurveyIsReadWhole() {
    for (String name : List.of("climate-lq2002/lq2002.xlsx", "climate-lq2002/lq2002.csv")) {
      List<Row> rows = SpreadsheetTest.rows(SharedData.of(name));
      assertThat(rows).as(name).hasSize(2042);
      assertThat(rows.get(0).header().names()).as(name).hasSize(27);
      assertThat(rows.get(0).cell("LEAD01").asText()).as(name).isEqualTo("2");
      assertThat(rows).as(name).noneMatch(Row::isBlank);
    }
  }

  @Test
  void twentyThousandRowsAreStreamed() {
    Path file = SharedData.of("peer/survey_20k.xlsx");
    try (Spreadsheet spreadsheet = Spreadsheet.open(file);
        Table table = spreadsheet.read(spreadsheet.sheets().get(0))) {
      int rows = 0;
      long answers = 0;
      while (table.hasNext()) {
        Row row = table.next();
        rows++;
        answers += row.cells().stream().filter(cell -> !cell.isEmpty()).count();
      }
      assertThat(rows).isEqualTo(20_000);
      assertThat(answers).isGreaterThan(1_000_000);
    }
  }

  private static Path odd(String name) {
    return SharedData.of("odd-spreadsheets/" + name);
  }

  /** The rule that refuses the file, or how many rows were read. */
  private static String outcome(Path file) {
    try (Spreadsheet spreadsheet = Spreadsheet.open(file)) {
      int rows = 0;
      for (Sheet sheet : spreadsheet.sheets()) {
        try (Table table = spreadsheet.read(sheet)) {
          while (table.hasNext()) {
            table.next();
            rows++;
          }
        }
      }
      return rows + " rows";
    } catch (UnreadableFile refused) {
      return refused.issue().rule();
    }
  }
}
