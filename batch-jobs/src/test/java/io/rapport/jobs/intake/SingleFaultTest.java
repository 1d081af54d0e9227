package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.Place;
import io.rapport.jobs.intake.CheckReport.Counted;
import io.rapport.jobs.intake.file.TableFiles;
import io.rapport.jobs.intake.file.TableFiles.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One fault in one cell of a good file is named by file, sheet, row and column. Files are surveys,
 * organisations, registers and case exports, as XLSX, XLS, ODS or CSV.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SingleFaultTest {
  private static final int FILES = 300;

  /** So many that one refused row is below two in a hundred. */
  private static final int ROWS = 60;

  private static final LocalDate DAY = LocalDate.of(2025, 3, 4);

  private static final String PROFILE =
      """
      profile: cases
      version: 1
      format: {dates: [yyyy-MM-dd]}
      engagement:
        engagement_id: {column: Number}
        requested_on: {column: Opened}
        status: {column: State}
        function_code: {const: HR}
        manager_id: {column: Caller}
        department_code: {column: Dept}
        client_rating: {column: Rating}
      """;

  /**
   * What can go wrong in a column.
   *
   * @param value what stands there instead
   * @param rules rules of which one must be named
   */
  private record Wrong(String column, Object value, String rules) {}

  /**
   * A kind of file.
   *
   * @param text name of a text file, which tells what a register's table is
   * @param sheet name of its sheet
   */
  private record Kind(
      String name, String text, String sheet, List<String> header, List<Wrong> wrongs) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "survey",
              "2026-05",
              "Answers",
              List.of("Respondent", "Unit", "Q1", "Q2", "Submitted", "Gender"),
              List.of(
                  new Wrong("Q1", 7, "off-scale"),
                  new Wrong("Q2", "Maybe", "off-scale"),
                  new Wrong("Q2", 2.5, "off-scale"),
                  new Wrong("Q1", Fault.DIVISION, "error-cell"),
                  new Wrong("Unit", "NOWHERE", "unknown-unit"),
                  new Wrong("Unit", "", "blank-unit"),
                  new Wrong("Unit", Fault.DIVISION, "error-cell|unknown-unit"),
                  new Wrong("Respondent", "", "blank-respondent"),
                  new Wrong("Respondent", "1.18392E+11", "rounded-respondent"),
                  new Wrong("Respondent", Fault.DIVISION, "error-cell|blank-respondent"),
                  new Wrong("Submitted", "2026-02-30", "date-unknown"),
                  new Wrong("Submitted", "05/07/2024", "date-ambiguous"),
                  new Wrong("Submitted", Fault.DIVISION, "error-cell"),
                  new Wrong("Gender", Fault.DIVISION, "error-cell"))),
          new Kind(
              "organisation",
              "units",
              "Units",
              List.of("unit", "parent", "name", "headcount", "as_of"),
              List.of(
                  new Wrong("unit", "", "blank-unit"),
                  new Wrong("unit", Fault.DIVISION, "error-cell"),
                  new Wrong("name", "", "blank-name"),
                  new Wrong("parent", Fault.DIVISION, "error-cell"),
                  new Wrong("headcount", "many", "headcount"),
                  new Wrong("headcount", -1, "headcount"),
                  new Wrong("headcount", 2.5, "headcount"),
                  new Wrong("headcount", Fault.DIVISION, "error-cell"),
                  new Wrong("as_of", "2025-02-30", "date-unknown"),
                  new Wrong("as_of", "soon", "date-unknown"))),
          new Kind(
              "register",
              "engagements",
              "Engagements",
              List.of(
                  "engagement_id",
                  "requested_on",
                  "status",
                  "function_code",
                  "manager_id",
                  "department_code",
                  "client_rating",
                  "hours_consultant"),
              List.of(
                  new Wrong("engagement_id", "", "V01"),
                  new Wrong("engagement_id", Fault.DIVISION, "error-cell"),
                  new Wrong("requested_on", "", "V02"),
                  new Wrong("requested_on", "2025-02-30", "V02|V20"),
                  new Wrong("requested_on", "03/04/2025", "V20"),
                  new Wrong("requested_on", LocalDate.of(2199, 1, 1), "V02"),
                  new Wrong("status", "PERHAPS", "V06"),
                  new Wrong("status", "", "V23"),
                  new Wrong("function_code", "", "V23"),
                  new Wrong("manager_id", "", "V23"),
                  new Wrong("department_code", Fault.DIVISION, "error-cell"),
                  new Wrong("client_rating", 9, "V12"),
                  new Wrong("client_rating", Fault.DIVISION, "error-cell"),
                  new Wrong("hours_consultant", "many", "not-a-number"))),
          new Kind(
              "cases",
              "cases",
              "Export",
              List.of("Number", "Opened", "State", "Caller", "Dept", "Rating"),
              List.of(
                  new Wrong("Number", "", "V01"),
                  new Wrong("Number", Fault.DIVISION, "error-cell"),
                  new Wrong("Opened", "", "V02"),
                  new Wrong("Opened", "2025-02-30", "V02|V20"),
                  new Wrong("Opened", "03/04/2025", "V20"),
                  new Wrong("State", "PERHAPS", "V06"),
                  new Wrong("Caller", "", "V23"),
                  new Wrong("Dept", Fault.DIVISION, "error-cell"),
                  new Wrong("Rating", 9, "V12"))));

  private Path folder;
  private IntakeHome home;

  @BeforeAll
  void start(@TempDir Path shared) {
    folder = shared;
    home = new IntakeHome(folder, List.of(IntakeHome.QUESTIONNAIRE), List.of(PROFILE));
    home.ingest(
        home.write("organisation.csv", "unit,parent,name,headcount", "LAB,,Laboratory,300"));
  }

  @AfterAll
  void stop() {
    home.close();
  }

  static LongStream seeds() {
    return LongStream.range(2_026_000, 2_026_000 + FILES);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theCellIsNamed(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    Kind kind = KINDS.get(random.nextInt(KINDS.size()));
    Wrong wrong = kind.wrongs().get(random.nextInt(kind.wrongs().size()));
    boolean text = !(wrong.value() instanceof Fault) && random.nextInt(4) == 0;
    String type = text ? "csv" : List.of("xlsx", "xls", "ods").get(random.nextInt(3));
    int column = kind.header().indexOf(wrong.column());
    int faulty = random.nextInt(1, ROWS + 1);
    List<List<Object>> rows = rows(kind);
    rows.get(faulty).set(column, wrong.value());
    Path subfolder = Files.createDirectory(folder.resolve("seed" + seed));
    Path file =
        TableFiles.write(
            subfolder.resolve((text ? kind.text() : kind.name() + "-2026-05") + "." + type),
            kind.sheet(),
            rows);

    CheckReport report = home.context.getBean(FileCheck.class).check(file, 10);

    Place place =
        new Place(
            file.getFileName().toString(),
            text ? Optional.empty() : Optional.of(kind.sheet()),
            faulty + 1,
            Optional.of(Place.letters(column)),
            Optional.of(wrong.column()));
    assertThat(report.rows().orElseThrow().read()).as(report.refusals().toString()).isEqualTo(ROWS);
    List<Counted> told =
        Stream.concat(report.reasons().stream(), report.findings().stream())
            .filter(reason -> !reason.first().isEmpty())
            .toList();
    assertThat(told)
        .as(wrong.toString())
        .isNotEmpty()
        .allSatisfy(reason -> assertThat(reason.first()).containsOnly(place.toString()));
    assertThat(told).as(wrong.toString()).anyMatch(reason -> reason.rule().matches(wrong.rules()));
  }

  private static List<List<Object>> rows(Kind kind) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(kind.header()));
    for (int i = 1; i <= ROWS; i++) {
      rows.add(
          new ArrayList<>(
              switch (kind.name()) {
                case "survey" ->
                    List.of(
                        "p" + i,
                        "LAB",
                        i % 2 * 2 + 1,
                        i % 3 == 0 ? "Agree" : "3",
                        LocalDate.of(2026, 5, 6),
                        i % 2 == 0 ? "f" : "m");
                case "organisation" ->
                    List.of("U" + i, i == 1 ? "" : "U1", "Unit " + i, i, LocalDate.of(2026, 1, 1));
                case "register" ->
                    List.of("E" + i, DAY, "CLOSED", "HR", "M" + i % 7, "D" + i % 5, i % 5 + 1, 1.5);
                default -> List.of("C" + i, DAY, "CLOSED", "M" + i % 7, "D" + i % 5, i % 5 + 1);
              }));
    }
    return rows;
  }
}
