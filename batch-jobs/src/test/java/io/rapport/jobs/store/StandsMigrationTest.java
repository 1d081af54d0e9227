package io.rapport.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger of an earlier program: only its times tell what was in a release. */
class StandsMigrationTest {

  @Test
  void theOrderOfTimesBecomesTheVersionOfTheData() {
    TestDatabase database = TestDatabase.ofVersion("35");
    JdbcClient sql = JdbcClient.create(database.dataSource());
    sql.sql(
            """
            insert into input_file (sha256, name, kind, rows_read, rows_accepted, rows_refused,
              rows_blank, rows_duplicate, control_sum, state, seen_at, merged_at)
            values (repeat('a', 64), 'survey.csv', 'SURVEY', 3, 3, 0, 0, 0, 5, 'MERGED', now(),
              now());
            insert into organisation_unit (as_of, code, name, headcount, cells, source, valid_from)
            values ('2026-01-01', 'ALL', 'All', 9, '{}', repeat('a', 64), '2026-05-01');
            insert into organisation_unit_history (as_of, code, name, headcount, cells, source,
              valid_from, valid_to)
            values ('2026-01-01', 'ALL', 'All', 8, '{}', repeat('a', 64), '2026-04-01',
              '2026-05-01');
            insert into survey_response (questionnaire, version, wave, respondent, unit, answers,
              demographics, source, valid_from)
            values ('test', 1, 'w', 'p1', 'ALL', '{1}', '{}', repeat('a', 64), '2026-06-02'),
              ('test', 1, 'w', 'p2', 'ALL', '{1}', '{}', repeat('a', 64), '2026-07-02'),
              ('test', 1, 'w', 'p3', 'ALL', '{1}', '{}', repeat('a', 64), '2026-07-03');
            insert into survey_response_history (questionnaire, version, wave, respondent, unit,
              answers, demographics, source, valid_from, valid_to)
            values ('test', 1, 'w', 'p2', 'ALL', '{2}', '{}', repeat('a', 64), '2026-06-02',
              '2026-07-02');
            insert into release (month, issue, policy, catalogue, quality, content_sha256,
              released_at)
            values
              ('2026-06-01', 1, '{}', '{"survey": {"questionnaire": "test", "version": 2,
                "waves": [{"code": "v"}, {"code": "w"}],
                "older": [{"version": 1, "waves": ["w"]}]}}', '{}', 'a', '2026-07-01'),
              ('2026-07-01', 1, '{}', '{"survey": {"questionnaire": "test", "version": 1,
                "waves": [{"code": "w"}]}}', '{}', 'b', '2026-07-02'),
              ('2026-08-01', 1, '{}', '{"survey": null}', '{}', 'c', '2026-08-01');
            """)
        .update();

    Migrations.migrate(database.dataSource());

    assertThat(strings(sql, "select respondent || ' ' || since from survey_response order by 1"))
        .containsExactly("p1 3", "p2 5", "p3 7");
    assertThat(strings(sql, "select since || '-' || until from survey_response_history"))
        .containsExactly("3-5");
    assertThat(strings(sql, "select since::text from organisation_unit")).containsExactly("2");
    assertThat(strings(sql, "select since || '-' || until from organisation_unit_history"))
        .containsExactly("1-2");
    assertThat(
            strings(
                sql,
                """
                select release_id || ' ' || wave || ' ' || version || ' ' || data_version
                from release_wave where questionnaire = 'test' order by release_id, wave
                """))
        .as("the second release was made when what was merged at the same time was there")
        .containsExactly("1 v 2 4", "1 w 1 4", "2 w 1 6");
    assertThat(new DataVersion(sql).raise()).as("later than all of it").isEqualTo(9);
    assertThat(new DataVersion(sql).held()).isEqualTo(9);
  }

  private static List<String> strings(JdbcClient sql, String query) {
    return sql.sql(query).query(String.class).list();
  }
}
