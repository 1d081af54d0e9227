package io.rapport.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
              """
              with added as (
                insert into release
                  (month, issue, policy, catalogue, quality, content_sha256, released_at)
                values ('2026-06-01', 1, '{}', '{}', '{}', 'a', now()) returning id)
              insert into release_proof
                (release_id, evidence, evidence_sha256, decided, merged, parameters, audited)
              select id, '', repeat('0', 64), '{}', '[]', '{}', '{"findings": 0}' from added
              """)
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
    "truncate release_register, 'no truncate of release_register'",
    "truncate carried_cell, 'no truncate of carried_cell'",
    "update release_proof set merged = '[1]', 'no update of release_proof'",
    "delete from release_proof, 'no delete of release_proof'",
    "truncate release_proof, 'no truncate of release_proof'"
  })
  void rowsAreNeitherChangedNorRemoved(String statement, String words) {
    assertRefused(statement, "23001", "the ledger of releases is append only: " + words);
    assertThat(count("release where issue = 1")).isEqualTo(1);
    assertThat(count("released_cell where state = 'hidden'")).isEqualTo(1);
    assertThat(count("release_proof where merged = '[]'")).isEqualTo(1);
  }

  @Test
  void noIssueIsAddedWithoutAProof() {
    assertRefused(
        """
        insert into release (month, issue, policy, catalogue, quality, content_sha256, released_at)
        values ('2026-06-01', 2, '{}', '{}', '{}', 'a', now())
        """,
        "23503",
        "issue 2 of 2026-06 has no proof");
  }

  @Test
  void noProofHasFindings() {
    assertRefused(
        """
        with added as (
          insert into release
            (month, issue, policy, catalogue, quality, content_sha256, released_at)
          values ('2026-06-01', 2, '{}', '{}', '{}', 'a', now()) returning id)
        insert into release_proof
          (release_id, evidence, evidence_sha256, decided, merged, parameters, audited)
        select id, '', repeat('0', 64), '{}', '[]', '{}', '{"findings": 1}' from added
        """,
        "23514",
        "release_proof");
  }

  private static void assertRefused(String statement, String state, String words) {
    assertThatThrownBy(() -> SQL.sql(statement).update())
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class,
            refused -> {
              assertThat(refused.getSQLState()).isEqualTo(state);
              assertThat(refused.getMessage()).contains(words);
            });
    assertThat(count("release")).isEqualTo(1);
  }

  private static long count(String table) {
    return SQL.sql("select count(*) from " + table).query(Long.class).single();
  }
}
