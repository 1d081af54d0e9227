package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/**
 * Cells are broken, the file is dropped, the workbook that comes back is mended and dropped: then
 * the tables hold what they hold after the file without a fault, no more and no less.
 */
class RefusedRoundTripTest {
  private static final List<String> TABLES =
      List.of(
          "select as_of, code, parent, name, headcount, cells from organisation_unit",
          "select questionnaire, version, wave, respondent, unit, answers, demographics,"
              + " submitted_on from survey_response",
          "select entity, record_key, content from register_record");

  @TempDir static Path folder;
  private static IntakeHome home;
  private static int organisations;

  /** A cell to break. */
  private record Fault(String table, int column, String value) {}

  @BeforeAll
  static void start() throws IOException {
    home =
        new IntakeHome(
            folder,
            List.of(
                DroppedFiles.ENGAGEMENT,
                DroppedFiles.EXPORTED,
                DroppedFiles.MONKEY,
                DroppedFiles.ANSWERS),
            List.of(
                Files.readString(
                    SharedData.project("config/profiles/servicenow-incident-uci.yaml")),
                Files.readString(SharedData.project("config/profiles/zendesk-tickets.yaml"))
                    .replace("format: {", "format: {type: csv, charset: UTF-8, ")));
  }

  @AfterAll
  static void stop() {
    home.close();
  }

  @BeforeEach
  void beginWithTheOrganisationOnly() throws IOException {
    FileSystemUtils.deleteRecursively(folder.resolve("data/inbox"));
    Files.createDirectories(folder.resolve("data/inbox/refused"));
    home.sql.sql("truncate input_file cascade").update();
    // The same file would be nothing to do.
    Dropped organisation = DroppedFiles.organisation();
    organisation.tables().get("organisation.csv").get(2)[3] = String.valueOf(++organisations);
    home.ingest(organisation.write(folder.resolve("given")));
  }

  static Stream<Arguments> files() {
    return Stream.of(
            Arguments.of(DroppedFiles.organisation(), faults("organisation.csv", 3, "many")),
            Arguments.of(
                DroppedFiles.wide(), faults("2026-05 wide.csv", 2, "7", 1, "NOWHERE", 0, "")),
            Arguments.of(DroppedFiles.wideWorkbook(), faults("Pulse", 3, "=1+2", 1, "")),
            Arguments.of(DroppedFiles.monkey(), faults("monkey.csv", 7, "Perhaps", 6, "NOWHERE")),
            Arguments.of(DroppedFiles.qualtrics(), faults("qualtrics.csv", 7, "12", 9, "")),
            Arguments.of(
                DroppedFiles.answers(), faults("answers.csv", 2, "-7", 1, "", 4, "NOWHERE")),
            Arguments.of(DroppedFiles.shuffled(), faults("shuffled.csv", 4, "9", 3, "NOWHERE")),
            Arguments.of(
                DroppedFiles.registerFolder(),
                List.of(
                    new Fault("engagements.csv", 1, "soon"),
                    new Fault("managers 2.csv", 0, ""),
                    new Fault("managers.csv", 0, ""))),
            Arguments.of(DroppedFiles.registerFile(), faults("managers.csv", 0, "")),
            Arguments.of(
                DroppedFiles.registerWorkbook(),
                List.of(new Fault("Managers", 0, ""), new Fault("Engagements", 2, "@SOON"))),
            Arguments.of(
                DroppedFiles.incidents(), faults("incidents.csv", 6, "yesterday", 4, "first")),
            Arguments.of(DroppedFiles.tickets(), faults("tickets.csv", 4, "\uFF0D", 3, "")))
        .flatMap(
            each -> Stream.of(2, 12).map(rows -> Arguments.of(each.get()[0], each.get()[1], rows)));
  }

