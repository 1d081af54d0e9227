package io.rapport.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was released stays as it was, even for the account that owns the tables. */
class AppendOnlyLedgerTest {
  private static final JdbcClient SQL = JdbcClient.create(TestDatabase.migrated().dataSource());

  @BeforeEach
  void release() {
    if (count("release") == 0) {
      SQL.sql(
              "insert into release (month, issue, policy, catalogue, quality, content_sha256,"
                  + " released_at) values ('2026-06-01', 1, '{}', '{}', '{}', 'a', now())")
          .update();
      SQL.sql("insert into released_cell (release_id, cell_key, state) values (1, 'k', 'hidden')")
          .update();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "update release set issue = 3, 'no update of release'",
    "delete from release, 'no delete of release'",
    "'truncate release, released_cell cascade', 'no truncate of release'",
    "update released_cell set state = 'not asked', 'no update of released_cell'",
    "delete from released_cell, 'no delete of released_cell'",
    "truncate released_cell cascade, 'no truncate of released_cell'",
    "truncate release_wave, 'no truncate of release_wave'",
    "truncate carried_cell, 'no truncate of carried_cell'"
  })
  void rowsAreNeitherChangedNorRemoved(String statement, String words) {
    assertThatThrownBy(() -> SQL.sql(statement).update())
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class,
            refused -> {
              assertThat(refused.getSQLState()).isEqualTo("23001");
              assertThat(refused.getMessage())
                  .contains("the ledger of releases is append only: " + words);
            });
    assertThat(count("release where issue = 1")).isEqualTo(1);
    assertThat(count("released_cell where state = 'hidden'")).isEqualTo(1);
  }

  private static long count(String table) {
    return SQL.sql("select count(*) from " + table).query(Long.class).single();
  }
}
