package io.rapport.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.survey.SurveyColumns;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.jobs.intake.SharedData;
import io.rapport.jobs.intake.config.QuestionnaireFile;
import io.rapport.jobs.process.Progress;
import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.settings.Home;
import io.rapport.jobs.store.TestDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RapportCliTest {
  @TempDir Path home;
  private final TestDatabase database = TestDatabase.empty();
  private final StopSignal stop = new StopSignal();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void configure() throws IOException {
    configure("");
  }

  @ParameterizedTest
  @CsvSource({
    "bogus, bogus",
    "run --month 2026-13, '2026-13'' is not a month like 2026-06'",
    "run --bogus, --bogus",
    "status extra, extra"
  })
  void explainsWrongUsageInOneLine(String arguments, String explanation) {
    assertThat(execute(arguments.split(" "))).isEqualTo(64);
    assertThat(err.toString()).contains(explanation).startsWith("rapport: ").hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void asksForACommand() {
    assertThat(execute()).isEqualTo(64);
    assertThat(err).hasToString("rapport: a command is missing (see rapport --help)\n");
  }

  @Test
  void helpListsTheCommandsAndTheExitCodes() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString())
        .contains(
            "demo",
            "run",
            "ingest",
            "check",
            "questionnaire",
            "analyse",
            "publish",
            "status",
            "explain",
            "prove")
        .contains("65    input refused", "75    locked, try later", "143   stopped");
  }

  @Test
  void helpAndVersionNeedNoDatabase() throws IOException {
    configure("datasource:\n    url: jdbc:postgresql://127.0.0.1:1/none");
    assertThat(execute("run", "--help")).isZero();
    assertThat(execute("--version")).isZero();
    assertThat(out.toString()).contains("--month=yyyy-MM", "rapport ");
  }

  @Test
  void passesMonthsOn() {
    assertThat(execute("run", "--month", "2026-06")).isZero();
    assertThat(execute("analyse")).isZero();
    assertThat(execute("publish", "--month=2026-05")).isZero();
    assertThat(out)
        .hasToString("run Optional[2026-06]\nanalyse Optional.empty\npublish Optional[2026-05]\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void meansFileArgumentsFromTheCallersFolder() {
    assertThat(execute("ingest", "a b.xlsx", "/abs/c.csv")).isZero();
    assertThat(out).hasToString("ingest [" + caller().resolve("a b.xlsx") + ", /abs/c.csv]\n");
  }

  @Test
  void checkReportsOnStandardOutputAndEndsByItsVerdict() throws IOException {
    Files.createDirectories(caller());
    Files.writeString(caller().resolve("notes.csv"), "colour,shape\nred,round\n");

    assertThat(execute("check", "notes.csv")).isEqualTo(65);
    assertThat(out.toString()).contains("notes.csv\n", "What it is    nothing that is known yet");
    assertThat(err.toString()).startsWith("rapport: refused: notes.csv: ").hasLineCount(1);

    out.getBuffer().setLength(0);
    assertThat(execute("check", "--json", "notes.csv")).isEqualTo(65);
    JsonNode report = new JsonMapper().readTree(out.toString());
    assertThat(report.get("kind").asString()).isEqualTo("unknown");
    assertThat(report.get("refusals")).hasSize(1);
    assertThat(execute("check", "none.csv")).isEqualTo(66);
  }

  @Test
  void checkNeedsNoDatabaseButForTheUnitsOfASurvey() throws IOException {
    configure("datasource:\n    url: \"\"");
    Files.createDirectories(caller());
    Files.writeString(
        caller().resolve("units.csv"), "unit,parent,name,headcount\nALL,,All of us,many\n");
    Files.createDirectories(home.resolve("config/questionnaires"));
    Files.copy(
        SharedData.project("config/sample/questionnaires/engagement.yaml"),
        home.resolve("config/questionnaires/engagement.yaml"));

    assertThat(execute("check", "units.csv")).isEqualTo(65);
    assertThat(out.toString())
        .contains(
            "What it is    the organisation: units and headcounts",
            "1 read = 0 accepted + 1 refused + 0 blank + 0 duplicate");
    out.getBuffer().setLength(0);
    Files.write(caller().resolve("survey-2026-05.csv"), survey());
    assertThat(execute("check", "survey-2026-05.csv")).isEqualTo(65);
    assertThat(out.toString())
        .contains(
            "What it is    answers to a survey, by questionnaire engagement",
            "1 read = 1 accepted + 0 refused + 0 blank + 0 duplicate",
            "the units are not known yet");
    assertThat(home.resolve("data/postgres")).doesNotExist();
  }

  /** A respondent who gives the first answer of each scale. */
  private List<String> survey() throws IOException {
    Questionnaire questionnaire =
        QuestionnaireFile.read(home.resolve("config/questionnaires/engagement.yaml"));
    List<String> columns = SurveyColumns.required(questionnaire);
    String code = String.valueOf(questionnaire.items().get(0).scale().answers().get(0).code());
    return List.of(
        String.join(",", columns), String.join(",", Collections.nCopies(columns.size(), code)));
  }

  @Test
  void aQuestionnaireIsDraftedWithoutADatabaseAndNeverOverwritten() throws IOException {
    configure("datasource:\n    url: jdbc:postgresql://127.0.0.1:1/none");
    Files.createDirectories(caller());
    Files.writeString(
        caller().resolve("pulse.csv"), "Team,Q1,Q2\nA,Agree,Disagree\nB,Strongly agree,Agree\n");

    assertThat(execute("questionnaire", "pulse.csv")).isZero();
    assertThat(out.toString()).contains("questionnaire: \"pulse\"", "column: \"Q2\"");
    assertThat(execute("questionnaire", "pulse.csv", "--out", "pulse.yaml")).isZero();
    assertThat(Files.readString(caller().resolve("pulse.yaml"))).contains("column: \"Q1\"");
    assertThat(execute("questionnaire", "pulse.csv", "--out", "pulse.yaml")).isEqualTo(73);
    assertThat(err.toString()).contains("pulse.yaml is there already").hasLineCount(1);

    Files.writeString(
        caller().resolve("words.csv"), "column,words\nQ1,We help others\nQ2,We like others\n");
    out.getBuffer().setLength(0);
    assertThat(execute("questionnaire", "pulse.csv", "--codebook", "words.csv")).isZero();
    assertThat(out.toString()).contains("wording: \"We like others\"");
    assertThat(execute("questionnaire", "pulse.csv", "--codebook", "none.csv")).isEqualTo(66);
    assertThat(execute("questionnaire", "pulse.csv", "--codebook", "pulse.csv")).isEqualTo(65);
  }

  @Test
  void recordsEveryRunWithItsExitCode() {
    assertThat(execute("run")).isZero();
    assertThat(execute("run", "--month", RecordingOperations.REFUSED.toString())).isEqualTo(65);

    assertThat(err).hasToString("rapport: survey.xlsx has no sheet Answers\n");
    assertThat(
            JdbcClient.create(database.dataSource())
                .sql("select exit_code from run order by epoch")
                .query(Integer.class)
                .list())
        .containsExactly(0, 65);
  }

  @Test
  void anUnknownFailureIsToldWithoutItsMessageAndLoggedWithItsTrace() throws IOException {
    assertThat(execute("run", "--month", RecordingOperations.BROKEN.toString())).isEqualTo(70);

    assertThat(err)
        .hasToString("rapport: internal error (IllegalStateException): see the log file\n");
    assertThat(Files.readString(home.resolve("data/logs/rapport.log")))
        .contains("java.lang.IllegalStateException")
        .contains("RecordingOperations.run");
  }

  @Test
  void statusTellsTheLastRun() {
    execute("run");

    assertThat(execute("status")).isZero();
    assertThat(out.toString()).contains("last run  run, started ").contains("with exit code 0");
  }

  @Test
  void namesAnUnknownSettingAndItsLine() throws IOException {
    configure("foldres: 3\n  intake:\n    limit: 4");

    assertThat(execute("status")).isEqualTo(78);
    assertThat(err.toString())
        .contains("unknown setting rapport.foldres (application.yaml, line ")
        .contains("rapport.intake.limit")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'zone: Mars/Base', rapport.zone",
    "'intake:\n    reject-limit: 7', rapport.intake.reject-limit must lie between 0 and 1",
    "'intake:\n    reject-limit: many', rapport.intake.reject-limit",
    "'organisation: \" \"', rapport.organisation must not be empty",
    "'intake: [a', is not valid YAML"
  })
  void namesAWrongSetting(String yaml, String explanation) throws IOException {
    configure(yaml);

    assertThat(execute("status")).isEqualTo(78);
    assertThat(err.toString()).contains(explanation).hasLineCount(1);
  }

  @Test
  void endsAtOnceWhenAStopWasAskedFor() {
    stop.request();

    assertThat(execute("run")).isEqualTo(143);
    assertThat(err).hasToString("rapport: stopped on request\n");
  }

  @Test
  void theDemoKeepsEverythingInItsOwnFolder() {
    Path folder = caller().resolve("tour");

    assertThat(DemoCommand.settingsOf(folder, Path.of("config/sample")))
        .containsEntry("rapport.folders.data", folder.resolve("data").toString())
        .containsEntry("rapport.datasource.url", "");
  }

  private Path caller() {
    return home.resolve("elsewhere");
  }

  private void configure(String more) throws IOException {
    StringBuilder yaml = new StringBuilder("spring.profiles.active: recording\nrapport:\n");
    if (!more.startsWith("datasource")) {
      yaml.append("  datasource:\n    url: ").append(database.address().url());
      yaml.append("\n    username: ").append(database.address().user());
      yaml.append("\n    password-file: ").append(database.passwordFile()).append("\n");
    }
    if (!more.isEmpty()) {
      yaml.append("  ").append(more).append("\n");
    }
    Files.createDirectories(home.resolve("config"));
    Files.writeString(home.resolve("config/application.yaml"), yaml);
  }

  private int execute(String... arguments) {
    Progress silent = Progress.plain(new PrintStream(PrintStream.nullOutputStream()));
    return RapportCli.create(
            new Home(home, caller()), stop, silent, new PrintWriter(out), new PrintWriter(err))
        .execute(arguments);
  }
}
