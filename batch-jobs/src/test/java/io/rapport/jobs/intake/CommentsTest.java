package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.analysis.comment.ThemeTally;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.jobs.analyse.Comprehension;
import io.rapport.jobs.intake.config.NamesFile;
import io.rapport.jobs.intake.config.Questionnaires;
import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.store.RunGuard;
import io.rapport.jobs.store.RunLock;
import io.rapport.jobs.store.ThemeStore;
import io.rapport.jobs.store.intake.Comments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Comments from the file to the count of their themes. */
class CommentsTest {
  private static final String OPEN =
      IntakeHome.QUESTIONNAIRE.replace("submitted: Submitted,", "language: Lang,")
          + """
          language: en
          comments:
            - {id: CHANGE, column: Q3, wording: "What should we change?"}
            - {id: KEEP, column: Q4, wording: "What should we keep?"}
          themes:
            - {id: PAY, label: Pay, words: {en: [pay, salary], de: ["Gehalt*"]}}
            - {id: NOISE, label: Noise, words: {en: [noise, loud], de: [laut]}}
          """;

  private static final String HEADER = "Respondent,Unit,Gender,Lang,Q1,Q2,Q3,Q4";

  @TempDir Path folder;
  private IntakeHome home;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(folder.resolve("config/names.txt"), "# our people\n\nAnna Meier\n");
    home = new IntakeHome(folder, List.of(OPEN), List.of());
    home.ingest(
        home.write(
            "organisation.csv",
            "unit,parent,name,headcount,as_of",
            "ALL,,All of us,2,2026-01-01",
            "LAB,ALL,Lab,9,2026-01-01"));
  }

  @AfterEach
  void stop() {
    home.close();
  }

  @Test
  void areStoredWithoutPersonalDataAndApartFromAnswers() {
    Outcome outcome =
        home.ingest(
            home.write(
                "2026-05.csv",
                HEADER,
                "p1,LAB,Women,,1,1,Ask Anna Meier or write to anna@firm.example about pay,The team",
                "p2,LAB,Men,de,3,3,\"Gehaltsband 030 1234567, zu laut\",",
                "p3,ALL,Men,xx,5,5,5,-"));

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(texts("select question || ' ' || unit || ' ' || language || ': ' || text"))
        .containsExactlyInAnyOrder(
            "CHANGE LAB en: Ask [name] or write to [e-mail] about pay",
            "KEEP LAB en: The team",
            "CHANGE LAB de: Gehaltsband [phone], zu laut");
    assertThat(
            home.sql
                .sql(
                    "select count(*) from survey_comment c join survey_response r"
                        + " on r.respondent = c.author")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(home.count("staging_comment")).isZero();
    assertThat(home.count("survey_response")).isEqualTo(3);
  }

  @Test
  void giveWayToThoseOfALaterFile() {
    home.ingest(
        home.write(
            "first 2026-05.csv",
            HEADER,
            "p1,LAB,,,1,1,more pay,the team",
            "p2,LAB,,,1,1,less noise,",
            "p3,LAB,,,1,1,nothing,"));
    home.ingest(
        home.write(
            "second 2026-05.csv",
            HEADER,
            "p1,ALL,,,1,1,more holidays,",
            "p2,LAB,,,1,1,,",
            "p4,LAB,,,,1,loud,",
            "p4,LAB,,,1,1,too loud,"));

    assertThat(texts("select question || ' ' || unit || ' ' || text"))
        .containsExactlyInAnyOrder(
            "CHANGE ALL more holidays", "CHANGE LAB nothing", "CHANGE LAB too loud");
  }

  @Test
  void theirThemesAreCountedByUnitEachPersonOnce() {
    home.ingest(
        home.write(
            "2026-05.csv",
            HEADER,
            "p1,LAB,,,1,1,Better salaries and less noise,Salaries",
            "p2,LAB,,de,1,1,Mehr Gehaltstransparenz,",
            "p3,ALL,,,1,1,A new canteen,My pay",
            "p4,ALL,,,1,1,,A new canteen"));
    Questionnaire questionnaire =
        home.context.getBean(Questionnaires.class).get("engagement").orElseThrow();
    ThemeStore themes =
        new ThemeStore(
            home.sql, home.context.getBean(Comments.class), home.context.getBean(RunGuard.class));
    TransactionTemplate transaction =
        new TransactionTemplate(home.context.getBean(PlatformTransactionManager.class));
    Runnable tally =
        () ->
            transaction.executeWithoutResult(
                status -> themes.tally(questionnaire, "2026-05", Comprehension.of(questionnaire)));
    try (RunLock.Held held = home.context.getBean(RunLock.class).hold("analyse")) {
      tally.run();
      tally.run();
      held.end(ExitCode.DONE);
    }

    assertThat(themes.load(questionnaire, "2026-05"))
        .isEqualTo(
            Map.of(
                "LAB", new ThemeTally(2, 0, Map.of("PAY", 2L, "NOISE", 1L)),
                "ALL", new ThemeTally(2, 1, Map.of("PAY", 1L))));
    assertThat(themes.load(questionnaire, "2025-11")).isEmpty();
  }

  @Test
  void onlyTheCommentWasEdited() {
    home.ingest(home.write("first 2026-05.csv", HEADER, "p1,LAB,,,1,1,more pay,the team"));
    home.ingest(home.write("second 2026-05.csv", HEADER, "p1,LAB,,,1,1,less noise,the team"));

    assertThat(texts("select question || ' ' || text"))
        .containsExactlyInAnyOrder("CHANGE less noise", "KEEP the team");
  }

  @Test
  void aListOfNamesThatIsNoTextIsAMistakeOfConfiguration() throws IOException {
    Path names = Files.write(folder.resolve("names.txt"), new byte[] {(byte) 0xC3, 0x28});
    assertThatThrownBy(() -> NamesFile.read(names))
        .isInstanceOfSatisfying(
            RapportFailure.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIGURATION));
    assertThat(NamesFile.read(folder.resolve("none.txt"))).isEmpty();
  }

  private List<String> texts(String select) {
    return home.sql.sql(select + " from survey_comment").query(String.class).list();
  }
}