  @ParameterizedTest(name = "{0}, {2} rows broken")
  @MethodSource("files")
  void whatIsMendedIsStoredOnce(Dropped whole, List<Fault> faults, int rows) throws IOException {
    Dropped broken = whole.copy();
    for (int i = 0; i < rows; i++) {
      Fault fault = faults.get(i % faults.size());
      List<String[]> table = broken.tables().get(fault.table());
      // Rows of a case begin at every third; only its first row tells when it was opened.
      table
              .get(whole.headerRows() + 9 * i + (fault.value().equals("first") ? 1 : 0))[
              fault.column()] =
          fault.value();
    }

    drop(broken);
    drop(mended(whole, onlyWorkbook()));

    assertThat(home.names("data/inbox/refused"))
        .filteredOn(name -> name.endsWith(".refused.xlsx"))
        .isEmpty();
    Map<String, List<String>> afterMending = tables();
    drop(whole);
    assertThat(afterMending).isEqualTo(tables());
    assertThat(home.count("input_file where rows_accepted = rows_read")).isPositive();
  }

  private static Map<String, List<String>> tables() {
    Map<String, List<String>> all = new TreeMap<>();
    for (String table : TABLES) {
      all.put(
          table,
          home.sql
              .sql("select t::text from (" + table + ") t order by 1")
              .query(String.class)
              .list());
    }
    return all;
  }

  private static void drop(Dropped file) {
    file.write(folder.resolve("data/inbox"));
    home.ingestInbox();
  }

  private static void drop(Workbook workbook) throws IOException {
    Path target = folder.resolve("data/inbox").resolve("mended 2026-05.xlsx");
    try (OutputStream out = Files.newOutputStream(target)) {
      workbook.write(out);
    }
    workbook.close();
    Files.setLastModifiedTime(target, FileTime.from(Instant.now().minusSeconds(60)));
    assertThat(home.ingestInbox().lines())
        .singleElement()
        .asString()
        .contains(" 0 refused")
        .doesNotContain("duplicate");
  }

  private static Path onlyWorkbook() {
    List<String> given =
        home.names("data/inbox/refused").stream()
            .filter(name -> name.endsWith(".refused.xlsx"))
            .toList();
    assertThat(given).hasSize(1);
    return folder.resolve("data/inbox/refused").resolve(given.get(0));
  }

  /** Puts into every marked cell what stands at its place in the file without a fault. */
  private static Workbook mended(Dropped whole, Path given) throws IOException {
    Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(given)));
    Sheet why = workbook.getSheet(RefusedReasons.SHEET);
    List<String> told = new ArrayList<>();
    boolean listed = false;
    for (Row row : why) {
      String first = text(row.getCell(0));
      if (listed) {
        Row here = workbook.getSheet(first).getRow(Integer.parseInt(text(row.getCell(1))) - 1);
        int column = CellReference.convertColStringToIndex(text(row.getCell(2)));
        String table = whole.form() == Dropped.Form.XLSX ? first : text(row.getCell(5));
        int there = Integer.parseInt(text(row.getCell(6)));
        here.getCell(column).setCellValue(whole.cell(table, there, column));
        told.add(address(here.getCell(column)));
      }
      listed |= first.equals("Sheet");
    }
    assertThat(told).containsExactlyInAnyOrderElementsOf(marked(workbook));
    Files.delete(given);
    return workbook;
  }

  private static List<String> marked(Workbook workbook) {
    List<String> marked = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
          if (cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND) {
            marked.add(address(cell));
          }
        }
      }
    }
    return marked;
  }

  private static String address(Cell cell) {
    return cell.getSheet().getSheetName() + " " + cell.getAddress();
  }

  private static String text(Cell cell) {
    return cell == null ? "" : cell.getStringCellValue();
  }

  private static List<Fault> faults(String table, Object... columnsAndValues) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      faults.add(
          new Fault(table, (int) columnsAndValues[i], String.valueOf(columnsAndValues[i + 1])));
    }
    return faults;
  }
}
