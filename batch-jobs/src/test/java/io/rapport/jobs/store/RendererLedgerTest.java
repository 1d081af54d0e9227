package io.rapport.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.rapport.jobs.operations.TestPlatform;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.store.server.ServerAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The account over which reports are drawn can read the ledger of releases and nothing else. */
class RendererLedgerTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 6);
  private static final String FORBIDDEN = "42501";

  @TempDir Path home;
  private final TestDatabase database = TestDatabase.empty();
  private final JdbcClient owner = JdbcClient.create(database.dataSource());
  private final Map<String, String> settings = new TreeMap<>(database.settings());
  private ConfigurableApplicationContext context;

  @AfterEach
  void close() {
    if (context != null) {
      context.close();
    }
  }

  @Test
  void readsTheLedgerAndIsRefusedEveryOtherTable() {
    JdbcClient renderer = JdbcClient.create(start().connected());
    List<String> tables =
        owner
            .sql(
                "select table_name from information_schema.tables"
                    + " where table_schema = 'public' order by 1")
            .query(String.class)
            .list();
    assertThat(tables)
        .contains(
            "release",
            "released_cell",
            "release_proof",
            "survey_response",
            "survey_response_history",
            "survey_answer",
            "survey_comment",
            "staging_response",
            "tally",
            "category_tally",
            "poststratum_tally",
            "theme_tally",
            "register_record",
            "case_figure",
            "batch_job_execution_params",
            "run",
            "flyway_schema_history");
    Map<String, String> refused = new TreeMap<>();
    for (String table : tables) {
      String state = stateOf(renderer, "select count(*) from " + table);
      if (!state.isEmpty()) {
        refused.put(table, state);
      }
    }
    assertThat(refused.values()).containsOnly(FORBIDDEN);
    assertThat(tables)
        .filteredOn(table -> !refused.containsKey(table))
        .containsExactly("release", "released_cell");
    assertThat(
            renderer.sql("select session_user || ' ' || current_user").query(String.class).single())
        .isEqualTo("rapport_renderer rapport_renderer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set role rapport",
        "set session authorization rapport",
        "insert into released_cell (release_id, cell_key, state) values (1, 'a', 'hidden')",
        "update release set issue = 2",
        "delete from released_cell",
        "truncate released_cell",
        "create table mine (n int)",
        "copy survey_response to stdout",
        "select pg_read_file('PG_VERSION')"
      })
  void cannotGetFurther(String statement) throws SQLException {
    start().connected().getConnection().close();
    try (var connection = Connections.dedicated(database.renderer());
        var sql = connection.createStatement()) {
      assertThatThrownBy(() -> sql.execute(statement))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(FORBIDDEN));
    }
  }

  @Test
  void whatItSaysComesOverThatAccount() {
    RendererLedger ledger = start();
    assertThat(ledger.latest(MONTH)).isEmpty();
    assertThat(ledger.contentHash(MONTH)).isEmpty();

    owner.sql("revoke select on release from rapport_renderer").update();

    assertThat(stateOf(() -> ledger.latest(MONTH))).isEqualTo(FORBIDDEN);
    assertThat(stateOf(() -> ledger.contentHash(MONTH))).isEqualTo(FORBIDDEN);
  }

  @Test
  void isLetReadWithinATransactionToo() {
    RendererLedger ledger = start();
    new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(status -> assertThat(ledger.latest(MONTH)).isEmpty());
  }

  @Test
  void anAccountThatCouldReadMoreIsNotUsed() {
    Migrations.migrate(database.dataSource());
    owner.sql("grant select on theme_tally, tally to rapport_renderer").update();
    assertRefused(
        "the account rapport_renderer may do more than read the ledger of releases; what else it"
            + " reaches: tally, theme_tally");

    owner.sql("revoke select on theme_tally, tally from rapport_renderer").update();
    owner.sql("grant select (unit) on tally to rapport_renderer").update();
    assertRefused("reaches: tally");

    owner.sql("revoke select (unit) on tally from rapport_renderer").update();
    owner.sql("grant insert on release to rapport_renderer").update();
    assertRefused("reaches: release");

    owner.sql("revoke insert on release from rapport_renderer").update();
    assertThat(start().latest(MONTH)).isEmpty();
  }

  @Test
  void anAccountThatCouldBecomeAnotherIsNotUsed() throws IOException {
    account("renderer_member", "noinherit");
    owner.sql("grant rapport to renderer_member").update();
    assertRefused("the account renderer_member has an attribute or belongs to a role");

    owner.sql("revoke rapport from renderer_member").update();
    owner.sql("alter role renderer_member createrole").update();
    assertRefused("the account renderer_member has an attribute or belongs to a role");

    owner.sql("alter role renderer_member superuser").update();
    assertRefused("the account renderer_member may do more than read the ledger");

    owner.sql("alter role renderer_member nosuperuser nocreaterole").update();
    assertThat(start().latest(MONTH)).isEmpty();
  }

  @Test
  void withoutAnAccountNothingCanBeRead() throws IOException {
    settings.put("rapport.datasource.renderer.username", "");
    settings.put("rapport.datasource.renderer.password-file", "");
    assertRefused("rapport.datasource.renderer.username is not set");

    settings.put("rapport.datasource.renderer.username", "nobody \"there\"");
    assertRefused("create role \"nobody \"\"there\"\"\" login password '…'", "does not exist");

    account("renderer_locked_out", "");
    Files.writeString(home.resolve("renderer.password"), "another");
    assertRefused("the account renderer_locked_out is refused by the database");
  }

  @Test
  void anOwnerWithoutPowersOverRolesIsEnough() throws IOException {
    Files.writeString(home.resolve("plain.password"), "plain");
    owner.sql("create role plain_owner login password 'plain'").update();
    owner.sql("grant create on schema public to plain_owner").update();
    settings.put("rapport.datasource.username", "plain_owner");
    settings.put("rapport.datasource.password-file", home.resolve("plain.password").toString());

    JdbcClient renderer = JdbcClient.create(start().connected());

    assertThat(stateOf(renderer, "select count(*) from released_cell")).isEmpty();
    assertThat(stateOf(renderer, "select count(*) from survey_response")).isEqualTo(FORBIDDEN);
  }

  @Test
  void onItsOwnServerRapportMakesTheAccountAndRenewsItsPassword() throws SQLException {
    Migrations.migrate(database.dataSource());
    ServerAddress first =
        new ServerAddress(database.address().url(), "renderer \"of\" ours", "first");
    ServerAddress second = new ServerAddress(first.url(), first.user(), "second");

    try (Connection connection = Connections.dedicated(database.address())) {
      for (ServerAddress address : List.of(first, second, second)) {
        RendererAccount account = new RendererAccount(address);
        account.make(connection);
        account.grant(connection);
        assertThat(catchThrowable(() -> Connections.dedicated(address).close())).isNull();
      }
    }
    assertThatThrownBy(() -> Connections.dedicated(first)).isInstanceOf(SQLException.class);
  }

  private void assertRefused(String... words) {
    RendererLedger ledger = start();
    assertThatThrownBy(() -> ledger.latest(MONTH))
        .isInstanceOfSatisfying(
            RapportFailure.class,
            failure -> {
              assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
              assertThat(failure.line()).startsWith("rapport.datasource.renderer").contains(words);
            });
  }

  private void account(String name, String attributes) throws IOException {
    Path file = home.resolve("renderer.password");
    Files.writeString(file, "secret of " + name);
    owner
        .sql("create role " + name + " login password 'secret of " + name + "' " + attributes)
        .update();
    settings.put("rapport.datasource.renderer.username", name);
    settings.put("rapport.datasource.renderer.password-file", file.toString());
  }

  private RendererLedger start() {
    close();
    context = TestPlatform.start(home, settings, new StopSignal());
    return context.getBean(RendererLedger.class);
  }

  private static String stateOf(JdbcClient client, String query) {
    return stateOf(() -> client.sql(query).query(Long.class).single());
  }

  /** SQLSTATE with which something is refused, empty if it is not. */
  private static String stateOf(Runnable work) {
    Throwable thrown = catchThrowable(work::run);
    while (thrown != null && !(thrown instanceof SQLException)) {
      thrown = thrown.getCause();
    }
    return thrown == null ? "" : ((SQLException) thrown).getSQLState();
  }
}
