package io.rapport.jobs.store;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Refuses the work of a run that has lost its lock. */
public final class RunGuard {
  private final RunLock lock;
  private final JdbcClient client;

  RunGuard(RunLock lock, JdbcClient client) {
    this.lock = lock;
    this.client = client;
  }

  /**
   * Call it inside each transaction that writes, before it commits. The row stays locked against a
   * new run until then, so no later run can begin between this check and the commit.
   *
   * @throws RapportFailure {@link ExitCode#LOCKED} if another run has begun since
   * @throws IllegalStateException outside a transaction or outside a run
   */
  public void check() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("the run guard only protects a transaction");
    }
    long current = client.sql("select epoch from run_guard for share").query(Long.class).single();
    if (current != lock.epoch()) {
      throw new RapportFailure(
          ExitCode.LOCKED,
          "this run lost its connection to the database and another one took over");
    }
  }
}
