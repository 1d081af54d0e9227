package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rapport.domain.survey.Response;
import io.rapport.jobs.intake.config.Questionnaires;
import io.rapport.jobs.intake.file.WorkbookFiles;
import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.store.intake.Organisations;
import io.rapport.jobs.store.intake.Responses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files on a disk, the job, the tables: everything but the command line. */
class IngestTest {
  private static final String[] ORGANISATION = {
    "unit,parent,name,headcount,gender: Women", "ALL,,All of us,2,1", "LAB,ALL,Laboratory,120,70"
  };

  @TempDir Path folder;
  private IntakeHome home;

  @BeforeEach
  void start() {
    home = new IntakeHome(folder, List.of(IntakeHome.QUESTIONNAIRE), List.of());
  }

  @AfterEach
  void stop() {
    home.close();
  }

  @Test
  void aSurveyIsMergedAndEveryRowAccountedFor() {
    Path organisation = home.write("organisation.csv", ORGANISATION);
    Path survey = survey("survey-2026-05.xlsx");

    // The survey is named first; the organisation that it needs is read before it all the same.
    Outcome outcome = home.ingest(survey, organisation);

    assertThat(outcome.lines())
        .containsExactly(
            "organisation.csv: 2 rows read, 2 accepted, 0 refused",
            "survey-2026-05.xlsx: 103 rows read, 100 accepted, 1 refused, 1 blank, 1 duplicate,"
                + " wave 2026-05");
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(home.count("survey_response")).isEqualTo(100);
    assertThat(home.count("survey_answer")).isEqualTo(200);
    assertThat(home.count("survey_answer where item = 'ENG2' and answer = 9")).isEqualTo(1);
    assertThat(home.count("survey_answer where item = 'ENG2' and answer is null")).isEqualTo(1);
    assertThat(
            home.sql
                .sql("select row_number, rule from refusal order by number")
                .query((row, index) -> tuple(row.getInt(1), row.getString(2)))
                .list())
        .containsExactly(tuple(102, "off-scale"), tuple(3, "duplicate-respondent"));
    assertThat(
            home.sql
                .sql("select rule, message, count from finding")
                .query((row, index) -> tuple(row.getString(1), row.getString(2), row.getLong(3)))
                .list())
        .containsExactly(tuple("unmapped-column", "column Comment: the column is not read", 1L));
    assertThat(
            home.sql
                .sql("select kind, definition, state, control_sum from input_file order by name")
                .query(
                    (row, index) ->
                        tuple(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list())
        .containsExactly(
            tuple("ORGANISATION", null, "MERGED", 122L),
            tuple("SURVEY", "engagement", "MERGED", 200L));
    assertNothingStaged();
  }

  @Test
  void theStepsCountWhatTheyDid() {
    home.ingest(home.write("organisation.csv", ORGANISATION), survey("survey-2026-05.xlsx"));

    assertThat(
            home.sql
                .sql(
                    """
                    select s.step_name, s.status, s.read_count, s.filter_count, s.write_count,
                      s.read_skip_count + s.process_skip_count + s.write_skip_count,
                      s.rollback_count
                    from batch_step_execution s join batch_job_execution_params p
                      using (job_execution_id)
                    where p.parameter_name = 'kind' and p.parameter_value = 'SURVEY'
                    order by s.step_execution_id
                    """)
                .query(
                    (row, index) ->
                        tuple(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(5),
                            row.getInt(6),
                            row.getInt(7)))
                .list())
        .containsExactly(
            tuple("load", "COMPLETED", 103, 1, 102, 0, 0),
            tuple("finish", "COMPLETED", 0, 0, 0, 0, 0),
            tuple("merge", "COMPLETED", 0, 0, 0, 0, 0));
  }

  @Test
  void ofOnePersonsRowsTheLastCompleteOneCounts() {
    home.ingest(home.write("organisation.csv", ORGANISATION));
    Path survey =
        home.write(
            "2026-05.csv",
            "Respondent,Unit,Q1,Q2,Submitted,Gender",
            "p1,LAB,1,1,2026-05-05,Women",
            "p1,LAB,5,5,2026-05-06,Women",
            "p1,LAB,3,,2026-05-07,Women",
            "p2,LAB,1,,,",
            "p2,LAB,,3,,");

    assertThat(home.ingest(survey).lines())
        .containsExactly(
            "2026-05.csv: 5 rows read, 2 accepted, 0 refused, 3 duplicate, wave 2026-05");
    List<Response> responses = responses();
    assertThat(responses)
        .extracting(Response::answers)
        .containsExactlyInAnyOrder(
            List.of(Optional.of((short) 5), Optional.of((short) 5)),
            List.of(Optional.empty(), Optional.of((short) 3)));
    assertThat(responses)
        .filteredOn(response -> response.answered() == 2)
        .extracting(Response::demographics, Response::submitted)
        .containsExactly(tuple(Map.of("gender", "Women"), Optional.of(LocalDate.of(2026, 5, 6))));
    assertThat(responses).extracting(Response::respondent).allMatch(id -> id.startsWith("1."));
  }

  @Test
  void whatWasHandedInGoesBeforeWhatWasNotAndMoreAnswersBeforeFewer() {
    home.ingest(home.write("organisation.csv", ORGANISATION));
    String own = "ResponseId,StartDate,EndDate,Finished,Respondent,Unit,Q1,Q2";
    Path survey =
        home.write(
            "2026-05.csv",
            own,
            "R_1,2026-05-05 08:00:00,2026-05-05 08:05:00,1,p1,LAB,5,",
            "R_2,2026-05-06 08:00:00,2026-05-06 08:05:00,0,p1,LAB,1,1",
            "R_3,2026-05-05 08:00:00,2026-05-05 08:05:00,0,p2,LAB,3,3",
            "R_4,2026-05-06 08:00:00,2026-05-06 08:05:00,0,p2,LAB,,1");

    assertThat(home.ingest(survey).lines())
        .containsExactly(
            "2026-05.csv: 4 rows read, 2 accepted, 0 refused, 2 duplicate, wave 2026-05");
    assertThat(responses())
        .extracting(Response::answers)
        .containsExactlyInAnyOrder(
            List.of(Optional.of((short) 5), Optional.empty()),
            List.of(Optional.of((short) 3), Optional.of((short) 3)));
  }

  @Test
  void aLaterFileCorrectsAnEarlierOne() {
    home.ingest(home.write("organisation.csv", ORGANISATION));
    home.ingest(home.write("a 2026-05.csv", "Respondent,Unit,Q1,Q2", "p1,LAB,1,1", "p2,LAB,1,1"));
    home.ingest(home.write("b 2026-05.csv", "Respondent,Unit,Q1,Q2", "p1,ALL,5,5"));

    assertThat(responses())
        .extracting(Response::unit, response -> response.answers().get(0))
        .containsExactly(
            tuple("ALL", Optional.of((short) 5)), tuple("LAB", Optional.of((short) 1)));
  }

  @Test
  void theSameFileAgainIsNothingToDo() {
    Path organisation = home.write("organisation.csv", ORGANISATION);
    Path survey = survey("survey-2026-05.xlsx");
    home.ingest(organisation, survey);
    String before =
        home.sql
            .sql("select input_file::text from input_file")
            .query(String.class)
            .list()
            .toString();

    Outcome again = home.ingest(organisation, survey);

    assertThat(again.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(again.lines()).allMatch(line -> line.contains(": nothing to do, it was read on 20"));
    assertThat(home.sql.sql("select input_file::text from input_file").query(String.class).list())
        .hasToString(before);
    assertThat(home.count("batch_job_instance")).isEqualTo(2);
  }

  @Test
  void tooManyRefusedRowsRefuseTheFileAndNothingIsMerged() {
    home.ingest(home.write("organisation.csv", ORGANISATION));
    Path survey =
        home.write(
            "2026-05.csv", "Respondent,Unit,Q1,Q2", "p1,LAB,1,1", "p2,LAB,7,1", "p3,NONE,1,1");

    Outcome outcome = home.ingest(survey);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.INPUT_REFUSED);
    assertThat(outcome.lines())
        .containsExactly(
            "refused: 2026-05.csv: 2 of 3 rows are refused, more than 2.0 %: nothing was taken"
                + " from the file [reject-limit]; the first refused row: 2026-05.csv, row 3, column"
                + " C (Q1): the answer is not on scale agreement [off-scale]");
    assertThat(home.count("survey_response")).isZero();
    assertNothingStaged();
    assertThat(home.count("input_file where state = 'REFUSED' and rows_refused = 2")).isEqualTo(1);
    assertThat(home.sql.sql("select rule from refusal order by number").query(String.class).list())
        .containsExactly("off-scale", "unknown-unit", "reject-limit");
  }

  @Test
  void aRefusedFileMayBeHandedInAgain() {
    Path survey = survey("survey-2026-05.xlsx");

    Outcome without = home.ingest(survey);
    Outcome with = home.ingest(survey, home.write("organisation.csv", ORGANISATION));

    assertThat(without.exitCode()).isEqualTo(ExitCode.INPUT_REFUSED);
    assertThat(without.lines().get(0)).contains("hand in the organisation file first");
    assertThat(with.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(home.count("survey_response")).isEqualTo(100);
    assertThat(home.count("refusal where rule = 'no-organisation'")).isZero();
  }

  @Test
  void eachBrokenFileIsRefusedInOneLineAndOthersAreRead() throws IOException {
    Path organisation = home.write("organisation.csv", ORGANISATION);
    Path unknown = home.write("2026-05 unknown.csv", "Respondent,Unit,Q1", "p1,LAB,1");
    Path wave = home.write("survey.csv", "Respondent,Unit,Q1,Q2", "p1,LAB,1,1");
    Path empty = Files.createFile(folder.resolve("empty.xlsx"));
    Path quotes =
        home.write("2025-11 q.csv", "Respondent,Unit,Q1,Q2", "p1,LAB,1,1", "p2,LAB,\"1,1");

    Outcome outcome =
        home.ingest(folder.resolve("none.xlsx"), unknown, wave, empty, quotes, organisation);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.INPUT_REFUSED);
    assertThat(outcome.lines())
        .containsExactly(
            "none.xlsx: there is no such file",
            "refused: 2026-05 unknown.csv: the file is not known; it comes closest to questionnaire"
                + " engagement, but lacks column Q2 [not-recognised]",
            "refused: survey.csv: the wave is not known: put one of the ids 2025-11, 2026-05 into"
                + " the file's name, or declare columns.wave in questionnaire engagement"
                + " [wave-unknown]",
            "refused: empty.xlsx: the file is empty [empty-file]",
            "organisation.csv: 2 rows read, 2 accepted, 0 refused",
            "refused: 2025-11 q.csv, row 3: quotes are not closed or not doubled in the row that"
                + " begins on line 3 [quotes]");
    assertThat(home.count("survey_response")).isZero();
    assertThat(home.count("organisation_unit")).isEqualTo(2);
  }

  @Test
  void aFileThatIsNotThereIsMissing() {
    assertThat(home.ingest(folder.resolve("none.xlsx")).exitCode())
        .isEqualTo(ExitCode.INPUT_MISSING);
  }

  @Test
  void anOrganisationThatIsNoTreeIsRefusedWhole() {
    home.ingest(home.write("organisation.csv", ORGANISATION));

    Outcome outcome =
        home.ingest(
            home.write("second.csv", "unit,parent,name,headcount", "A,,All,1", "B,C,Lost,2"),
            home.write("third.csv", "unit,parent,name,headcount", "A,,All,many"));

    assertThat(outcome.lines())
        .containsExactly(
            "refused: second.csv: unit B belongs to unknown unit C [organisation]",
            "refused: third.csv: an organisation with units missing is not the organisation; mend"
                + " 1 row [organisation]; the first refused row: third.csv, row 2, column D"
                + " (headcount): a headcount is a whole number from 0 [headcount]");
    assertThat(
            home.context
                .getBean(Organisations.class)
                .on(LocalDate.of(2026, 5, 22))
                .orElseThrow()
                .names())
        .isEqualTo(Map.of("ALL", "All of us", "LAB", "Laboratory"));
  }

  @Test
  void theOrganisationOfADayIsTheNewestUpToIt() {
    home.ingest(
        home.write(
            "organisation.csv",
            "unit,parent,name,headcount,as_of",
            "A,,January,1,2026-01-01",
            "A,,June,2,2026-06-01"));
    Organisations organisations = home.context.getBean(Organisations.class);

    assertThat(organisations.on(LocalDate.of(2026, 5, 31)).orElseThrow().root().name())
        .isEqualTo("January");
    assertThat(organisations.on(LocalDate.of(2026, 6, 1)).orElseThrow().root().name())
        .isEqualTo("June");
    assertThat(organisations.on(LocalDate.of(2020, 1, 1)).orElseThrow().root().name())
        .isEqualTo("January");
  }

  @Test
  void theInboxIsEmptiedIntoDoneAndRefused() throws IOException {
    home.write("data/inbox/organisation.csv", ORGANISATION);
    home.write("data/inbox/2026-05.csv", "Respondent,Unit,Q1,Q2", "p1,LAB,1,1");
    home.write("data/inbox/2025-11.csv", "Respondent,Unit,Q1,Q2", "p1,LAB,7,1");
    home.write("data/inbox/.hidden.csv", "not looked at");
    home.write("data/inbox/later.csv.part", "not looked at");

    Outcome outcome = home.ingestInbox();

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.INPUT_REFUSED);
    assertThat(home.names("data/inbox"))
        .containsExactly(".hidden.csv", "done", "later.csv.part", "refused");
    assertThat(home.names("data/inbox/done")).containsExactly("2026-05.csv", "organisation.csv");
    assertThat(home.names("data/inbox/refused"))
        .containsExactly("2025-11.csv", "2025-11.csv.refused.xlsx", "2025-11.csv.txt");
    assertThat(Files.readAllLines(folder.resolve("data/inbox/refused/2025-11.csv.txt")))
        .containsExactly(
            "2025-11.csv, row 2, column C (Q1): the answer is not on scale agreement [off-scale]",
            "2025-11.csv: 1 of 1 rows are refused, more than 2.0 %: nothing was taken from the"
                + " file [reject-limit]");
    assertThat(home.ingestInbox().lines()).containsExactly("inbox: nothing to do");

    home.write("data/inbox/organisation.csv", ORGANISATION);
    home.ingestInbox();
    assertThat(home.names("data/inbox/done"))
        .containsExactly("2026-05.csv", "organisation-2.csv", "organisation.csv");
  }

  @Test
  void whatBrokeInTheMiddleIsDoneAgainFromTheFirstRow() {
    home.ingest(home.write("organisation.csv", ORGANISATION));
    Path survey = survey("survey-2026-05.xlsx");
    home.sql
        .sql(
            """
            create function refuse() returns trigger language plpgsql as
            'begin raise exception ''full''; end'
            """)
        .update();
    home.sql
        .sql("create trigger broken before insert on survey_response execute function refuse()")
        .update();

    assertThatThrownBy(() -> home.ingest(survey)).isInstanceOf(RapportFailure.class);
    assertThat(home.count("survey_response")).isZero();
    assertThat(home.count("input_file")).isEqualTo(1);

    home.sql.sql("drop trigger broken on survey_response").update();
    assertThat(home.ingest(survey).lines())
        .containsExactly(
            "survey-2026-05.xlsx: 103 rows read, 100 accepted, 1 refused, 1 blank, 1 duplicate,"
                + " wave 2026-05");
    assertThat(home.count("survey_response")).isEqualTo(100);
  }

  private List<Response> responses() {
    List<Response> responses = new ArrayList<>();
    var questionnaire = home.context.getBean(Questionnaires.class).get("engagement").orElseThrow();
    new TransactionTemplate(home.context.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(
            status ->
                home.context
                    .getBean(Responses.class)
                    .forEach(questionnaire, "2026-05", responses::add));
    return responses;
  }

  private void assertNothingStaged() {
    for (String table : List.of("unit", "response", "record", "refusal")) {
      assertThat(home.count("staging_" + table)).as(table).isZero();
    }
  }

  /** A hundred people who answer, one off the scale, one twice, and a row of blanks. */
  private Path survey(String name) {
    Object[][] rows = new Object[104][];
    rows[0] = new Object[] {"Respondent", "Unit", "Q1", "Q2", "Comment", "Submitted", "Gender"};
    for (int i = 1; i <= 100; i++) {
      rows[i] =
          new Object[] {"p" + i, i % 10 == 0 ? "ALL" : "LAB", 5, "3 - Neither", "…", null, "Men"};
    }
    rows[1] = new Object[] {"p1", "LAB", "agree", 9};
    rows[2] = new Object[] {"p2", "LAB", 5};
    rows[101] = new Object[] {"p101", "LAB", 4, 3};
    rows[102] = new Object[] {"p2", "LAB", 3};
    rows[103] = new Object[] {"  ", null, " "};
    return WorkbookFiles.table(folder.resolve(name), "Answers", rows);
  }
}
