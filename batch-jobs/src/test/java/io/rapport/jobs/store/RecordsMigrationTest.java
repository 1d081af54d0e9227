package io.rapport.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records and releases of an earlier program: only their times tell which were made of which. */
class RecordsMigrationTest {

  @Test
  void theOrderOfTimesTellsWhatAReleaseWasMadeOf() {
    TestDatabase database = TestDatabase.ofVersion("42");
    JdbcClient sql = JdbcClient.create(database.dataSource());
    sql.sql(
            """
            insert into input_file (sha256, name, kind, rows_read, rows_accepted, rows_refused,
              rows_blank, rows_duplicate, control_sum, state, seen_at, merged_at)
            values (repeat('a', 64), 'register.csv', 'REGISTER', 3, 3, 0, 0, 0, 3, 'MERGED', now(),
              now());
            insert into register_record (entity, record_key, version, content, content_hash,
              source, valid_from)
            values ('stage', 'p1', 1, '{}', 'h', repeat('a', 64), '2026-06-02'),
              ('stage', 'p2', 2, '{}', 'h', repeat('a', 64), '2026-07-02'),
              ('stage', 'p3', 1, '{}', 'h', repeat('a', 64), '2026-07-03');
            insert into register_record_history (entity, record_key, version, content,
              content_hash, source, valid_from, valid_to)
            values ('stage', 'p2', 1, '{}', 'g', repeat('a', 64), '2026-06-02', '2026-07-02');
            insert into release (month, issue, policy, catalogue, quality, content_sha256,
              released_at)
            select month, 1, '{}', '{}', '{}', 'a', at
            from (values ('2026-05-01'::date, '2026-06-01'::timestamptz),
              ('2026-06-01', '2026-07-01'), ('2026-07-01', '2026-07-02')) as made (month, at);
            insert into release_proof (release_id, evidence, evidence_sha256, decided, merged,
              parameters, audited)
            select id, '', repeat('0', 64), '{}', '[]', '{}', '{"findings": 0}' from release;
            update data_version set number = 4;
            """)
        .update();

    Migrations.migrate(database.dataSource());

    assertThat(strings(sql, "select record_key || ' ' || since from register_record order by 1"))
        .containsExactly("p1 2", "p2 4", "p3 6");
    assertThat(strings(sql, "select since || '-' || until from register_record_history"))
        .containsExactly("2-4");
    assertThat(
            strings(
                sql,
                "select r.month || ' ' || d.data_version from release r"
                    + " join release_register d on d.release_id = r.id order by 1"))
        .as("what was merged at the time of a release was in it")
        .containsExactly("2026-05-01 1", "2026-06-01 3", "2026-07-01 5");
    assertThat(strings(sql, "select number::text from data_version")).containsExactly("6");
  }

  private static List<String> strings(JdbcClient sql, String query) {
    return sql.sql(query).query(String.class).list();
  }
}
