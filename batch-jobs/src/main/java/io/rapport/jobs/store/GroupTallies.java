package io.rapport.jobs.store;

import io.rapport.domain.analysis.survey.Poststrata;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveTallies;
import io.rapport.domain.survey.Questionnaire;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tallies of a wave by demographic group, and how they were made. */
final class GroupTallies {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<TreeMap<String, String>> DIVISIONS = new TypeReference<>() {};
  private static final int BATCH = 200;

  private final JdbcTemplate template;

  GroupTallies(JdbcTemplate template) {
    this.template = template;
  }

  /** Keeps tallies in place of earlier ones of the wave. Needs a transaction. */
  void keep(Questionnaire questionnaire, String wave, WaveTallies tallies) {
    template.update(
        "delete from wave_tally where questionnaire = ? and wave = ?", questionnaire.id(), wave);
    template.update(
        """
        insert into wave_tally (questionnaire, wave, version, layout, size, asked, given_up,
          divisions, demographics, poststrata_given_up)
        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
        """,
        questionnaire.id(),
        wave,
        questionnaire.version(),
        Tally.LAYOUT,
        tallies.none().numbers().length,
        tallies.demographics().keySet().toArray(String[]::new),
        tallies.demographics().entrySet().stream()
            .filter(entry -> entry.getValue().tooMany())
            .map(Map.Entry::getKey)
            .toArray(String[]::new),
        JSON.writeValueAsString(tallies.poststrata().divisions()),
        tallies.poststrata().demographics().toArray(String[]::new),
        tallies.tooManyCells());
    insert(
        """
        insert into category_tally (questionnaire, wave, demographic, category, unit, numbers)
        values (?, ?, ?, ?, ?, ?)
        """,
        categories(questionnaire, wave, tallies));
    insert(
        """
        insert into poststratum_tally (questionnaire, wave, number, division, categories, numbers)
        values (?, ?, ?, ?, ?, ?)
        """,
        cells(questionnaire, wave, tallies));
  }

  private void insert(String sql, List<@Nullable Object[]> rows) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      template.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
    }
  }

  private static List<@Nullable Object[]> categories(
      Questionnaire questionnaire, String wave, WaveTallies tallies) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    tallies
        .demographics()
        .forEach(
            (demographic, told) -> {
              for (String category : told.categories()) {
                told.of(category)
                    .forEach(
                        (unit, tally) ->
                            rows.add(
                                new @Nullable Object[] {
                                  questionnaire.id(),
                                  wave,
                                  demographic,
                                  category,
                                  unit,
                                  tally.numbers()
                                }));
              }
            });
    return rows;
  }

  private static List<@Nullable Object[]> cells(
      Questionnaire questionnaire, String wave, WaveTallies tallies) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    tallies
        .cells()
        .forEach(
            (cell, tally) ->
                rows.add(
                    new @Nullable Object[] {
                      questionnaire.id(),
                      wave,
                      rows.size(),
                      cell.division().orElse(null),
                      cell.categories().stream()
                          .map(category -> category.orElse(null))
                          .toArray(String[]::new),
                      tally.numbers()
                    }));
    return rows;
  }

  /**
   * Tallies of a wave by group, without those by unit; empty if there are none, or they were made
   * otherwise than they would be now.
   */
  Optional<WaveTallies> find(Questionnaire questionnaire, String wave, Poststrata poststrata) {
    WaveTallies empty = WaveTallies.empty(questionnaire, poststrata);
    List<WaveTallies> found =
        template
            .query(
                """
            select asked, given_up, divisions, demographics, poststrata_given_up from wave_tally
            where questionnaire = ? and wave = ? and version = ? and layout = ? and size = ?
            """,
                (row, number) -> fitting(row, empty),
                questionnaire.id(),
                wave,
                questionnaire.version(),
                Tally.LAYOUT,
                empty.none().numbers().length)
            .stream()
            .flatMap(Optional::stream)
            .toList();
    found.forEach(tallies -> fill(questionnaire, wave, tallies));
    return found.stream().findFirst();
  }

  private static Optional<WaveTallies> fitting(ResultSet row, WaveTallies empty)
      throws SQLException {
    SortedMap<String, String> divisions = JSON.readValue(row.getString("divisions"), DIVISIONS);
    Poststrata made = new Poststrata(divisions, texts(row, "demographics"));
    if (!made.equals(empty.poststrata())
        || !texts(row, "asked").equals(List.copyOf(empty.demographics().keySet()))) {
      return Optional.empty();
    }
    WaveTallies tallies = empty.emptied();
    texts(row, "given_up").forEach(tallies::giveUp);
    if (row.getBoolean("poststrata_given_up")) {
      tallies.giveUpPoststrata();
    }
    return Optional.of(tallies);
  }

  private void fill(Questionnaire questionnaire, String wave, WaveTallies into) {
    template.query(
        """
        select demographic, category, unit, numbers from category_tally
        where questionnaire = ? and wave = ?
        """,
        (ResultSet row) ->
            into.addCategory(
                text(row, "demographic"),
                text(row, "category"),
                text(row, "unit"),
                tally(questionnaire, row)),
        questionnaire.id(),
        wave);
    template.query(
        """
        select division, categories, numbers from poststratum_tally
        where questionnaire = ? and wave = ?
        """,
        (ResultSet row) ->
            into.addCell(
                new Poststrata.Cell(
                    Optional.ofNullable(row.getString("division")), categories(row)),
                tally(questionnaire, row)),
        questionnaire.id(),
        wave);
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static List<Optional<String>> categories(ResultSet row) throws SQLException {
    return Arrays.stream((@Nullable String[]) row.getArray("categories").getArray())
        .map(Optional::ofNullable)
        .toList();
  }

  static Tally tally(Questionnaire questionnaire, ResultSet row) throws SQLException {
    Long[] numbers = (Long[]) row.getArray("numbers").getArray();
    return Tally.of(questionnaire, Arrays.stream(numbers).mapToLong(Long::longValue).toArray());
  }
}
