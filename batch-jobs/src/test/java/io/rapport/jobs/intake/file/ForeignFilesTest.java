package io.rapport.jobs.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.Row;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real files that other people made. */
class ForeignFilesTest {

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
}
