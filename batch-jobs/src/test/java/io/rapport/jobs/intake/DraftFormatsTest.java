package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.survey.Item;
import io.rapport.jobs.intake.file.OdsFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One survey in every format that is read. */
class DraftFormatsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"csv", "tsv", "xlsx", "xls", "ods"})
  void everyFormatGivesTheSameDraft(String format) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Respondent", "Department", "ENG1", "ENG2", "LEAD1", "LEAD2", "Gender"));
    for (int person = 1; person <= 40; person++) {
      rows.add(
          List.of(
              "p" + person,
              person % 2 == 0 ? "Lab" : "Office",
              String.valueOf(1 + person % 5),
              String.valueOf(1 + (person + 1) % 5),
              person % 3 == 0 ? "Strongly agree" : "Disagree",
              person % 4 == 0 ? "Agree" : "Does not apply",
              person % 5 == 0 ? "w" : "m"));
    }
    Path file = folder.resolve("survey." + format);
    switch (format) {
      case "csv" -> lines(file, rows, ",");
      case "tsv" -> lines(file, rows, "\t");
      case "ods" -> OdsFiles.write(file, OdsFiles.table("Data", ods(rows)));
      default -> workbook(file, rows);
    }

    String draft = DraftedQuestionnaire.of(file, Optional.empty(), DAY);
    Path csv = lines(folder.resolve("same.csv"), rows, ",");

    assertThat(draft.replace("survey." + format, "x").replace("survey", "same"))
        .isEqualTo(
            DraftedQuestionnaire.of(csv, Optional.empty(), DAY)
                .replace("same.csv", "x")
                .replace("survey", "same"));
    assertThat(ReviewedDraft.load(folder, draft).items())
        .extracting(Item::id)
        .containsExactly("ENG1", "ENG2", "LEAD1", "LEAD2");
    assertThat(ReviewedDraft.load(folder, draft).outcome()).isEqualTo("ENG");
    assertThat(ReviewedDraft.load(folder, draft).columns().unit()).contains("Department");
    assertThat(
            ReviewedDraft.read(
                    ReviewedDraft.load(
                        folder, draft.replaceAll("(?m)^  unit: .*$", "  # the whole company")),
                    file)
                .responses())
        .hasSize(40)
        .allMatch(response -> response.answered() == 4);
  }

  private static Path lines(Path file, List<List<String>> rows, String separator)
      throws IOException {
    return Files.write(file, rows.stream().map(row -> String.join(separator, row)).toList());
  }

  private static String[] ods(List<List<String>> rows) {
    return rows.stream()
        .map(
            row ->
                OdsFiles.row(
                    row.stream()
                        .map(
                            cell ->
                                cell.matches("\\d+") ? OdsFiles.number(cell) : OdsFiles.text(cell))
                        .toArray(String[]::new)))
        .toArray(String[]::new);
  }

  private static void workbook(Path file, List<List<String>> rows) throws IOException {
    boolean old = file.toString().endsWith(".xls");
    try (Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet("Data");
      for (int r = 0; r < rows.size(); r++) {
        var row = sheet.createRow(r);
        for (int c = 0; c < rows.get(r).size(); c++) {
          String cell = rows.get(r).get(c);
          if (cell.matches("\\d+")) {
            row.createCell(c).setCellValue(Double.parseDouble(cell));
          } else {
            row.createCell(c).setCellValue(cell);
          }
        }
      }
      workbook.write(out);
    }
  }
}
