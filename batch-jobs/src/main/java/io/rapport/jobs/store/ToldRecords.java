package io.rapport.jobs.store;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.release.ReleasedCell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What issues told of work records, and which state of the records each was made of. Figures that
 * stood for others were not told.
 */
public final class ToldRecords {
  private static final int MONTHS = 12;
  private static final String OF_MONTHS = "^[0-9]{4}-[0-9]{2}[.][0-9]+m(~[0-9]+m)?$";

  private final JdbcClient client;

  ToldRecords(JdbcClient client) {
    this.client = client;
  }

  /**
   * An issue.
   *
   * @param data version of the data that it was made of
   * @param told figures of work records
   */
  public record Issue(YearMonth month, int issue, long data, Set<CellKey> told) {
    public Issue {
      told = Set.copyOf(told);
    }
  }

  /**
   * Notes which state of the records an issue was made of, in the transaction that added it.
   *
   * @param data version of the data, held
   */
  public void note(YearMonth month, int issue, long data) {
    client
        .sql(
            """
            insert into release_register (release_id, data_version)
            select id, :data from release where month = :month and issue = :issue
            """)
        .param("data", data)
        .param("month", month.atDay(1))
        .param("issue", issue)
        .update();
  }

  /**
   * The issues of a month, of the twelve before it and of all after it, in the order in which they
   * were released: readers may hold any of them beside a new one.
   */
  public List<Issue> issues(YearMonth month) {
    Map<Long, Issue> issues = new LinkedHashMap<>();
    client
        .sql(
            """
            select r.id, r.month, r.issue, d.data_version
            from release r join release_register d on d.release_id = r.id
            where r.month >= :first order by r.id
            """)
        .param("first", month.minusMonths(MONTHS).atDay(1))
        .query(
            row -> {
              issues.put(
                  row.getLong("id"),
                  new Issue(
                      YearMonth.from(row.getObject("month", LocalDate.class)),
                      row.getInt("issue"),
                      row.getLong("data_version"),
                      Set.of()));
            });
    Map<Long, Set<CellKey>> told = keys(issues.keySet());
    return issues.entrySet().stream()
        .map(
            each ->
                new Issue(
                    each.getValue().month(),
                    each.getValue().issue(),
                    each.getValue().data(),
                    told.getOrDefault(each.getKey(), Set.of())))
        .toList();
  }

  private Map<Long, Set<CellKey>> keys(Set<Long> releases) {
    Map<Long, Set<CellKey>> keys = new HashMap<>();
    client
        .sql(
            """
            select release_id, cell_key from released_cell
            where release_id = any(:releases) and state = 'shown' and as_of is null
              and split_part(cell_key, '/', 2) ~ :ofMonths
            """)
        .param("releases", releases.toArray(Long[]::new))
        .param("ofMonths", OF_MONTHS)
        .query(
            row -> {
              keys.computeIfAbsent(row.getLong("release_id"), release -> new HashSet<>())
                  .add(CellKey.parse(Objects.requireNonNull(row.getString("cell_key"))));
            });
    return keys;
  }

  /**
   * Of each figure of work records its last window up to a month that an issue told, as the newest
   * of those issues did. Single months are figures of their own.
   */
  public Map<CellKey, ReleasedCell.Shown> last(YearMonth month) {
    Map<CellKey, ReleasedCell.Shown> cells = new HashMap<>();
    client
        .sql(
            """
            select distinct on (figure) c.*,
              regexp_replace(c.cell_key, '/[0-9]{4}-[0-9]{2}[.](?!1m/)', '/') as figure
            from release r join released_cell c on c.release_id = r.id
            where r.month between :first and :month and c.state = 'shown' and c.as_of is null
              and split_part(c.cell_key, '/', 2) ~ :ofMonths
            order by figure, split_part(c.cell_key, '/', 2) desc, c.release_id desc
            """)
        .param("first", month.minusMonths(MONTHS).atDay(1))
        .param("month", month.atDay(1))
        .param("ofMonths", OF_MONTHS)
        .query(
            row -> {
              if (ReleaseReader.cell(row) instanceof ReleasedCell.Shown shown) {
                cells.put(shown.key(), shown);
              }
            });
    return cells;
  }
}
