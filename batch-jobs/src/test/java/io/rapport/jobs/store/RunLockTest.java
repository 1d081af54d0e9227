package io.rapport.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RunLockTest {
  private static final Instant NOON = Instant.parse("2026-06-30T12:00:00Z");

  private final TestDatabase database = TestDatabase.migrated();
  private final JdbcClient client = JdbcClient.create(database.dataSource());
  private final RunHistory history = new RunHistory(client);
  private final RunLock first = lock(NOON);
  private final RunLock second = lock(NOON.plusSeconds(60));

  @AfterEach
  void letGo() {
    first.close();
    second.close();
  }

  @Test
  void refusesASecondRunUntilTheFirstHasEnded() {
    try (RunLock.Held held = first.hold("run")) {
      assertThatThrownBy(() -> second.hold("ingest"))
          .isInstanceOfSatisfying(
              RapportFailure.class,
              failure -> {
                assertThat(failure.exitCode()).isEqualTo(ExitCode.LOCKED);
                assertThat(failure.line()).contains("another run is at work");
              });
      held.end(ExitCode.DONE);
    }
    second.hold("ingest").close();
    assertThat(client.sql("select command from run order by epoch").query(String.class).list())
        .containsExactly("run", "ingest");
  }

  @Test
  void isReentrantAndTheOutermostHolderEndsTheRun() {
    try (RunLock.Held outer = first.hold("run")) {
      long epoch = first.epoch();
      try (RunLock.Held inner = first.hold("ingest")) {
        inner.end(ExitCode.DONE);
        assertThat(first.epoch()).isEqualTo(epoch);
      }
      assertThatThrownBy(() -> second.hold("run")).isInstanceOf(RapportFailure.class);
      outer.end(ExitCode.INPUT_REFUSED);
    }
    assertThat(history.last())
        .contains(new RunHistory.Run("run", NOON, Optional.of(NOON), Optional.of(65)));
  }

  @Test
  void recordsNoEndForARunThatWasKilled() {
    first.hold("run");
    killConnectionsOfTheLock();

    assertThat(history.last())
        .contains(new RunHistory.Run("run", NOON, Optional.empty(), Optional.empty()));
    second.hold("run").close();
  }

  @Test
  void aRunThatFailedWithoutSayingHowCountsAsInternalError() {
    first.hold("run").close();

    assertThat(history.last().orElseThrow().exitCode()).contains(ExitCode.INTERNAL.number());
  }

  @Test
  void theGuardPassesTheRunInProgressAndRefusesOneThatLostItsLock() {
    RunGuard guard = new RunGuard(first, client);
    // The guard reads through the transaction's own connection.
    JdbcTransactionManager transactions = new JdbcTransactionManager(pool());
    RunGuard guarded = new RunGuard(first, JdbcClient.create(transactions.getDataSource()));
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    first.hold("run");

    transaction.executeWithoutResult(status -> guarded.check());
    assertThatThrownBy(guard::check)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("transaction");

    killConnectionsOfTheLock();
    second.hold("run");
    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> guarded.check()))
        .isInstanceOfSatisfying(
            RapportFailure.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.LOCKED));
  }

  @Test
  void aNewRunWaitsForTheTransactionThatHasCheckedTheOldEpoch() throws Exception {
    JdbcTransactionManager transactions = new JdbcTransactionManager(pool());
    RunGuard guard = new RunGuard(first, JdbcClient.create(transactions.getDataSource()));
    first.hold("run");

    CompletableFuture<Void> next =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  guard.check();
                  killConnectionsOfTheLock();
                  var started = CompletableFuture.runAsync(() -> second.hold("run"));
                  assertThat(started)
                      .failsWithin(Duration.ofMillis(300))
                      .withThrowableOfType(java.util.concurrent.TimeoutException.class);
                  return started;
                });

    next.get(10, TimeUnit.SECONDS);
    assertThat(second.epoch()).isEqualTo(2);
  }

  private javax.sql.DataSource pool() {
    return database.dataSource();
  }

  private void killConnectionsOfTheLock() {
    client
        .sql(
            "select pg_terminate_backend(pid, 5000) from pg_locks join pg_database d"
                + " on d.oid = database where locktype = 'advisory' and datname = current_database()")
        .query(Boolean.class)
        .list();
  }

  private RunLock lock(Instant now) {
    return new RunLock(database.address(), Clock.fixed(now, ZoneOffset.UTC));
  }
}
