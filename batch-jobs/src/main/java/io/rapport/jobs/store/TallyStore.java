package io.rapport.jobs.store;

import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.survey.Questionnaire;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers in, sums out: the one pass over a wave's answers, and the tallies it leaves behind.
 * Memory grows with the number of units, not of people.
 */
public final class TallyStore {
  /** Rows fetched at a time; without it the driver would hold a whole wave. */
  private static final int FETCH = 5_000;

  private final JdbcClient client;
  private final JdbcTemplate streaming;

  TallyStore(JdbcClient client, JdbcTemplate template) {
    this.client = client;
    streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
    streaming.setFetchSize(FETCH);
  }

  /**
   * Tallies a wave's answers by unit and keeps the result in place of an earlier one. Call it
   * within a transaction.
   *
   * @return number of respondents
   * @throws IllegalStateException if answers were stored for another set of items
   */
  public long tally(Questionnaire questionnaire, String wave) {
    Map<String, Tally> tallies = new TreeMap<>();
    Map<String, Tally> empties = new HashMap<>();
    int items = questionnaire.items().size();
    RowCallbackHandler add =
        row -> {
          List<Optional<Short>> answers = answers(row.getArray("answers"));
          if (answers.size() != items) {
            throw new IllegalStateException(
                "answers of wave " + wave + " were stored for another set of items");
          }
          tallies
              .computeIfAbsent(
                  Objects.requireNonNull(row.getString("unit")),
                  unit -> empties.computeIfAbsent("", key -> Tally.empty(questionnaire)).emptied())
              .add(answers);
        };
    streaming.query(
        "select unit, answers from survey_response where questionnaire = ? and wave = ?",
        add,
        questionnaire.id(),
        wave);
    client
        .sql("delete from tally where questionnaire = ? and wave = ?")
        .params(questionnaire.id(), wave)
        .update();
    tallies.forEach(
        (unit, tally) ->
            client
                .sql("insert into tally (questionnaire, wave, unit, numbers) values (?, ?, ?, ?)")
                .params(questionnaire.id(), wave, unit, tally.numbers())
                .update());
    return tallies.values().stream().mapToLong(Tally::respondents).sum();
  }

  /** Tallies of a wave by unit. */
  public Map<String, Tally> load(Questionnaire questionnaire, String wave) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    client
        .sql("select unit, numbers from tally where questionnaire = ? and wave = ? order by unit")
        .params(questionnaire.id(), wave)
        .query(
            row -> {
              Long[] numbers = (Long[]) row.getArray("numbers").getArray();
              tallies.put(
                  Objects.requireNonNull(row.getString("unit")),
                  Tally.of(
                      questionnaire, Arrays.stream(numbers).mapToLong(Long::longValue).toArray()));
            });
    return tallies;
  }

  private static List<Optional<Short>> answers(Array array) throws SQLException {
    Short[] codes = (Short[]) array.getArray();
    return Arrays.stream(codes).map(Optional::ofNullable).toList();
  }
}
