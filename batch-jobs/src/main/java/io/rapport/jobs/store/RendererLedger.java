package io.rapport.jobs.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.rapport.domain.release.Release;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.store.server.ServerAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger of releases as those see it who draw reports: over an account that can read nothing
 * else. The first use connects; where the account is missing, or could read more, it fails, and
 * nothing is drawn.
 */
public final class RendererLedger implements AutoCloseable {
  private final Database database;
  private @Nullable HikariDataSource pool;

  /**
   * @param database with all tables
   */
  RendererLedger(Database database) {
    this.database = database;
  }

  /**
   * The newest issue of a month, if the month was released.
   *
   * @throws RapportFailure {@link ExitCode#CONFIGURATION} if there is no account that is fit
   */
  public Optional<Release> latest(YearMonth month) {
    return reader().latest(month);
  }

  /**
   * SHA-256 of what the newest issue of a month tells readers.
   *
   * @throws RapportFailure {@link ExitCode#CONFIGURATION} if there is no account that is fit
   */
  public Optional<String> contentHash(YearMonth month) {
    return reader().contentHash(month);
  }

  /** Closes the connection. */
  @Override
  public synchronized void close() {
    if (pool != null) {
      pool.close();
      pool = null;
    }
  }

  private ReleaseReader reader() {
    return new ReleaseReader(JdbcClient.create(connected()));
  }

  synchronized DataSource connected() {
    HikariDataSource open = pool;
    if (open == null) {
      open = connect();
      pool = open;
    }
    return open;
  }

  private HikariDataSource connect() {
    ServerAddress address =
        database
            .renderer()
            .orElseThrow(
                () ->
                    new RapportFailure(
                        ExitCode.CONFIGURATION,
                        "rapport.datasource.renderer.username is not set: reports are drawn over"
                            + " an account that can read the ledger of releases only"));
    RendererAccount account = new RendererAccount(address);
    // Outside the pool, so that no transaction in progress holds back what is granted.
    try (Connection owner = Connections.dedicated(database.address())) {
      if (database.isEmbedded()) {
        account.make(owner);
      }
      account.grant(owner);
    } catch (SQLException e) {
      throw DatabaseErrors.failure(e);
    }
    HikariDataSource opened = open(address, account);
    try {
      account.requireNarrow(JdbcClient.create(opened));
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private static HikariDataSource open(ServerAddress address, RendererAccount account) {
    HikariConfig config = StoreConfiguration.pool(address);
    config.setPoolName("rapport-renderer");
    config.setMaximumPoolSize(1);
    config.setReadOnly(true);
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw DatabaseErrors.find(e)
          .filter(known -> known.exitCode() == ExitCode.CONFIGURATION)
          .map(known -> account.failure("is refused by the database: see its password-file"))
          .orElseThrow(() -> e);
    }
  }
}
