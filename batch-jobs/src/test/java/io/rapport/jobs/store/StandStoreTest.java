package io.rapport.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.disclosure.PublishedCells;
import io.rapport.domain.disclosure.ReleasedDemographics;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Scale.Kind;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.store.intake.EarlierData;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StandStoreTest {
  private static final Wave WAVE =
      new Wave("2026-05", "May", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 22));
  private static final Questionnaire ASKED = questionnaire();
  private static final DisclosurePolicy POLICY = policy(ReleasedDemographics.ALL);
  private static final String CELL = "item/2026-05/unit:A/X";
  private static final String OTHER = "index/2026-05/unit:ALL/XY";

  private final DataSource source = TestDatabase.migrated().dataSource();
  private final JdbcClient client = JdbcClient.create(source);
  private final JdbcTemplate template = new JdbcTemplate(source);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(source));
  private final ReleaseStore releases = new ReleaseStore(client, template, Clock.systemUTC());
  private final PublishedStore published = new PublishedStore(client, template, releases);
  private final StandStore store = new StandStore(new EarlierData(template), published);

  @BeforeEach
  void merged() {
    client
        .sql(
            """
            insert into input_file (sha256, name, kind, rows_read, rows_accepted, rows_refused,
              rows_blank, rows_duplicate, control_sum, state, seen_at, merged_at)
            values (repeat('a', 64), 'survey.csv', 'SURVEY', 3, 3, 0, 0, 0, 5, 'MERGED', now(),
              now())
            """)
        .update();
    units("organisation_unit", 1, 0, "ALL", "A<ALL", "B<ALL", "C<B");
  }

  @Test
  void aWaveThatWasNotCorrectedHasOneStand() {
    answer("p1", "A", "{5,4}", "{}", 2);
    answer("p2", "C", "{5,null}", "{}", 2);
    release("2026-05", 1, 2, Set.of(), CELL);
    release("2026-06", 1, 4, Set.of(), OTHER);

    StandStore.Past past = past(7);

    assertThat(past.profiles().stands()).hasSize(1);
    assertThat(past.profiles().profiles())
        .containsExactly(profile(1, 1, 1, 1, "A"), profile(1, 1, 0, 1, "C"));
    assertThat(past.published()).containsExactly(published(0, CELL, OTHER));
  }

  @Test
  void aWaveOfWhichNothingWasShownHasOneStand() {
    answer("p1", "A", "{5,4}", "{}", 2);
    assertThat(past(2).published()).isEmpty();

    release("2026-05", 1, 2, Set.of());
    answer("p2", "A", "{5,4}", "{}", 3);

    assertThat(past(3).profiles().stands()).hasSize(1);
    assertThat(past(3).published()).isEmpty();
  }

  @Test
  void whatWasMergedAfterAReleaseWasNotInIt() {
    answer("p1", "A", "{5,4}", "{}", 2);
    answer("p2", "A", "{5,4}", "{}", 3);
    release("2026-05", 1, 2, Set.of(), CELL);

    StandStore.Past past = past(3);

    assertThat(past.profiles().profiles())
        .containsExactly(profile(1, 1, 1, 1, "A", "A"), profile(1, 1, 1, 1, "", "A"));
    assertThat(past.published()).containsExactly(published(0, CELL));
  }

  @Test
  void whoCorrectedAnAnswerWasSomebodyElse() {
    history("p1", "A", "{5,4}", 2, 5);
    answer("p1", "A", "{1,4}", "{}", 5);
    release("2026-05", 1, 4, Set.of(), CELL);
    release("2026-06", 1, 5, Set.of(), CELL, OTHER);

    StandStore.Past past = past(5);

    assertThat(past.profiles().profiles())
        .containsExactly(profile(1, 1, 1, 1, "", "A"), profile(1, 1, 1, 1, "A", ""));
    assertThat(past.published())
        .containsExactlyInAnyOrder(published(0, CELL), published(1, CELL, OTHER));
  }

  @Test
  void whoWasMovedIsTheSamePerson() {
    history("p1", "A", "{5,4}", 2, 5);
    answer("p1", "B", "{5,4}", "{}", 5);
    release("2026-05", 1, 2, Set.of(), CELL);

    assertThat(past(5).profiles().profiles()).containsExactly(profile(1, 1, 1, 1, "A", "B"));
  }

  @Test
  void anOrganisationThatWasCorrectedIsAnotherStand() {
    answer("p1", "C", "{5,4}", "{}", 2);
    release("2026-05", 1, 2, Set.of(), CELL);
    client.sql("delete from organisation_unit where code = 'C'").update();
    units("organisation_unit_history", 1, 3, "C<B");
    units("organisation_unit", 3, 0, "C<A");

    WaveProfiles profiles = past(3).profiles();

    assertThat(profiles.profiles()).containsExactly(profile(1, 1, 1, 1, "C", "C"));
    assertThat(
            profiles.stands().stream()
                .map(stand -> stand.unit("C").flatMap(Unit::parent).orElseThrow()))
        .containsExactly("B", "A");
  }

  @Test
  void cellsThatWereCarriedAreOfTheStandThatShowedThemFirst() {
    answer("p1", "A", "{5,4}", "{}", 2);
    answer("p2", "A", "{5,4}", "{}", 3);
    answer("p3", "A", "{5,4}", "{}", 4);
    release("2026-05", 1, 2, Set.of(), CELL);
    release("2026-06", 1, 3, Set.of(CELL), CELL);
    release("2026-07", 1, 4, Set.of(CELL), CELL, OTHER);

    StandStore.Past past = past(4);

    assertThat(past.profiles().stands()).as("the second one showed nothing new").hasSize(2);
    assertThat(past.published()).containsExactlyInAnyOrder(published(0, CELL), published(1, OTHER));
  }

  @Test
  void demographicsTellPeopleApartThatMayBeReleasedOrWere() {
    answer("p1", "A", "{5,4}", "{\"gender\": \"Men\", \"age\": \"old\"}", 2);
    DisclosurePolicy ageOnly = policy(ReleasedDemographics.of(List.of("age")));

    assertThat(past(2, POLICY).profiles().demographics()).containsExactly("age", "gender");
    assertThat(past(2, ageOnly).profiles().demographics()).containsExactly("age");
    assertThat(past(2, ageOnly).profiles().profiles().get(0).places())
        .containsExactly(Optional.of(new Place("A", List.of(Optional.of("old")))));

    release("2026-05", 1, 2, Set.of(), "item/2026-05/unit:A+gender:Men/X");
    assertThat(past(2, ageOnly).profiles().demographics()).containsExactly("age", "gender");
  }

  @Test
  void anotherVersionOfTheQuestionnaireHasTheSameItemsElsewhere() {
    client
        .sql(
            "insert into questionnaire_item values ('test', 1, 1, 'OLD'), ('test', 1, 2, 'X'),"
                + " ('test', 1, 3, 'Y')")
        .update();
    history("p1", "A", "{9,5,4}", 2, 3);
    history("p2", "A", "{1,5,7}", 2, 3);
    client.sql("update survey_response_history set version = 1").update();
    answer("p1", "A", "{5,4}", "{}", 3);
    answer("p2", "A", "{5,4}", "{}", 3);
    releaseOf(1, "2026-05", 1, 2, Set.of(), CELL);

    assertThat(past(3).profiles().profiles())
        .as("the second one had an answer that is none today")
        .containsExactly(
            profile(1, 1, 1, 1, "A", "A"),
            profile(1, 1, 1, 1, "", "A"),
            profile(1, 1, 0, 1, "A", ""));
  }

  @ParameterizedTest(name = "seed {0}: rows may come in any order")
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfRowsDoesNotMatter(long seed) {
    Random random = new Random(seed);
    List<Runnable> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String person = "p" + i;
      String unit = List.of("A", "B", "C").get(random.nextInt(3));
      String answers = "{" + (1 + random.nextInt(5)) + "," + (1 + random.nextInt(5)) + "}";
      String told = random.nextBoolean() ? "{}" : "{\"gender\": \"Men\"}";
      boolean corrected = random.nextInt(5) == 0;
      rows.add(() -> answer(person, unit, answers, told, corrected ? 5 : 2));
      if (corrected && random.nextBoolean()) {
        rows.add(() -> history(person, "A", "{3,3}", 2, 5));
      }
    }
    release("2026-05", 1, 4, Set.of(), CELL);
    rows.forEach(Runnable::run);
    StandStore.Past first = past(5);
    client.sql("delete from survey_response").update();
    client.sql("delete from survey_response_history").update();
    Collections.shuffle(rows, random);
    rows.forEach(Runnable::run);
    StandStore.Past second = past(5);

    assertThat(second.profiles().profiles()).isEqualTo(first.profiles().profiles());
    assertThat(second.published()).isEqualTo(first.published());
    assertThat(first.profiles().profiles().stream().mapToInt(Profile::respondents).sum())
        .isGreaterThan(60);
  }

  @Test
  void whatEachStateWasToldAsIsKnown() {
    history("p1", "A", "{5,4}", 2, 5);
    answer("p1", "A", "{1,4}", "{}", 5);
    release("2026-05", 1, 4, Set.of(), CELL);
    release("2026-05", 2, 4, Set.of(), CELL, OTHER);
    release("2026-05", 3, 5, Set.of(OTHER), CELL, OTHER);

    List<PublishedCells> told = past(5).published();

    assertThat(told).hasSize(2);
    assertThat(told.get(0).numbers())
        .as("as the first issue of the state told it")
        .isEqualTo(Map.of(CellKey.parse(CELL), value(1), CellKey.parse(OTHER), value(2)));
    assertThat(told.get(1).numbers())
        .as("without what was carried")
        .isEqualTo(Map.of(CellKey.parse(CELL), value(3)));
  }

  private static Map<Measure, BigDecimal> value(int number) {
    return Map.of(Measure.VALUE, BigDecimal.valueOf(number));
  }

  @Test
  void theNewestReleaseThatShowedACellIsWhatReadersHave() {
    release("2026-05", 1, 2, Set.of(), CELL, OTHER, "S01/2026-05.12m/whole/played.EXPERT");
    release("2026-05", 2, 3, Set.of(), CELL);

    Map<CellKey, ReleasedCell.Shown> newest = published.newest("test", List.of("2026-05"));

    assertThat(newest).containsOnlyKeys(CellKey.parse(CELL), CellKey.parse(OTHER));
    assertThat(newest.get(CellKey.parse(CELL)).value()).isEqualByComparingTo("2");
    assertThat(newest.get(CellKey.parse(OTHER)).value()).isEqualByComparingTo("1");
    assertThat(published.newest("another", List.of("2026-05"))).isEmpty();
    assertThat(published.newest("test", List.of("2025-11"))).isEmpty();
  }

  private StandStore.Past past(long version) {
    return past(version, POLICY);
  }

  private StandStore.Past past(long version, DisclosurePolicy policy) {
    Organisation today =
        Organisation.of(
            client
                .sql("select * from organisation_unit")
                .query(
                    (row, index) ->
                        new Unit(
                            row.getString("code"),
                            row.getString("name"),
                            Optional.ofNullable(row.getString("parent")),
                            row.getInt("headcount")))
                .list());
    return Objects.requireNonNull(
        transaction.execute(status -> store.of(ASKED, WAVE, today, version, policy)));
  }

  private void release(
      String month, int issue, long version, Set<String> carried, String... shown) {
    releaseOf(2, month, issue, version, carried, shown);
  }

  /** An issue whose cells all show its number. */
  private void releaseOf(
      int asked, String month, int issue, long version, Set<String> carried, String... shown) {
    SortedMap<CellKey, ReleasedCell> cells = new TreeMap<>();
    for (String text : shown) {
      CellKey key = CellKey.parse(text);
      cells.put(
          key,
          ReleasedCell.Shown.restored(
              key,
              Quantity.SHARE,
              Map.of(Measure.VALUE, BigDecimal.valueOf(issue)),
              new ReleasedCell.Base.Exact(50),
              ReleasedCell.Bound.EXACT,
              Optional.empty(),
              Reading.NONE));
    }
    CellKey hidden = CellKey.parse("item/2026-05/unit:B/X");
    cells.put(hidden, new ReleasedCell.Hidden(hidden));
    Release release = BareRelease.of(month, issue, cells);
    transaction.executeWithoutResult(
        status -> {
          assertThat(releases.add(release, BareProof.PROOF)).isTrue();
          published.note(
              release.month(),
              issue,
              new PublishedStore.Behind(
                  "test",
                  Map.of(WAVE.id(), asked),
                  version,
                  carried.stream().map(CellKey::parse).collect(Collectors.toSet())));
        });
  }

  private void answer(
      String respondent, String unit, String answers, String demographics, long since) {
    client
        .sql(
            """
            insert into survey_response (questionnaire, version, wave, respondent, unit, answers,
              demographics, source, valid_from, since)
            values ('test', 2, '2026-05', ?, ?, ?::smallint[], ?::jsonb, repeat('a', 64), now(), ?)
            """)
        .params(respondent, unit, answers, demographics, since)
        .update();
  }

  private void history(String respondent, String unit, String answers, long since, long until) {
    client
        .sql(
            """
            insert into survey_response_history (questionnaire, version, wave, respondent, unit,
              answers, demographics, source, valid_from, valid_to, since, until)
            values ('test', 2, '2026-05', ?, ?, ?::smallint[], '{}', repeat('a', 64), now(), now(),
              ?, ?)
            """)
        .params(respondent, unit, answers, since, until)
        .update();
  }

  /** Units as "code" or "code<parent". */
  private void units(String table, long since, long until, String... units) {
    boolean past = table.endsWith("history");
    for (String unit : units) {
      String[] parts = unit.split("<");
      List<Object> values = new ArrayList<>(Arrays.asList(parts[0], since));
      if (past) {
        values.add(until);
      }
      client
          .sql(
              "insert into "
                  + table
                  + " (as_of, code, parent, name, headcount, cells, source, valid_from, since"
                  + (past ? ", valid_to, until" : "")
                  + ") values ('2026-01-01', ?, "
                  + (parts.length > 1 ? "'" + parts[1] + "'" : "null")
                  + ", 'Unit', 10, '{}', repeat('a', 64), now(), ?"
                  + (past ? ", now(), ?" : "")
                  + ")")
          .params(values)
          .update();
    }
  }

  /** Small units stay as they are. */
  private static DisclosurePolicy policy(ReleasedDemographics demographics) {
    return new DisclosurePolicy("1", 10, 5, 5, 3, 3, 0.5, demographics, false);
  }

  /** Cells as a first issue printed them. */
  private static PublishedCells published(int stand, String... keys) {
    return PublishedCells.of(
        stand, Arrays.stream(keys).collect(Collectors.toMap(CellKey::parse, key -> value(1))));
  }

  private static Profile profile(int people, int x, int y, int xy, String... units) {
    List<Optional<Place>> places = new ArrayList<>();
    for (String unit : units) {
      places.add(
          unit.isEmpty()
              ? Optional.empty()
              : Optional.of(new Place(unit, List.of(Optional.empty(), Optional.empty()))));
    }
    return new Profile(places, people, new int[] {x, y}, new int[] {xy});
  }

  private static Questionnaire questionnaire() {
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
        List.of(WAVE),
        new Questionnaire.Columns(
            Optional.of("Id"),
            Optional.of("Unit"),
            Optional.empty(),
            Optional.empty(),
            Map.of("gender", "Gender", "age", "Age")));
  }
}
