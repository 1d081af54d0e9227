package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refused rows come back from the inbox, ready to be mended and dropped again. */
class RefusedWorkbookTest {
  private static final String GIVEN_BACK = "data/inbox/refused/2026-05.csv.refused.xlsx";

  @TempDir Path folder;
  private IntakeHome home;

  @BeforeEach
  void start() {
    home = new IntakeHome(folder, List.of(IntakeHome.QUESTIONNAIRE), List.of());
    home.ingest(
        home.write("organisation.csv", "unit,parent,name,headcount", "LAB,,Laboratory,300"));
    List<String> rows = new ArrayList<>(List.of("Respondent,Unit,Q1,Q2,Comment"));
    for (int person = 1; person <= 100; person++) {
      rows.add("p" + person + ",LAB,1,5,");
    }
    rows.add("p1,LAB,5,5,");
    rows.add("p101,LAB,7,3,=1+2");
    rows.add("p102,,3,3,@SUM(A1)");
    home.write("data/inbox/2026-05.csv", rows.toArray(String[]::new));
    home.ingestInbox();
  }

  @AfterEach
  void stop() {
    home.close();
  }

  @Test
  void rowsComeBackAsTheyStoodWithTheFaultMarkedAndToldInWords() throws IOException {
    assertThat(home.names("data/inbox/refused")).containsExactly("2026-05.csv.refused.xlsx");
    try (Workbook workbook = WorkbookFactory.create(folder.resolve(GIVEN_BACK).toFile())) {
      Sheet rows = workbook.getSheetAt(0);
      assertThat(texts(rows))
          .containsExactly(
              List.of("Respondent", "Unit", "Q1", "Q2", "Comment"),
              List.of("p101", "LAB", "7", "3", "=1+2"),
              List.of("p102", "", "3", "3", "@SUM(A1)"));
      assertThat(rows.getRow(1).getCell(4).getCellType()).isEqualTo(CellType.STRING);
      assertThat(marked(rows)).containsExactly("C2", "B3");
      assertThat(texts(workbook.getSheet("Why refused")))
          .containsExactly(
              List.of("Why rows were refused"),
              List.of(
                  "These rows were refused; all others are taken in. Mend the marked cells and drop"
                      + " this workbook into the inbox; rows that cannot be mended can be deleted."),
              List.of(),
              List.of("Sheet", "Row", "Column", "Header", "Reason", "File", "Row in the file"),
              List.of(
                  "2026-05.csv",
                  "2",
                  "C",
                  "Q1",
                  "the answer is not on scale agreement",
                  "2026-05.csv",
                  "103"),
              List.of(
                  "2026-05.csv", "3", "B", "Unit", "the unit is missing", "2026-05.csv", "104"));
    }
    assertThat(home.count("input_file where rows_refused = 2 and rows_duplicate = 1")).isEqualTo(1);
  }

  @Test
  void mendedRowsCanBeDroppedAgain() throws IOException {
    Path mended = folder.resolve("data/inbox/2026-05 mended.xlsx");
    try (Workbook workbook = WorkbookFactory.create(folder.resolve(GIVEN_BACK).toFile())) {
      Sheet rows = workbook.getSheetAt(0);
      rows.getRow(1).getCell(2).setCellValue("5");
      rows.getRow(2).getCell(1).setCellValue("LAB");
      try (var out = Files.newOutputStream(mended)) {
        workbook.write(out);
      }
    }

    assertThat(home.ingestInbox().lines())
        .containsExactly("2026-05 mended.xlsx: 2 rows read, 2 accepted, 0 refused, wave 2026-05");
    assertThat(home.count("survey_response")).isEqualTo(102);
  }

  private static List<List<String>> texts(Sheet sheet) {
    List<List<String>> texts = new ArrayList<>();
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(cell.getStringCellValue()));
      texts.add(cells);
    }
    return texts;
  }

  private static List<String> marked(Sheet sheet) {
    List<String> marked = new ArrayList<>();
    for (Row row : sheet) {
      row.forEach(
          cell -> {
            if (cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND) {
              marked.add(cell.getAddress().formatAsString());
            }
          });
    }
    return marked;
  }
}
