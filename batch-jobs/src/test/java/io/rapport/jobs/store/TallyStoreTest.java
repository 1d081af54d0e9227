package io.rapport.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.LinkedTally;
import io.rapport.domain.analysis.survey.Poststrata;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveTallies;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireLineage;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Scale.Kind;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.store.intake.Organisations;
import io.rapport.jobs.store.intake.Responses;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
      new TallyStore(
          client,
          new GroupTallies(new JdbcTemplate(source)),
          new Responses(new JdbcTemplate(source)),
          new Organisations(client),
          new RunGuard(lock, client));

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
    answer("r1", "A", "{5,4}", "{\"gender\": \"Women\", \"age\": \"old\"}");
    answer("r2", "A", "{1,null}", "{\"gender\": \"Men\"}");
    answer("r3", "B", "{3,3}", "{}");
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
  void keepsTalliesByGroup() {
    organisation("{\"gender\": {\"Women\": 4, \"Men\": 6}}");
    transaction.executeWithoutResult(status -> store.tally(ITEMS, WAVE));

    WaveTallies tallies = store.wave(ITEMS, WAVE);

    assertThat(tallies.units()).containsOnlyKeys("A", "B");
    assertThat(tallies.demographics()).containsOnlyKeys("age", "gender");
    assertThat(tallies.demographics().get("gender").categories()).containsExactly("Men", "Women");
    Tally women = tallies.demographics().get("gender").of("Women").get("A");
    assertThat(women.counts(0)).containsExactly(0, 0, 0, 0, 1);
    assertThat(tallies.poststrata().demographics())
        .as("age has no headcounts")
        .containsExactly("gender");
    assertThat(tallies.cells().keySet())
        .containsExactly(
            cell("A", Optional.of("Men")),
            cell("A", Optional.of("Women")),
            cell("B", Optional.empty()));
    assertThat(tallies.cells().get(cell("A", Optional.of("Women"))).numbers())
        .isEqualTo(women.numbers());
    assertThat(bits(tallies)).isEqualTo(bits(inMemory(tallies.poststrata())));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "update wave_tally set layout = 1",
        "update wave_tally set version = 0",
        "update wave_tally set size = 3",
        "update wave_tally set asked = '{gender}'",
        "delete from wave_tally",
        "update organisation_unit set cells = '{}'"
      })
  void makesGroupsAnewThatNoLongerFit(String change) {
    organisation("{\"gender\": {\"Women\": 4, \"Men\": 6}}");
    transaction.executeWithoutResult(status -> store.tally(ITEMS, WAVE));
    answer("r4", "B", "{2,2}", "{\"gender\": \"Men\"}");
    assertThat(store.wave(ITEMS, WAVE).everybody().respondents()).isEqualTo(3);
    client.sql(change).update();

    WaveTallies tallies = transaction.execute(status -> store.wave(ITEMS, WAVE));

    assertThat(tallies.everybody().respondents()).isEqualTo(4);
    assertThat(bits(tallies)).isEqualTo(bits(inMemory(tallies.poststrata())));
    assertThat(store.wave(ITEMS, WAVE).everybody().respondents()).isEqualTo(4);
  }

  @Test
  void withoutAnOrganisationThereAreNoPoststrata() {
    transaction.executeWithoutResult(status -> store.tally(ITEMS, WAVE));

    WaveTallies tallies = store.wave(ITEMS, WAVE);
    assertThat(tallies.poststrata()).isEqualTo(Poststrata.NONE);
    assertThat(tallies.cells()).isEmpty();
    assertThat(tallies.demographics().get("age").categories()).containsExactly("old");
  }

  @Test
  void keepsNothingOfADemographicWithoutGroups() {
    organisation("{\"gender\": {\"Women\": 4, \"Men\": 6}}");
    for (int i = 0; i < 101; i++) {
      answer("s" + i, "B", "{2,2}", "{\"age\": \"%d\"}".formatted(i));
    }
    transaction.executeWithoutResult(status -> store.tally(ITEMS, WAVE));

    WaveTallies tallies = store.wave(ITEMS, WAVE);
    assertThat(tallies.overfull()).contains("age");
    assertThat(tallies.demographics().get("age").categories()).isEmpty();
    assertThat(tallies.demographics().get("gender").categories()).containsExactly("Men", "Women");
    assertThat(tallies.everybody().respondents()).isEqualTo(104);
  }

  private WaveTallies inMemory(Poststrata poststrata) {
    WaveTallies tallies = WaveTallies.empty(ITEMS, poststrata);
    Responses responses = new Responses(new JdbcTemplate(source));
    transaction.executeWithoutResult(status -> responses.forEach(ITEMS, WAVE, tallies::add));
    return tallies;
  }

  private static Map<String, String> bits(WaveTallies tallies) {
    Map<String, String> bits = new TreeMap<>();
    tallies.units().forEach((unit, tally) -> bits.put(unit, bits(tally)));
    tallies
        .demographics()
        .forEach(
            (id, told) ->
                told.categories()
                    .forEach(
                        category ->
                            told.of(category)
                                .forEach(
                                    (unit, tally) -> bits.put(id + category + unit, bits(tally)))));
    tallies.cells().forEach((cell, tally) -> bits.put(cell.toString(), bits(tally)));
    return bits;
  }

  private static String bits(Tally tally) {
    return Arrays.toString(tally.numbers());
  }

  private static Poststrata.Cell cell(String division, Optional<String> gender) {
    return new Poststrata.Cell(Optional.of(division), List.of(gender));
  }

  private void organisation(String cells) {
    for (String unit : List.of("ALL", "A", "B")) {
      client
          .sql(
              """
              insert into organisation_unit (as_of, code, parent, name, headcount, cells, source,
                valid_from, since)
              values ('2026-01-01', ?, ?, ?, ?, ?::jsonb, repeat('a', 64), now(), 1)
              """)
          .params(
              unit,
              unit.equals("ALL") ? null : "ALL",
              "Unit " + unit,
              unit.equals("ALL") ? 0 : 10,
              unit.equals("ALL") ? "{}" : cells)
          .update();
    }
  }

  @Test
  void linksPeopleWhoAnsweredInTwoWaves() {
    answer("2025-11", "r1", "B", "{1,4}", "{}");
    answer("2025-11", "r3", "B", "{5,3}", "{}");
    answer("2025-11", "r9", "A", "{5,5}", "{}");
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

  private void answer(String respondent, String unit, String answers, String demographics) {
    answer(WAVE, respondent, unit, answers, demographics);
  }

  private void answer(
      String wave, String respondent, String unit, String answers, String demographics) {
    client
        .sql(
            """
            insert into survey_response (questionnaire, version, wave, respondent, unit, answers,
              demographics, source, valid_from, since)
            values ('test', 2, ?, ?, ?, ?::smallint[], ?::jsonb, repeat('a', 64), now(), 1)
            """)
        .params(wave, respondent, unit, answers, demographics)
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
            respondent,
            Optional.of("Unit"),
            Optional.empty(),
            Optional.empty(),
            Map.of("gender", "Gender", "age", "Age")));
  }
}
