package io.rapport.jobs.store;

import io.rapport.domain.release.Release;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads releases for tests over an account of their own. */
public final class LedgerReading {
  private LedgerReading() {}

  /** The newest issue of a month that was released. */
  public static Release latest(JdbcClient client, YearMonth month) {
    return new ReleaseReader(client).latest(month).orElseThrow();
  }
}
