package io.rapport.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class MigrationsTest {
  private static final String BATCH_COLUMNS =
      """
      select table_name || '.' || column_name || ' ' || data_type || ' '
             || coalesce(character_maximum_length::text, '') || ' ' || is_nullable
      from information_schema.columns where table_name like 'batch\\_%' order by 1
      """;
  private static final String BATCH_SEQUENCES =
      "select sequence_name || ' ' || maximum_value from information_schema.sequences order by 1";

  @Test
  void makesTheTablesThatThisVersionOfSpringBatchExpects() {
    JdbcClient ours = JdbcClient.create(TestDatabase.migrated().dataSource());
    TestDatabase other = TestDatabase.empty();
    new ResourceDatabasePopulator(
            new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"))
        .execute(other.dataSource());
    JdbcClient theirs = JdbcClient.create(other.dataSource());

    assertThat(strings(ours, BATCH_COLUMNS)).isNotEmpty().isEqualTo(strings(theirs, BATCH_COLUMNS));
    assertThat(strings(ours, BATCH_SEQUENCES))
        .hasSize(3)
        .isEqualTo(strings(theirs, BATCH_SEQUENCES));
  }

  @Test
  void doesNothingTheSecondTime() {
    TestDatabase database = TestDatabase.migrated();
    JdbcClient client = JdbcClient.create(database.dataSource());
    String applied = "select version from flyway_schema_history order by installed_rank";
    List<String> before = strings(client, applied);

    Migrations.migrate(database.dataSource());

    assertThat(strings(client, applied)).isEqualTo(before).startsWith("1", "2");
  }

  @Test
  void refusesADatabaseOfAnotherVersion() {
    TestDatabase database = TestDatabase.migrated();
    JdbcClient.create(database.dataSource())
        .sql("update flyway_schema_history set checksum = 1 where version = '2'")
        .update();

    assertThatThrownBy(() -> Migrations.migrate(database.dataSource()))
        .isInstanceOfSatisfying(
            RapportFailure.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIGURATION));
  }

  private static List<String> strings(JdbcClient client, String sql) {
    return client.sql(sql).query(String.class).list();
  }
}
