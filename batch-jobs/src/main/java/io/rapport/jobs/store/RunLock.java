package io.rapport.jobs.store;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.store.server.ServerAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps two runs on one database apart. A connection outside the pool holds an advisory lock for as
 * long as the run lasts; the server lets go of it when the process dies. Every run raises the
 * epoch, by which {@link RunGuard} recognises a run that lost its connection without noticing.
 *
 * <p>Holding is re-entrant within the process: the outermost holder ends the run.
 */
public final class RunLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);

  /** The letters of "rapport" as a number: advisory locks share one space of numbers. */
  private static final long KEY = 0x00726170706f7274L;

  private final ServerAddress address;
  private final Clock clock;
  private @Nullable Connection connection;
  private long epoch;
  private int depth;
  private ExitCode exitCode = ExitCode.INTERNAL;

  RunLock(ServerAddress address, Clock clock) {
    this.address = address;
    this.clock = clock;
  }

  /**
   * Takes the lock without waiting, or holds it once more.
   *
   * @param command recorded in the history of runs by the outermost holder
   * @throws RapportFailure {@link ExitCode#LOCKED} if another process has it, {@link
   *     ExitCode#DATABASE_UNAVAILABLE} if the database does not answer
   */
  public synchronized Held hold(String command) {
    if (depth == 0) {
      take(command);
    }
    depth++;
    return new Held();
  }

  /** The epoch of the run in progress; always above 0. */
  synchronized long epoch() {
    if (depth == 0) {
      throw new IllegalStateException("no run is in progress");
    }
    return epoch;
  }

  /** Lets go of the lock even if a holder was forgotten. */
  @Override
  public synchronized void close() {
    if (depth > 0) {
      depth = 0;
      release();
    }
  }

  private void take(String command) {
    exitCode = ExitCode.INTERNAL;
    boolean taken = false;
    Connection candidate = null;
    try {
      candidate = Connections.dedicated(address);
      taken = tryLock(candidate);
      if (taken) {
        epoch = begin(candidate, command);
        connection = candidate;
      }
    } catch (SQLException e) {
      taken = false;
      closeQuietly(candidate);
      throw DatabaseErrors.failure(e);
    }
    if (!taken) {
      closeQuietly(candidate);
      throw new RapportFailure(
          ExitCode.LOCKED, "another run is at work on this database: try again when it has ended");
    }
  }

  private static boolean tryLock(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      statement.setLong(1, KEY);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** Waits for transactions of earlier runs that are still checking the old epoch. */
  private long begin(Connection connection, String command) throws SQLException {
    connection.setAutoCommit(false);
    long next;
    try (PreparedStatement raise =
            connection.prepareStatement("update run_guard set epoch = epoch + 1 returning epoch");
        ResultSet row = raise.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("table run_guard has lost its row");
      }
      next = row.getLong(1);
    }
    try (PreparedStatement record =
        connection.prepareStatement(
            "insert into run (epoch, command, started_at) values (?, ?, ?)")) {
      record.setLong(1, next);
      record.setString(2, command);
      record.setObject(3, OffsetDateTime.now(clock));
      record.executeUpdate();
    }
    connection.commit();
    connection.setAutoCommit(true);
    return next;
  }

  private synchronized void letGo() {
    if (depth > 0 && --depth == 0) {
      release();
    }
  }

  private void release() {
    Connection held = connection;
    connection = null;
    if (held == null) {
      return;
    }
    // The server notices a closed connection a moment later; the next run may begin before that.
    try (PreparedStatement unlock = held.prepareStatement("select pg_advisory_unlock(?)");
        PreparedStatement record =
            held.prepareStatement("update run set ended_at = ?, exit_code = ? where epoch = ?")) {
      record.setObject(1, OffsetDateTime.now(clock));
      record.setInt(2, exitCode.number());
      record.setLong(3, epoch);
      record.executeUpdate();
      unlock.setLong(1, KEY);
      unlock.execute();
    } catch (SQLException e) {
      LOG.warn("the end of this run could not be recorded", e);
    }
    closeQuietly(held);
  }

  private static void closeQuietly(@Nullable Connection connection) {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        LOG.debug("closing the lock's connection", e);
      }
    }
  }

  /** One hold of the lock. A run that never calls {@link #end} counts as an internal error. */
  public final class Held implements AutoCloseable {
    private boolean open = true;

    private Held() {}

    /** Says how the run ended. */
    public void end(ExitCode code) {
      synchronized (RunLock.this) {
        exitCode = code;
      }
    }

    /** Lets go; the outermost hold ends the run. Later calls do nothing. */
    @Override
    public void close() {
      if (open) {
        open = false;
        letGo();
      }
    }
  }
}
