package io.rapport.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.jobs.store.intake.RegisterRecords;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ToldRecordsTest {
  private static final String YEAR = "S01/%s.12m/whole/played.EXPERT";
  private static final String MONTH = "S01/%s.1m/whole/played.EXPERT";
  private static final String CHANGE = "S01/%s.3m~12m/whole/played.EXPERT";
  private static final String SURVEY = "item/2026-05/unit:A/X";

  private final DataSource source = TestDatabase.migrated().dataSource();
  private final JdbcClient client = JdbcClient.create(source);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(source));
  private final ReleaseStore releases =
      new ReleaseStore(client, new JdbcTemplate(source), Clock.systemUTC());
  private final ToldRecords told = new ToldRecords(client);

  private static CellKey key(String figure, String month) {
    return CellKey.parse(figure.formatted(month));
  }

  /** A cell that shows a number. */
  private static ReleasedCell.Shown cell(CellKey key, int value) {
    return ReleasedCell.Shown.restored(
        key,
        Quantity.SHARE,
        Map.of(Measure.VALUE, BigDecimal.valueOf(value)),
        new ReleasedCell.Base.Exact(50),
        ReleasedCell.Bound.EXACT,
        Optional.of(BigDecimal.valueOf(98)),
        Reading.NONE);
  }

  private void release(String month, int issue, long data, ReleasedCell... all) {
    SortedMap<CellKey, ReleasedCell> cells = new TreeMap<>();
    for (ReleasedCell each : all) {
      cells.put(each.key(), each);
    }
    Release release = BareRelease.of(month, issue, cells);
    transaction.executeWithoutResult(
        status -> {
          assertThat(releases.add(release, BareProof.PROOF)).isTrue();
          told.note(release.month(), issue, data);
        });
  }

  @Test
  @DisplayName(
      "issues of the month, of the twelve before it and of those after it, with what they told")
  void issuesOfTheYear() {
    ReleasedCell.Shown may = cell(key(YEAR, "2026-05"), 1);
    release("2025-05", 1, 1, cell(key(YEAR, "2025-05"), 1));
    release("2025-06", 1, 2, cell(key(YEAR, "2025-06"), 1));
    release("2026-07", 1, 4, cell(key(YEAR, "2026-07"), 1));
    release(
        "2026-06",
        1,
        5,
        may.standingFor(key(YEAR, "2026-06")),
        cell(key(CHANGE, "2026-06"), 2),
        cell(CellKey.parse(SURVEY), 3),
        new ReleasedCell.Hidden(key(MONTH, "2026-06")));

    assertThat(told.issues(YearMonth.of(2026, 6)))
        .containsExactly(
            new ToldRecords.Issue(YearMonth.of(2025, 6), 1, 2, Set.of(key(YEAR, "2025-06"))),
            new ToldRecords.Issue(YearMonth.of(2026, 7), 1, 4, Set.of(key(YEAR, "2026-07"))),
            new ToldRecords.Issue(YearMonth.of(2026, 6), 1, 5, Set.of(key(CHANGE, "2026-06"))));
  }

  @Test
  @DisplayName("of windows the last one told, of single months each, as the newest issue told it")
  void theLastWindowTold() {
    ReleasedCell.Shown april = cell(key(YEAR, "2026-04"), 1);
    release(
        "2026-04", 1, 1, april, cell(key(MONTH, "2026-04"), 11), cell(key(CHANGE, "2026-04"), 2));
    release(
        "2026-05", 1, 2, april.standingFor(key(YEAR, "2026-05")), cell(key(MONTH, "2026-04"), 12));
    release("2026-05", 2, 3, cell(key(MONTH, "2026-05"), 13), cell(CellKey.parse(SURVEY), 3));
    release("2026-06", 1, 4, cell(key(YEAR, "2026-06"), 4));

    assertThat(told.last(YearMonth.of(2026, 5)))
        .containsOnly(
            Map.entry(april.key(), april),
            Map.entry(key(CHANGE, "2026-04"), cell(key(CHANGE, "2026-04"), 2)),
            Map.entry(key(MONTH, "2026-04"), cell(key(MONTH, "2026-04"), 12)),
            Map.entry(key(MONTH, "2026-05"), cell(key(MONTH, "2026-05"), 13)));
    assertThat(told.last(YearMonth.of(2026, 6)).get(key(YEAR, "2026-06")))
        .isEqualTo(cell(key(YEAR, "2026-06"), 4));
    assertThat(told.last(YearMonth.of(2027, 5)))
        .containsOnlyKeys(key(YEAR, "2026-06"), key(MONTH, "2026-04"), key(MONTH, "2026-05"));
  }

  @Test
  @DisplayName("the ledger keeps the window that a figure's numbers are of, and its hash tells it")
  void whatStandsForAnotherComesBack() {
    ReleasedCell.Shown may = cell(key(YEAR, "2026-05"), 1);
    release("2026-06", 1, 1, may.standingFor(key(YEAR, "2026-06")));

    ReleasedCell.Shown read =
        releases
            .latest(YearMonth.of(2026, 6))
            .orElseThrow()
            .shown(key(YEAR, "2026-06"))
            .orElseThrow();

    assertThat(read).isEqualTo(may.standingFor(key(YEAR, "2026-06")));
    assertThat(read.asOf()).contains("2026-05.12m");
    assertThat(read.first()).isEqualTo(may.key());
    release("2026-06", 2, 2, cell(key(YEAR, "2026-06"), 1));
    assertThat(releases.latest(YearMonth.of(2026, 6)).orElseThrow().issue()).isEqualTo(2);
  }

  @Test
  @DisplayName("the ledger finds figures that are not as an issue before them told")
  void whatIsNotAsToldIsFound() {
    ReleasedCell.Shown may = cell(key(YEAR, "2026-05"), 1);
    ReleasedCell.Shown change = cell(key(CHANGE, "2026-05"), 1);
    release("2026-05", 1, 1, may, change);
    release(
        "2026-06",
        1,
        2,
        may.standingFor(key(YEAR, "2026-06")),
        cell(key(CHANGE, "2026-05"), 2).standingFor(key(CHANGE, "2026-06")),
        cell(key(MONTH, "2026-06"), 3));
    release("2026-07", 1, 3, cell(key(YEAR, "2026-06"), 1).standingFor(key(YEAR, "2026-07")));

    assertThat(releases.notAsTold(YearMonth.of(2026, 5), 1)).isZero();
    assertThat(releases.notAsTold(YearMonth.of(2026, 6), 1)).as("the change").isEqualTo(1);
    assertThat(releases.notAsTold(YearMonth.of(2026, 7), 1))
        .as("June's year was not told but stood for another")
        .isEqualTo(1);
  }

  @Test
  @DisplayName(
      "a figure that stays as an earlier issue of the month told it tells readers the same")
  void theSameWindowInALaterIssue() {
    ReleasedCell.Shown june = cell(key(YEAR, "2026-06"), 1);
    release("2026-06", 1, 1, june);
    Release first = releases.latest(YearMonth.of(2026, 6)).orElseThrow();
    Release second =
        new Release(
            first.month(),
            2,
            first.policy(),
            first.catalogue(),
            first.quality(),
            new TreeMap<>(Map.of(june.key(), june.standingFor(june.key()))));

    Boolean added = transaction.execute(status -> releases.add(second, BareProof.PROOF));

    assertThat(added).isFalse();
  }

  @Test
  @DisplayName("the register at a version has the records that were in force then")
  void theRegisterAsItWas() {
    record("register_record", "a", "FRIEND", 1, 0);
    record("register_record", "b", "PARTNER", 4, 0);
    record("register_record_history", "b", "FRIEND", 2, 4);
    RegisterRecords records = new RegisterRecords(client);

    List<Register> then = records.at(List.of(0L, 1L, 2L, 3L, 4L, 9L));

    assertThat(then)
        .extracting(register -> register.stages().stream().map(StageEntry::stage).toList())
        .extracting(Object::toString)
        .containsExactly(
            "[]",
            "[FRIEND]",
            "[FRIEND, FRIEND]",
            "[FRIEND, FRIEND]",
            "[FRIEND, PARTNER]",
            "[FRIEND, PARTNER]");
    assertThat(then.get(2)).isSameAs(then.get(3));
    assertThat(then.get(4).stages().get(0)).isSameAs(then.get(1).stages().get(0));
    assertThat(then.get(5)).isEqualTo(records.read());
    assertThat(records.lastChange(3)).isEqualTo(2);
    assertThat(records.lastChange(0)).isZero();
  }

  private void record(String table, String key, String stage, long since, long until) {
    boolean past = until > 0;
    client
        .sql(
            """
            insert into input_file (sha256, name, kind, rows_read, rows_accepted, rows_refused,
              rows_blank, rows_duplicate, control_sum, state, seen_at, merged_at)
            values (repeat('a', 64), 'register.csv', 'REGISTER', 3, 3, 0, 0, 0, 5, 'MERGED', now(),
              now()) on conflict do nothing
            """)
        .update();
    client
        .sql(
            "insert into "
                + table
                + " (entity, record_key, version, content, content_hash, source, valid_from, since"
                + (past ? ", valid_to, until" : "")
                + ") values ('stage_entry', :key, 1, cast(:content as jsonb), 'h', repeat('a', 64),"
                + " now(), :since"
                + (past ? ", now(), " + until : "")
                + ")")
        .param("key", key)
        .param(
            "content",
            """
            {"managerId": "M-%s", "functionCode": "HR", "enteredOn": "2026-05-04", "stage": "%s"}
            """
                .formatted(key, stage))
        .param("since", since)
        .update();
  }
}
