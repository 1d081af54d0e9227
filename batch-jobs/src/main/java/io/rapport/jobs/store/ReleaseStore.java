package io.rapport.jobs.store;

import io.rapport.domain.release.Proof;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger of releases: the only source of every report. Its rows are never changed or removed;
 * triggers refuse it.
 */
public final class ReleaseStore {
  private static final int BATCH = 1_000;

  private final JdbcClient client;
  private final JdbcTemplate template;
  private final ReleaseReader reader;
  private final ProofStore proofs;
  private final Clock clock;

  ReleaseStore(JdbcClient client, JdbcTemplate template, Clock clock) {
    this.client = client;
    this.template = template;
    this.reader = new ReleaseReader(client);
    this.proofs = new ProofStore(client);
    this.clock = clock;
  }

  /** The newest issue of a month, if the month was released. */
  public Optional<Release> latest(YearMonth month) {
    return reader.latest(month);
  }

  /** An issue of a month, if there is one. */
  public Optional<Release> issue(YearMonth month, int issue) {
    return reader.issue(month, issue);
  }

  /** The last month that was released, if any was. */
  public Optional<YearMonth> lastMonth() {
    return client
        .sql("select month from release order by month desc limit 1")
        .query(LocalDate.class)
        .optional()
        .map(YearMonth::from);
  }

  /** The first month that was released, if any was. */
  public Optional<YearMonth> firstMonth() {
    return client
        .sql("select month from release order by month limit 1")
        .query(LocalDate.class)
        .optional()
        .map(YearMonth::from);
  }

  /** SHA-256 of what the newest issue of a month tells readers. */
  public Optional<String> contentHash(YearMonth month) {
    return reader.contentHash(month);
  }

  /** Hashes of an issue's content, if there is such an issue. */
  public Optional<ContentHashes> hashes(YearMonth month, int issue) {
    return reader.hashes(month, issue);
  }

  /**
   * How many figures of an issue say that they stay as an earlier issue told them, while none that
   * was released before it tells exactly that.
   */
  public long notAsTold(YearMonth month, int issue) {
    return client
        .sql(
            """
            with own as (
              select c.*, split_part(c.cell_key, '/', 1) || '/' || c.as_of || substr(c.cell_key,
                length(split_part(c.cell_key, '/', 1) || split_part(c.cell_key, '/', 2)) + 2)
                as first_key
              from release r join released_cell c on c.release_id = r.id
              where r.month = :month and r.issue = :issue and c.as_of is not null)
            select count(*) from own
            where not exists (
              select from released_cell told
              where told.release_id < own.release_id and told.cell_key = own.first_key
                and told.as_of is null and told.state = 'shown'
                and (told.quantity, told.numbers, told.base_low, told.base_high, told.bound,
                    told.recorded, told.reading)
                  is not distinct from (own.quantity, own.numbers, own.base_low, own.base_high,
                    own.bound, own.recorded, own.reading))
            """)
        .param("month", month.atDay(1))
        .param("issue", issue)
        .query(Long.class)
        .single();
  }

  /**
   * Adds an issue with its proof, unless the month's newest issue tells readers the same; that one
   * gets the proof if it was added before proofs were kept. Call it within a transaction.
   *
   * @param release the issue's number is that of the newest issue plus one
   * @return whether an issue was added
   */
  public boolean add(Release release, Proof proof) {
    String hash = ReleaseJson.contentHash(release);
    Optional<Long> same =
        client
            .sql(
                "select id from (select id, content_sha256 from release where month = ?"
                    + " order by issue desc limit 1) newest where content_sha256 = ?")
            .params(release.month().atDay(1), hash)
            .query(Long.class)
            .optional();
    if (same.isPresent()) {
      proofs.add(same.get(), proof);
      return false;
    }
    long id =
        client
            .sql(
                "insert into release (month, issue, policy, catalogue, quality, content_sha256,"
                    + " released_at) values (?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?)"
                    + " returning id")
            .param(release.month().atDay(1))
            .param(release.issue())
            .param(ReleaseJson.policy(release.policy()))
            .param(ReleaseJson.catalogue(release.catalogue()))
            .param(ReleaseJson.quality(release.quality()))
            .param(hash)
            .param(OffsetDateTime.now(clock))
            .query(Long.class)
            .single();
    proofs.add(id, proof);
    template.batchUpdate(
        "insert into released_cell (release_id, cell_key, state, quantity, numbers, base_low,"
            + " base_high, bound, recorded, reading, as_of)"
            + " values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)",
        release.cells().values(),
        BATCH,
        (statement, cell) -> {
          statement.setLong(1, id);
          statement.setString(2, cell.key().text());
          statement.setString(3, ReleaseJson.state(cell));
          if (cell instanceof ReleasedCell.Shown shown) {
            statement.setString(4, shown.quantity().name());
            statement.setString(5, ReleaseJson.numbers(shown));
            statement.setLong(6, low(shown.base()));
            statement.setLong(7, high(shown.base()));
            statement.setString(8, shown.bound().name());
            statement.setBigDecimal(9, shown.recorded().orElse(null));
            statement.setString(10, shown.reading().name());
            statement.setString(11, shown.asOf().orElse(null));
          } else {
            for (int column = 4; column <= 11; column++) {
              statement.setObject(column, null);
            }
          }
        });
    return true;
  }

  private static long low(ReleasedCell.Base base) {
    return base instanceof ReleasedCell.Base.Band band
        ? band.low()
        : ((ReleasedCell.Base.Exact) base).n();
  }

  private static long high(ReleasedCell.Base base) {
    return base instanceof ReleasedCell.Base.Band band
        ? band.high()
        : ((ReleasedCell.Base.Exact) base).n();
  }
}
