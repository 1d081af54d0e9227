package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapport.domain.survey.Response;
import io.rapport.jobs.intake.config.Questionnaires;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.store.intake.InputLedger;
import io.rapport.jobs.store.intake.Responses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Surveys as the tools export them, taken in by code, by wording, or row by answer. */
class SurveyLayoutsTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: pulse
      version: 1
      title: Pulse
      scales:
        agreement:
          - {code: 1, label: Disagree, kind: unfavourable, labels: [Trifft nicht zu]}
          - {code: 3, label: Neither, kind: neutral}
          - {code: 5, label: Agree, kind: favourable, labels: [Trifft zu, "12"]}
      items:
        - {id: VALUED, column: My work is valued, wording: My work is valued, scale: agreement}
        - {id: HELPED, column: My team helps me, wording: My team helps me, scale: agreement}
      dimensions:
        - {id: ENG, label: Engagement, items: [VALUED, HELPED]}
      outcome: ENG
      columns: {unit: Unit}
      waves:
        - {id: "2026-05", label: May 2026, opened: 2026-05-04, closed: 2026-05-22}
      """;

  @TempDir Path folder;
  private IntakeHome home;

  @BeforeEach
  void start() {
    home = new IntakeHome(folder, List.of(QUESTIONNAIRE), List.of());
    home.ingest(
        home.write(
            "organisation.csv", "unit,parent,name,headcount", "ALL,,All,0", "LAB,ALL,Lab,9"));
  }

  @AfterEach
  void stop() {
    home.close();
  }

  @Test
  void threeHeaderRowsAreReadByWordingAndTrialsAreNobodysAnswers() {
    Path export =
        home.write(
            "qualtrics.csv",
            "StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,Q1_1,Q1_2,Unit",
            "Start,Ende,Typ,Fortschritt,Beendet,Erfasst,Antwort,My <b>work</b> is valued,"
                + "My team helps me,Unit",
            ids("startDate", "endDate", "status", "progress", "finished", "recordedDate")
                + ","
                + ids("_recordId", "QID7_1", "QID7_2", "Unit"),
            "2026-05-04 08:00:00,2026-05-04 08:04:00,0,100,1,2026-05-04 08:04:01,R_a1,12,1,LAB",
            "2026-05-04 09:00:00,2026-05-04 09:04:00,0,55,0,2026-05-11 09:04:01,R_a2,5,,LAB",
            "2026-05-04 09:00:00,2026-05-04 09:04:00,0,5,0,2026-05-11 09:04:01,R_a4,,,LAB",
            "2026-05-04 10:00:00,2026-05-04 10:04:00,1,100,1,2026-05-04 10:04:01,R_a3,3,3,LAB");

    assertThat(home.ingest(export).lines())
        .containsExactly(
            "qualtrics.csv: 4 rows read, 2 accepted, 0 refused, 2 blank, wave 2026-05");
    assertThat(answers()).containsExactlyInAnyOrder(sheet(5, 1), sheet(5, null));
    assertThat(
            home.sql
                .sql("select rule, count from finding where rule <> 'unmapped-column'")
                .query((row, index) -> tuple(row.getString(1), row.getLong(2)))
                .list())
        .containsExactlyInAnyOrder(
            tuple("test-row", 1L),
            tuple("no-answers", 1L),
            tuple("incomplete", 1L),
            tuple("respondent-by-tool", 1L));
  }

  @Test
  void aQuestionAboveItsPartsIsOneHeader() {
    Path export =
        home.write(
            "monkey.csv",
            "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,Unit,"
                + "How much do you agree?,",
            ",,,,,,Open-Ended Response,My work is valued,My team helps me",
            "11839200101,400100200,05/04/2026 08:01:02 AM,05/04/2026 08:05:00 AM,,,LAB,Agree,"
                + "Trifft nicht zu",
            "11839200102,400100200,05/04/2026 09:01:02 AM,05/04/2026 09:05:00 AM,,,LAB,,Neither");

    assertThat(home.ingest(export).lines())
        .containsExactly("monkey.csv: 2 rows read, 2 accepted, 0 refused, wave 2026-05");
    assertThat(answers()).containsExactlyInAnyOrder(sheet(5, 1), sheet(null, 3));
  }

  @Test
  void aCorrectedExportReplacesWhatTheFirstOneGave() {
    String[] export = {
      "Respondent ID,Collector ID,Start Date,End Date,Unit,How much?,",
      ",,,,Open-Ended Response,My work is valued,My team helps me",
      "11839200101,400100200,05/04/2026 08:01:02 AM,05/04/2026 08:05:00 AM,LAB,Agree,Disagree",
      "11839200102,400100200,05/04/2026 09:01:02 AM,05/04/2026 09:05:00 AM,LAB,,Neither"
    };
    home.ingest(home.write("first.csv", export));
    export[3] = export[3].replace("LAB,,", "LAB,Agree,");

    assertThat(home.ingest(home.write("corrected.csv", export)).lines())
        .containsExactly("corrected.csv: 2 rows read, 2 accepted, 0 refused, wave 2026-05");
    assertThat(answers()).containsExactlyInAnyOrder(sheet(5, 1), sheet(5, 3));
  }

  @Test
  void idsThatASpreadsheetCutShortAreRefusedAndNotMadeOnePerson() {
    Path export =
        home.write(
            "monkey.csv",
            "Respondent ID,Collector ID,Start Date,End Date,Unit,How much?,",
            ",,,,Open-Ended Response,My work is valued,My team helps me",
            "118392001017,400100200,05/04/2026 08:01:02 AM,05/04/2026 08:05:00 AM,LAB,Agree,Agree",
            "1.18392E+11,400100200,05/04/2026 08:01:02 AM,05/04/2026 08:05:00 AM,LAB,Agree,Agree",
            "1.18392E+11,400100200,05/04/2026 09:01:02 AM,05/04/2026 09:05:00 AM,LAB,,Neither");

    var outcome = home.ingest(export);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.INPUT_REFUSED);
    assertThat(outcome.lines().get(0)).contains("row 4").contains("[rounded-respondent]");
  }

  @Test
  void rowsOfOneAnswerBecomeRowsOfOneRespondentInAnyOrder() {
    Path export =
        home.write(
            "long.csv",
            "respondent_id,item_id,value,Unit",
            "r1,My work is valued,5,LAB",
            "r2,My work is valued,1,LAB",
            "r3,Something else,1,LAB",
            "r2,My team helps me,Agree,LAB",
            "r1,My team helps me,3,LAB");

    assertThat(home.ingest(export).lines())
        .containsExactly("long.csv: 3 rows read, 3 accepted, 0 refused, wave 2026-05");
    assertThat(answers()).containsExactlyInAnyOrder(sheet(5, 3), sheet(1, 5), sheet(null, null));
  }

  @Test
  void anAnswerGivenTwiceInALongTableRefusesTheRespondentAtItsPlace() {
    Path export =
        home.write(
            "long.csv",
            "respondent_id,item_id,value,Unit",
            "r1,My work is valued,5,LAB",
            "r2,My work is valued,1,LAB",
            "r1,My work is valued,5,LAB");

    var outcome = home.ingest(export);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.INPUT_REFUSED);
    assertThat(outcome.lines())
        .singleElement()
        .asString()
        .startsWith("refused: long.csv: 1 of 2 rows are refused")
        .endsWith(
            "the first refused row: long.csv, row 4, column C (value): the respondent has answered"
                + " the same item further up [answer-twice]");
    assertThat(home.count("survey_response")).isZero();
  }

  @Test
  void whatIsWrongInALongTableIsToldWhereItStandsAndUnknownItemsAreNoticed() {
    Path export =
        home.write(
            "long.csv",
            "respondent_id,item_id,value,Unit",
            "r1,My work is valued,5,LAB",
            "r1,My team helps me,7,LAB",
            "r2,Mood,7,NONE",
            ",,,",
            ",My team helps me,5,LAB");

    home.ingest(export);

    assertThat(reasons())
        .containsExactly(
            "long.csv, row 3, column C (value of My team helps me): the answer is not on scale"
                + " agreement [off-scale]",
            "long.csv, row 6, column A (respondent_id): the respondent is missing"
                + " [blank-respondent]",
            "long.csv, row 4, column D (Unit): the unit is not a unit of the organisation"
                + " [unknown-unit]",
            "long.csv: 3 of 3 rows are refused, more than 2.0 %: nothing was taken from the file"
                + " [reject-limit]");
    assertThat(home.count("input_file where rows_read = 4 and rows_refused = 3 and rows_blank = 1"))
        .isEqualTo(1);
    assertThat(home.count("finding where message = 'item Mood is not read' and count = 1"))
        .isEqualTo(1);
  }

  private List<String> reasons() {
    String sha256 =
        home.sql
            .sql("select sha256 from input_file where name = 'long.csv'")
            .query(String.class)
            .single();
    return home.context.getBean(InputLedger.class).refusals(sha256).stream()
        .map(Object::toString)
        .toList();
  }

  private static String ids(String... names) {
    List<String> cells = new ArrayList<>();
    for (String name : names) {
      cells.add("\"{\"\"ImportId\"\":\"\"" + name + "\"\"}\"");
    }
    return String.join(",", cells);
  }

  private static Tuple sheet(Integer valued, Integer helped) {
    return tuple(code(valued), code(helped));
  }

  private static Optional<Short> code(Integer code) {
    return Optional.ofNullable(code).map(Integer::shortValue);
  }

  private List<Tuple> answers() {
    List<Response> responses = new ArrayList<>();
    var questionnaire = home.context.getBean(Questionnaires.class).get("pulse").orElseThrow();
    new TransactionTemplate(home.context.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(
            status ->
                home.context
                    .getBean(Responses.class)
                    .forEach(questionnaire, "2026-05", responses::add));
    return responses.stream()
        .map(response -> tuple(response.answers().get(0), response.answers().get(1)))
        .toList();
  }
}
