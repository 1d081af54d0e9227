package io.rapport.jobs.store;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What readers have already: the shown cells of all releases, and what each was made of. */
public final class PublishedStore {
  private static final int BATCH = 1_000;

  private final JdbcClient client;
  private final JdbcTemplate template;
  private final ReleaseStore releases;

  PublishedStore(JdbcClient client, JdbcTemplate template, ReleaseStore releases) {
    this.client = client;
    this.template = template;
    this.releases = releases;
  }

  /**
   * A release that spoke of a wave.
   *
   * @param id of the release
   * @param version of the questionnaire
   * @param data version of the data
   */
  record Made(long id, int version, long data) {}

  /**
   * What an issue was made of.
   *
   * @param questionnaire id of the questionnaire
   * @param waves the version of the questionnaire by wave
   * @param data version of the data, held
   * @param carried figures that it tells as an earlier release did
   */
  public record Behind(
      String questionnaire, Map<String, Integer> waves, long data, Set<CellKey> carried) {
    public Behind {
      waves = Map.copyOf(waves);
      carried = Set.copyOf(carried);
    }
  }

  /** Notes what an issue was made of, in the transaction that added it. */
  public void note(YearMonth month, int issue, Behind behind) {
    long release =
        client
            .sql("select id from release where month = ? and issue = ?")
            .params(month.atDay(1), issue)
            .query(Long.class)
            .single();
    behind
        .waves()
        .forEach(
            (wave, version) ->
                client
                    .sql("insert into release_wave values (?, ?, ?, ?, ?)")
                    .params(release, behind.questionnaire(), wave, version, behind.data())
                    .update());
    template.batchUpdate(
        "insert into carried_cell (release_id, cell_key) values (?, ?)",
        behind.carried(),
        BATCH,
        (statement, key) -> {
          statement.setLong(1, release);
          statement.setString(2, key.text());
        });
  }

  /** The releases that spoke of a wave, oldest data first. */
  List<Made> releases(String questionnaire, String wave) {
    return client
        .sql(
            """
            select release_id, version, data_version from release_wave
            where questionnaire = ? and wave = ? order by data_version, release_id
            """)
        .params(questionnaire, wave)
        .query((row, index) -> new Made(row.getLong(1), row.getInt(2), row.getLong(3)))
        .list();
  }

  /**
   * What releases showed of a wave, except for cells that they told as an earlier one did.
   *
   * @param states number of a state by release
   * @return cells with what was printed of them, first of all where several releases spoke of a
   *     state, by number of the state
   */
  Map<Integer, Map<CellKey, Map<Measure, BigDecimal>>> shown(
      String wave, Map<Long, Integer> states) {
    Map<Integer, Map<CellKey, Map<Measure, BigDecimal>>> shown = new HashMap<>();
    client
        .sql(
            """
            with told as (
              select s.state, c.cell_key, min(c.release_id) as release_id
              from unnest(:releases::bigint[], :states::integer[]) as s (release_id, state)
              join released_cell c on c.release_id = s.release_id
              left join carried_cell k
                on k.release_id = c.release_id and k.cell_key = c.cell_key
              where c.state = 'shown' and k.cell_key is null
                and split_part(c.cell_key, '/', 2) = :wave
              group by s.state, c.cell_key)
            select t.state, t.cell_key, c.numbers
            from told t join released_cell c using (release_id, cell_key)
            """)
        .param("releases", states.keySet().toArray(Long[]::new))
        .param("states", states.values().toArray(Integer[]::new))
        .param("wave", wave)
        .query(
            row -> {
              CellKey key = CellKey.parse(Objects.requireNonNull(row.getString("cell_key")));
              if (isOfSurvey(key)) {
                shown
                    .computeIfAbsent(row.getInt("state"), state -> new HashMap<>())
                    .put(
                        key, ReleaseJson.numbers(Objects.requireNonNull(row.getString("numbers"))));
              }
            });
    return shown;
  }

  /** The cells of waves that releases showed, each as the newest of them did. */
  public Map<CellKey, ReleasedCell.Shown> newest(String questionnaire, Collection<String> waves) {
    Map<Issue, Set<CellKey>> keys = new HashMap<>();
    client
        .sql(
            """
            select distinct on (c.cell_key) r.month, r.issue, c.cell_key
            from release_wave w
            join release r on r.id = w.release_id
            join released_cell c on c.release_id = w.release_id
              and split_part(c.cell_key, '/', 2) = w.wave
            where w.questionnaire = :questionnaire and w.wave = any(:waves)
              and c.state = 'shown'
            order by c.cell_key, r.id desc
            """)
        .param("questionnaire", questionnaire)
        .param("waves", waves.toArray(String[]::new))
        .query(
            row -> {
              CellKey key = CellKey.parse(Objects.requireNonNull(row.getString("cell_key")));
              Issue issue =
                  new Issue(
                      YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("issue"));
              if (isOfSurvey(key)) {
                keys.computeIfAbsent(issue, each -> new HashSet<>()).add(key);
              }
            });
    Map<CellKey, ReleasedCell.Shown> cells = new HashMap<>();
    keys.forEach(
        (issue, shown) -> {
          Release release = releases.issue(issue.month(), issue.issue()).orElseThrow();
          shown.forEach(key -> cells.put(key, release.shown(key).orElseThrow()));
        });
    return cells;
  }

  private record Issue(YearMonth month, int issue) {}

  private static boolean isOfSurvey(CellKey key) {
    return key.statistic().compareTo(Statistic.S01) < 0;
  }
}
