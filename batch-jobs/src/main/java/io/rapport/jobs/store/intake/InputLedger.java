package io.rapport.jobs.store.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.jobs.store.RunGuard;
import io.rapport.jobs.store.intake.InputFileEntry.Definition;
import io.rapport.jobs.store.intake.InputFileEntry.Kind;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger of input files, with the reasons for what was refused. */
public final class InputLedger {
  private final JdbcClient client;
  private final RunGuard guard;
  private final Clock clock;

  /** The ledger of a database. */
  public InputLedger(JdbcClient client, RunGuard guard, Clock clock) {
    this.client = client;
    this.guard = guard;
    this.clock = clock;
  }

  /** When a file was merged by a definition; empty if it was not, or by another one only. */
  public Optional<Instant> mergedAt(String sha256, Kind kind, Optional<Definition> definition) {
    return client
        .sql(
            """
            select merged_at from input_file
            where sha256 = :sha256 and kind = :kind and state = 'MERGED'
              and definition is not distinct from :definition
              and definition_version is not distinct from :version
            """)
        .param("sha256", sha256)
        .param("kind", kind.name())
        .param("definition", definition.map(Definition::id).orElse(null), Types.VARCHAR)
        .param("version", definition.map(Definition::version).orElse(null), Types.INTEGER)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** Records a file as merged, and what was noticed in it. Needs the transaction of the merge. */
  public void merged(InputFileEntry entry, Map<FindingKey, Long> findings) {
    write(entry, "MERGED");
    replaceIssues(entry.sha256(), findings);
  }

  /**
   * Records a file as refused, with the reasons that are staged. A file that is merged stays so:
   * what is refused is to read it again in another way. Needs a transaction.
   */
  public void refused(InputFileEntry entry, Map<FindingKey, Long> findings) {
    guard.check();
    if (write(entry, "REFUSED")) {
      replaceIssues(entry.sha256(), findings);
    }
  }

  /** The reasons for which rows of a file, or the file, were refused, in the order of the file. */
  public List<Issue> refusals(String sha256) {
    return client
        .sql("select * from refusal where sha256 = ? order by number")
        .param(sha256)
        .query(
            (row, index) ->
                new Issue(
                    row.getString("rule"),
                    Issue.Severity.valueOf(row.getString("severity")),
                    new Place(
                        row.getString("file"),
                        Optional.ofNullable(row.getString("sheet")),
                        row.getInt("row_number"),
                        Optional.ofNullable(row.getString("column_letters")),
                        Optional.ofNullable(row.getString("header"))),
                    row.getString("message")))
        .list();
  }

  private boolean write(InputFileEntry entry, String state) {
    boolean merged = state.equals("MERGED");
    OffsetDateTime now = OffsetDateTime.now(clock);
    return client
            .sql(
                """
                insert into input_file (sha256, name, kind, definition, definition_version, waves,
                  rows_read, rows_accepted, rows_refused, rows_blank, rows_duplicate, control_sum,
                  state, seen_at, merged_at)
                values (:sha256, :name, :kind, :definition, :version, :waves,
                  :read, :accepted, :refused, :blank, :duplicate, :sum, :state, :seen, :merged)
                on conflict (sha256) do update set name = excluded.name, kind = excluded.kind,
                  definition = excluded.definition,
                  definition_version = excluded.definition_version, waves = excluded.waves,
                  rows_read = excluded.rows_read, rows_accepted = excluded.rows_accepted,
                  rows_refused = excluded.rows_refused, rows_blank = excluded.rows_blank,
                  rows_duplicate = excluded.rows_duplicate, control_sum = excluded.control_sum,
                  state = excluded.state, seen_at = excluded.seen_at,
                  merged_at = excluded.merged_at
                where input_file.state = 'REFUSED' or excluded.state = 'MERGED'
                """)
            .param("sha256", entry.sha256())
            .param("name", entry.name())
            .param("kind", entry.kind().name())
            .param("definition", entry.definition().map(Definition::id).orElse(null), Types.VARCHAR)
            .param(
                "version", entry.definition().map(Definition::version).orElse(null), Types.INTEGER)
            .param("waves", entry.waves().toArray(String[]::new))
            .param("read", entry.counts().read())
            .param("accepted", entry.counts().accepted())
            .param("refused", entry.counts().refused())
            .param("blank", entry.counts().blank())
            .param("duplicate", entry.counts().duplicate())
            .param("sum", entry.controlSum())
            .param("state", state)
            .param("seen", now)
            .param("merged", merged ? now : null, Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        == 1;
  }

  private void replaceIssues(String sha256, Map<FindingKey, Long> findings) {
    client.sql("delete from refusal where sha256 = ?").param(sha256).update();
    client
        .sql("insert into refusal select * from staging_refusal where sha256 = ?")
        .param(sha256)
        .update();
    client.sql("delete from finding where sha256 = ?").param(sha256).update();
    findings.forEach(
        (finding, count) ->
            client
                .sql("insert into finding values (?, ?, ?, ?, ?)")
                .params(
                    List.<@Nullable Object>of(
                        sha256,
                        finding.rule(),
                        finding.severity().name(),
                        finding.message(),
                        count))
                .update());
  }

  /**
   * What was noticed in a file without refusing anything.
   *
   * @param message in words, with the column where that matters
   */
  public record FindingKey(String rule, Issue.Severity severity, String message) {}
}
