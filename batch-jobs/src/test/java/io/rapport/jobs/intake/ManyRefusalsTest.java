package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More refusals than are kept as reasons, and than fit into a workbook: nothing is cut unsaid. */
class ManyRefusalsTest {
  private static final int REFUSED = 1_500;

  @TempDir Path folder;
  private IntakeHome home;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        folder.resolve("config/application.yaml"), "rapport:\n  intake:\n    reject-limit: 0.6\n");
    home = new IntakeHome(folder, List.of(IntakeHome.QUESTIONNAIRE), List.of());
    home.ingest(
        home.write("organisation.csv", "unit,parent,name,headcount", "LAB,,Laboratory,9000"));
  }

  @AfterEach
  void stop() {
    home.close();
  }

  @Test
  void everyRefusedRowOfAFileThatIsTakenInComesBack() throws IOException {
    drop("Respondent,Unit,Q1,Q2", 3_000);

    assertThat(home.count("refusal")).isEqualTo(StagingWriter.REASONS);
    try (Workbook workbook = workbook()) {
      assertThat(rows(workbook.getSheetAt(0))).isEqualTo(1 + REFUSED);
      assertThat(reasons(workbook)).isEqualTo(REFUSED);
    }
  }

  @Test
  void ofAFileThatIsRefusedEveryRowComesBackAndTheTextSaysHowManyReasonsItLeavesOut()
      throws IOException {
    drop("Respondent,Unit,Q1,Q2", 2_000);

    try (Workbook workbook = workbook()) {
      assertThat(rows(workbook.getSheetAt(0))).isEqualTo(1 + 2_000);
      assertThat(reasons(workbook)).isEqualTo(REFUSED);
    }
    List<String> text = Files.readAllLines(folder.resolve("data/inbox/refused/2026-05.csv.txt"));
    assertThat(text).hasSize(StagingWriter.REASONS + 2);
    assertThat(text.get(text.size() - 1))
        .startsWith("and " + (REFUSED - StagingWriter.REASONS) + " more reasons");
  }

  @Test
  void whatDoesNotFitIsSaid() throws IOException {
    int width = 2_000;
    String fillers =
        String.join(",", IntStream.range(4, width).mapToObj(i -> "extra" + i).toList());
    drop("Respondent,Unit,Q1,Q2," + fillers, 3_000);

    int most = RefusedRows.MOST_CELLS / width;
    try (Workbook workbook = workbook()) {
      assertThat(rows(workbook.getSheetAt(0))).isEqualTo(1 + most);
      assertThat(reasons(workbook)).isEqualTo(most);
      assertThat(notes(workbook))
          .contains(
              (REFUSED - most)
                  + " further refused rows are too many to stand here. Mend them in the file itself"
                  + " and drop it again.");
    }
  }

  @Test
  void aFileTooLargeToComeBackWholeComesBackWithItsRefusedRows() throws IOException {
    int width = 1_200;
    String fillers =
        String.join(",", IntStream.range(4, width).mapToObj(i -> "extra" + i).toList());
    drop("Respondent,Unit,Q1,Q2," + fillers, 2_000);

    try (Workbook workbook = workbook()) {
      assertThat(rows(workbook.getSheetAt(0))).isEqualTo(1 + REFUSED);
      assertThat(notes(workbook))
          .anyMatch(note -> note.startsWith("The whole file was refused: "))
          .anyMatch(note -> note.endsWith("Mend them in the file itself and drop the file again."));
    }
  }

  /** Drops a file of which the first rows are refused. */
  private void drop(String header, int rows) {
    List<String> lines = new ArrayList<>(List.of(header));
    for (int i = 1; i <= rows; i++) {
      lines.add("p" + i + ",LAB," + (i <= REFUSED ? "7" : "5") + ",5");
    }
    home.write("data/inbox/2026-05.csv", lines.toArray(String[]::new));
    home.ingestInbox();
  }

  private Workbook workbook() throws IOException {
    return WorkbookFactory.create(
        folder.resolve("data/inbox/refused/2026-05.csv.refused.xlsx").toFile(), null, true);
  }

  private static int rows(Sheet sheet) {
    return sheet.getPhysicalNumberOfRows();
  }

  private static long reasons(Workbook workbook) {
    long reasons = 0;
    for (Row row : workbook.getSheet(RefusedReasons.SHEET)) {
      reasons += row.getPhysicalNumberOfCells() > 1 ? 1 : 0;
    }
    return reasons - 1;
  }

  private static List<String> notes(Workbook workbook) {
    List<String> notes = new ArrayList<>();
    for (Row row : workbook.getSheet(RefusedReasons.SHEET)) {
      if (row.getPhysicalNumberOfCells() == 1) {
        notes.add(row.getCell(0).getStringCellValue());
      }
    }
    return notes;
  }
}
