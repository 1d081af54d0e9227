package io.rapport.jobs.store;

import io.rapport.domain.analysis.survey.LinkedTally;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireLineage;
import io.rapport.jobs.store.intake.Responses;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers in, sums out: the one pass over a wave's answers, and the tallies it leaves behind.
 * Memory grows with the number of units, not of people.
 */
public final class TallyStore {
  private final JdbcClient client;
  private final Responses responses;
  private final RunGuard guard;

  TallyStore(JdbcClient client, Responses responses, RunGuard guard) {
    this.client = client;
    this.responses = responses;
    this.guard = guard;
  }

  /**
   * Tallies a wave's answers by unit and keeps the result in place of an earlier one. Needs a
   * transaction.
   */
  public void tally(Questionnaire questionnaire, String wave) {
    Tally empty = Tally.empty(questionnaire);
    Map<String, Tally> tallies = new TreeMap<>();
    responses.forEach(
        questionnaire,
        wave,
        response ->
            tallies.computeIfAbsent(response.unit(), unit -> empty.emptied()).add(response));
    guard.check();
    client
        .sql("delete from tally where questionnaire = ? and wave = ?")
        .params(questionnaire.id(), wave)
        .update();
    tallies.forEach(
        (unit, tally) ->
            client
                .sql(
                    """
                    insert into tally (questionnaire, version, wave, unit, layout, numbers)
                    values (?, ?, ?, ?, ?, ?)
                    """)
                .params(
                    questionnaire.id(),
                    questionnaire.version(),
                    wave,
                    unit,
                    Tally.LAYOUT,
                    tally.numbers())
                .update());
  }

  /**
   * Tallies of a wave by unit, sorted. Tallies that were laid out otherwise, as by an earlier
   * program, are made anew first, which needs a transaction.
   */
  public Map<String, Tally> load(Questionnaire questionnaire, String wave) {
    if (outdated(questionnaire, wave)) {
      tally(questionnaire, wave);
    }
    Map<String, Tally> tallies = new LinkedHashMap<>();
    client
        .sql(
            "select unit, numbers from tally where questionnaire = ? and wave = ?"
                + " order by unit collate \"C\"")
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

  /**
   * Tallies of the people who answered in two waves, by the unit in which they are in the later
   * one. The answers are joined and streamed by the database. Empty where a version of the
   * questionnaire names no column of respondents, so that nobody is known from one wave to the
   * next. Needs a transaction.
   */
  public Optional<Map<String, LinkedTally>> linked(
      QuestionnaireLineage questions, String before, String now) {
    if (questions.older().columns().respondent().isEmpty()
        || questions.newer().columns().respondent().isEmpty()) {
      return Optional.empty();
    }
    LinkedTally none = LinkedTally.empty(questions);
    Map<String, LinkedTally> tallies = new TreeMap<>();
    responses.forEachLinked(
        questions.older(),
        before,
        questions.newer(),
        now,
        (unit, earlier, later) ->
            tallies.computeIfAbsent(unit, code -> none.emptied()).add(earlier, later));
    guard.check();
    return Optional.of(tallies);
  }

  private boolean outdated(Questionnaire questionnaire, String wave) {
    return client
        .sql(
            """
            select exists (select from tally where questionnaire = ? and wave = ?
              and (version <> ? or layout <> ? or cardinality(numbers) <> ?))
            """)
        .params(
            questionnaire.id(),
            wave,
            questionnaire.version(),
            Tally.LAYOUT,
            Tally.empty(questionnaire).numbers().length)
        .query(Boolean.class)
        .single();
  }
}
