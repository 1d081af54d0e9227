package io.rapport.jobs.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs that were, newest first. */
public final class RunHistory {
  private final JdbcClient client;

  RunHistory(JdbcClient client) {
    this.client = client;
  }

  /** The newest run, if there was any. */
  public Optional<Run> last() {
    return client
        .sql("select command, started_at, ended_at, exit_code from run order by epoch desc limit 1")
        .query(
            (row, index) ->
                new Run(
                    row.getString("command"),
                    row.getObject("started_at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                    Optional.ofNullable((@Nullable Integer) row.getObject("exit_code"))))
        .optional();
  }

  /**
   * One run.
   *
   * @param command what was called
   * @param startedAt its beginning
   * @param endedAt its end; empty if it was killed or is still at work
   * @param exitCode number of its exit code; empty likewise
   */
  public record Run(
      String command, Instant startedAt, Optional<Instant> endedAt, Optional<Integer> exitCode) {}
}
