package io.rapport.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.LinkedTally;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireLineage;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Scale.Kind;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.store.intake.Responses;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TallyStoreTest {
  private static final String WAVE = "2026-05";
  private static final Questionnaire ITEMS = questionnaire(Optional.empty());

  private final TestDatabase database = TestDatabase.migrated();
  private final DataSource source = database.dataSource();
  private final JdbcClient client = JdbcClient.create(source);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(source));
  private final RunLock lock = new RunLock(database.address(), Clock.systemUTC());
  private final TallyStore store =
      new TallyStore(client, new Responses(new JdbcTemplate(source)), new RunGuard(lock, client));

  @BeforeEach
  void answer() {
    lock.hold("analyse");
    client
        .sql(
            """
            insert into input_file (sha256, name, kind, rows_read, rows_accepted, rows_refused,
              rows_blank, rows_duplicate, control_sum, state, seen_at, merged_at)
            values (repeat('a', 64), 'survey.csv', 'SURVEY', 3, 3, 0, 0, 0, 5, 'MERGED', now(),
              now())
            """)
        .update();
    answer("r1", "A", "{5,4}");
    answer("r2", "A", "{1,null}");
    answer("r3", "B", "{3,3}");
  }

  @AfterEach
  void letGo() {
    lock.close();
  }

  @Test
  void keepsTalliesByUnit() {
    transaction.executeWithoutResult(status -> store.tally(ITEMS, WAVE));

    Map<String, Tally> tallies = store.load(ITEMS, WAVE);
    assertThat(tallies).containsOnlyKeys("A", "B");
    assertThat(tallies.get("A").counts(0)).containsExactly(1, 0, 0, 0, 1);
    assertThat(tallies.get("A").completeItems(0).n()).isOne();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "update tally set layout = 1, version = 0, numbers = numbers[1:11]",
        "update tally set numbers = numbers[1:3]",
        "update tally set layout = 1",
        "update tally set version = 0"
      })
  void makesTalliesAnewThatNoLongerFit(String change) {
    transaction.executeWithoutResult(status -> store.tally(ITEMS, WAVE));
    long[] before = store.load(ITEMS, WAVE).get("A").numbers();
    client.sql(change).update();

    Map<String, Tally> tallies = transaction.execute(status -> store.load(ITEMS, WAVE));

    assertThat(tallies).containsOnlyKeys("A", "B");
    assertThat(tallies.get("A").numbers()).isEqualTo(before);
    assertThat(client.sql("select distinct layout from tally").query(Integer.class).single())
        .isEqualTo(Tally.LAYOUT);
  }

  @Test
  void linksPeopleWhoAnsweredInTwoWaves() {
    answer("2025-11", "r1", "B", "{1,4}");
    answer("2025-11", "r3", "B", "{5,3}");
    answer("2025-11", "r9", "A", "{5,5}");
    QuestionnaireLineage same = QuestionnaireLineage.same(questionnaire(Optional.of("Id")));

    Map<String, LinkedTally> linked =
        transaction.execute(status -> store.linked(same, "2025-11", WAVE)).orElseThrow();

    assertThat(linked).containsOnlyKeys("A", "B");
    assertThat(linked.get("A").people()).as("r1 moved from B to A").isOne();
    assertThat(linked.get("A").item(0)).isEqualTo(new LinkedTally.Pairs(0, 1, 0, 0));
    assertThat(linked.get("B").item(0)).isEqualTo(new LinkedTally.Pairs(0, 0, 1, 0));
    assertThat(transaction.execute(status -> store.linked(same, "2024-11", WAVE)).orElseThrow())
        .isEmpty();
  }

  @Test
  void nobodyIsLinkedWithoutAColumnOfRespondents() {
    assertThat(store.linked(QuestionnaireLineage.same(ITEMS), "2025-11", WAVE)).isEmpty();
  }

  private void answer(String respondent, String unit, String answers) {
    answer(WAVE, respondent, unit, answers);
  }

  private void answer(String wave, String respondent, String unit, String answers) {
    client
        .sql(
            """
            insert into survey_response (questionnaire, version, wave, respondent, unit, answers,
              demographics, source, valid_from)
            values ('test', 2, ?, ?, ?, ?::smallint[], '{}', repeat('a', 64), now())
            """)
        .params(wave, respondent, unit, answers)
        .update();
  }

  private static Questionnaire questionnaire(Optional<String> respondent) {
    Scale scale =
        new Scale(
            "agreement",
            List.of(
                new Scale.Answer(1, "Strongly disagree", Kind.UNFAVOURABLE),
                new Scale.Answer(2, "Disagree", Kind.UNFAVOURABLE),
                new Scale.Answer(3, "Neither", Kind.NEUTRAL),
                new Scale.Answer(4, "Agree", Kind.FAVOURABLE),
                new Scale.Answer(5, "Strongly agree", Kind.FAVOURABLE)));
    return new Questionnaire(
        "test",
        2,
        "Test survey",
        List.of(
            new Item("X", "X", "Statement X", scale, false),
            new Item("Y", "Y", "Statement Y", scale, false)),
        List.of(new Dimension("XY", "Both", List.of("X", "Y"))),
        "XY",
        List.of(new Wave(WAVE, "May", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 22))),
        new Questionnaire.Columns(
            respondent, Optional.of("Unit"), Optional.empty(), Optional.empty(), Map.of()));
  }
}
