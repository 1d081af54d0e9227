package io.rapport.jobs.store;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the ledger of releases over whatever account the client has. */
final class ReleaseReader {
  private final JdbcClient client;

  ReleaseReader(JdbcClient client) {
    this.client = client;
  }

  /** The newest issue of a month, if the month was released. */
  Optional<Release> latest(YearMonth month) {
    return client
        .sql("select * from release where month = ? order by issue desc limit 1")
        .param(month.atDay(1))
        .query((row, index) -> release(row))
        .optional();
  }

  /** An issue of a month, if there is one. */
  Optional<Release> issue(YearMonth month, int issue) {
    return client
        .sql("select * from release where month = ? and issue = ?")
        .params(month.atDay(1), issue)
        .query((row, index) -> release(row))
        .optional();
  }

  /** SHA-256 of what the newest issue of a month tells readers. */
  Optional<String> contentHash(YearMonth month) {
    return client
        .sql("select content_sha256 from release where month = ? order by issue desc limit 1")
        .param(month.atDay(1))
        .query(String.class)
        .optional();
  }

  /** Hashes of an issue's content, if there is such an issue. */
  Optional<ContentHashes> hashes(YearMonth month, int issue) {
    return client
        .sql("select * from release where month = ? and issue = ?")
        .params(month.atDay(1), issue)
        .query(
            (row, index) ->
                new ContentHashes(
                    text(row, "content_sha256"),
                    ReleaseJson.keptContentHash(
                        text(row, "policy"), text(row, "catalogue"), cells(row.getLong("id")))))
        .optional();
  }

  private Release release(ResultSet row) throws SQLException {
    return new Release(
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getInt("issue"),
        ReleaseJson.policy(row.getString("policy")),
        ReleaseJson.catalogue(row.getString("catalogue")),
        ReleaseJson.quality(row.getString("quality")),
        cells(row.getLong("id")));
  }

  private SortedMap<CellKey, ReleasedCell> cells(long release) {
    SortedMap<CellKey, ReleasedCell> cells = new TreeMap<>();
    client
        .sql("select * from released_cell where release_id = ?")
        .param(release)
        .query(
            row -> {
              ReleasedCell cell = cell(row);
              cells.put(cell.key(), cell);
            });
    return cells;
  }

  /** A row of the ledger's cells. */
  static ReleasedCell cell(ResultSet row) throws SQLException {
    CellKey key = CellKey.parse(text(row, "cell_key"));
    return switch (text(row, "state")) {
      case "shown" -> shown(key, row);
      case "hidden" -> new ReleasedCell.Hidden(key);
      case "not asked" -> new ReleasedCell.NotAsked(key);
      case "not comparable" -> new ReleasedCell.NotComparable(key);
      default -> new ReleasedCell.NotRecorded(key);
    };
  }

  private static ReleasedCell.Shown shown(CellKey key, ResultSet row) throws SQLException {
    Optional<String> asOf = Optional.ofNullable(row.getString("as_of"));
    ReleasedCell.Shown told =
        ReleasedCell.Shown.restored(
            asOf.map(period -> new CellKey(key.statistic(), period, key.scope(), key.part()))
                .orElse(key),
            Quantity.valueOf(text(row, "quantity")),
            ReleaseJson.numbers(text(row, "numbers")),
            base(row.getLong("base_low"), row.getLong("base_high")),
            ReleasedCell.Bound.valueOf(text(row, "bound")),
            Optional.ofNullable(row.getBigDecimal("recorded")),
            Reading.valueOf(text(row, "reading")));
    return asOf.isPresent() ? told.standingFor(key) : told;
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), column);
  }

  private static ReleasedCell.Base base(long low, long high) {
    return low == high
        ? new ReleasedCell.Base.Exact(low)
        : new ReleasedCell.Base.Band((int) low, (int) high);
  }
}
