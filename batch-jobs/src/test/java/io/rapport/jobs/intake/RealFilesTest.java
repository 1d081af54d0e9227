package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapport.domain.engagement.Register;
import io.rapport.jobs.intake.file.SharedData;
import io.rapport.jobs.intake.file.Spreadsheet;
import io.rapport.jobs.intake.file.Table;
import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.store.intake.RegisterRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole files as people have them: our sample, and what lies beside the project. */
class RealFilesTest {
  private static final Path CONFIG = Path.of("../config");

  @TempDir Path folder;
  private IntakeHome home;

  @AfterEach
  void stop() {
    if (home != null) {
      home.close();
    }
  }

  @Test
  void theSampleIsReadWithoutARefusedFile() throws IOException {
    start(List.of(Files.readString(CONFIG.resolve("sample/questionnaires/engagement.yaml"))));
    try (var files = Files.list(CONFIG.resolve("sample/inbox"))) {
      Outcome outcome = home.ingest(files.sorted().toArray(Path[]::new));

      assertThat(outcome.lines()).hasSize(4).noneMatch(line -> line.startsWith("refused"));
      assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE);
    }
    assertThat(
            home.sql
                .sql("select distinct wave from survey_response order by wave")
                .query(String.class)
                .list())
        .containsExactly("2025-11", "2026-05");
    assertThat(home.count("register_record where entity = 'engagement'")).isGreaterThan(100);
  }

  @Test
  void theClimateSurveyGivesAllItsRespondents() throws IOException {
    Path file = SharedData.of("climate-lq2002/lq2002.xlsx");
    start(List.of(climateQuestionnaire()));
    List<String> units = new ArrayList<>(List.of("unit,parent,name,headcount", "ALL,,Army,0"));
    try (var lines = Files.lines(SharedData.of("climate-lq2002/lq2002.csv"))) {
      Map<Integer, Long> sizes =
          lines
              .skip(1)
              .map(line -> Integer.valueOf(line.substring(0, line.indexOf(','))))
              .collect(Collectors.groupingBy(unit -> unit, TreeMap::new, Collectors.counting()));
      sizes.forEach((unit, size) -> units.add(unit + ",ALL,Company " + unit + "," + size));
    }

    Outcome outcome =
        home.ingest(home.write("organisation.csv", units.toArray(String[]::new)), file);

    assertThat(outcome.lines())
        .containsExactly(
            "organisation.csv: 50 rows read, 50 accepted, 0 refused",
            "lq2002.xlsx: 2042 rows read, 2042 accepted, 0 refused, wave 2002");
    assertThat(home.count("survey_answer where answer is not null")).isEqualTo(2042 * 19L);
    assertThat(home.count("finding where rule = 'unmapped-column'")).isEqualTo(6);
  }

  @Test
  void twentyThousandRowsGoThroughManyChunks() {
    Path file = SharedData.of("peer/survey_20k.xlsx");
    List<String> headers;
    Set<String> units = new TreeSet<>();
    try (Spreadsheet spreadsheet = Spreadsheet.open(file);
        Table table = spreadsheet.read(spreadsheet.sheets().get(0))) {
      headers = table.header().names().stream().filter(name -> name.startsWith("Q")).toList();
      table.forEachRemaining(row -> units.add(row.cell("Department").asText()));
    }
    start(List.of(wideQuestionnaire(headers)));
    List<String> organisation = new ArrayList<>(List.of("unit,parent,name,headcount", "ALL,,A,0"));
    units.forEach(unit -> organisation.add("\"%1$s\",ALL,\"%1$s\",200".formatted(unit)));

    Outcome outcome =
        home.ingest(home.write("organisation.csv", organisation.toArray(String[]::new)), file);

    assertThat(outcome.lines())
        .contains("survey_20k.xlsx: 20000 rows read, 20000 accepted, 0 refused, wave 1");
    assertThat(home.count("survey_response where cardinality(answers) = 60")).isEqualTo(20_000);
    long answers =
        home.sql
            .sql("select control_sum from input_file where kind = 'SURVEY'")
            .query(Long.class)
            .single();
    assertThat(home.count("survey_answer where answer is not null")).isEqualTo(answers);
  }

  @Test
  void theRegistersFolderIsReadAndReadBack() {
    Path register = SharedData.of("engagement-register");
    start(List.of());

    Outcome outcome = home.ingest(register);

    assertThat(outcome.exitCode()).as(outcome.lines().toString()).isEqualTo(ExitCode.DONE);
    Register read = home.context.getBean(RegisterRecords.class).read();
    assertThat(read.engagements()).hasSize(480);
    assertThat(read.managers()).isNotEmpty();
    assertThat(read.engagements()).allMatch(engagement -> engagement.managerId().startsWith("1."));
    assertThat(read.managers().stream().map(manager -> manager.managerId()).toList())
        .as("managers of engagements are on the roster under the same pseudonyms")
        .containsAll(
            read.engagements().stream().map(engagement -> engagement.managerId()).toList());
    assertThat(home.count("finding where rule = 'unknown-table'")).isEqualTo(1);
  }

  @Test
  void aChangedRecordIsANewVersionAndTheOldOneIsKept() throws IOException {
    start(List.of());
    String header =
        "engagement_id,requested_on,status,function_code,manager_id,department_code,work_nature";
    home.ingest(
        home.write(
            "engagements.csv",
            header,
            "E1,2026-01-04,OPEN,HR,M1,SALES,PROJECT",
            "E2,2026-01-05,OPEN,HR,M1,SALES,PROJECT"));
    home.ingest(
        home.write(
            "engagements.csv",
            header,
            "E1,2026-01-04,OPEN,HR,M1,SALES,PROJECT",
            "E2,2026-01-05,OPEN,HR,M2,SALES,STRATEGIC",
            "E3,2026-01-06,OPEN,HR,M1,SALES,PROJECT"));

    assertThat(
            home.sql
                .sql("select record_key, version from register_record order by record_key")
                .query((row, index) -> tuple(row.getString(1), row.getInt(2)))
                .list())
        .containsExactly(tuple("E1", 1), tuple("E2", 2), tuple("E3", 1));
    assertThat(
            home.sql
                .sql("select record_key, version, valid_to is null from register_record_history")
                .query((row, index) -> tuple(row.getString(1), row.getInt(2), row.getBoolean(3)))
                .list())
        .containsExactly(tuple("E2", 1, false));
  }

  @Test
  void aCaseExportBecomesEngagements() throws IOException {
    Path export = SharedData.of("servicenow/uci_servicenow_incident_event_log_excerpt.csv");
    home =
        new IntakeHome(
            folder,
            List.of(),
            List.of(Files.readString(CONFIG.resolve("profiles/servicenow-incident-uci.yaml"))));

    Outcome outcome = home.ingest(export);

    assertThat(outcome.exitCode()).as(outcome.lines().toString()).isEqualTo(ExitCode.DONE);
    assertThat(home.context.getBean(RegisterRecords.class).read().engagements()).hasSize(890);
    assertThat(home.count("input_file where kind = 'CASE_EXPORT' and rows_read = 5998"))
        .isEqualTo(1);
  }

  private void start(List<String> questionnaires) {
    home = new IntakeHome(folder, questionnaires, List.of());
  }

  private static String climateQuestionnaire() {
    List<String> items = List.of(items("LEAD", 11), items("TSIG", 3), items("HOSTIL", 5));
    return """
    questionnaire: climate
    version: 1
    title: Climate
    scales:
      five:
        - {code: 0, label: Never, kind: unfavourable}
        - {code: 1, label: One, kind: unfavourable}
        - {code: 2, label: Two, kind: unfavourable}
        - {code: 3, label: Three, kind: neutral}
        - {code: 4, label: Four, kind: favourable}
        - {code: 5, label: Five, kind: favourable}
    items:
    %s
    dimensions:
      - {id: LEAD, label: Leadership, items: [LEAD01]}
    outcome: LEAD
    columns: {respondent: SUB, unit: COMPID}
    waves:
      - {id: "2002", label: Year 2002, opened: 2002-01-01, closed: 2002-12-31}
    """
        .formatted(String.join("\n", items));
  }

  private static String wideQuestionnaire(List<String> headers) {
    String items =
        headers.stream()
            .map(
                header ->
                    "  - {id: %s, column: \"%s\", wording: Item, scale: five}"
                        .formatted(header.substring(0, 3), header))
            .collect(Collectors.joining("\n"));
    return """
    questionnaire: wide
    version: 1
    title: Wide
    scales:
      five:
        - {code: 1, label: One, kind: unfavourable}
        - {code: 2, label: Two, kind: unfavourable}
        - {code: 3, label: Three, kind: neutral}
        - {code: 4, label: Four, kind: favourable}
        - {code: 5, label: Five, kind: favourable}
    items:
    %s
    dimensions:
      - {id: ENG, label: Engagement, items: [Q01]}
    outcome: ENG
    columns: {respondent: Respondent ID, unit: Department}
    waves:
      - {id: "1", label: First, opened: 2026-01-01, closed: 2026-01-31}
    """
        .formatted(items);
  }

  private static String items(String name, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "  - {id: %1$s%2$02d, wording: Item, scale: five}".formatted(name, i))
        .collect(Collectors.joining("\n"));
  }
}
