package io.rapport.jobs.store;

import io.rapport.domain.analysis.survey.LinkedTally;
import io.rapport.domain.analysis.survey.Poststrata;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveTallies;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireLineage;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.store.intake.Organisations;
import io.rapport.jobs.store.intake.Responses;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers in, sums out: the one pass over a wave's answers, and the tallies it leaves behind.
 * Memory grows with the number of units and demographic groups, not of people.
 */
public final class TallyStore {
  private final JdbcClient client;
  private final GroupTallies groups;
  private final Responses responses;
  private final Organisations organisations;
  private final RunGuard guard;

  TallyStore(
      JdbcClient client,
      GroupTallies groups,
      Responses responses,
      Organisations organisations,
      RunGuard guard) {
    this.client = client;
    this.groups = groups;
    this.responses = responses;
    this.organisations = organisations;
    this.guard = guard;
  }

  /**
   * Tallies a wave's answers by unit and by demographic group, and keeps the result in place of an
   * earlier one. Needs a transaction.
   */
  public void tally(Questionnaire questionnaire, String wave) {
    WaveTallies tallies = WaveTallies.empty(questionnaire, poststrata(questionnaire, wave));
    responses.forEach(questionnaire, wave, tallies::add);
    guard.check();
    client
        .sql("delete from tally where questionnaire = ? and wave = ?")
        .params(questionnaire.id(), wave)
        .update();
    tallies
        .units()
        .forEach(
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
    groups.keep(questionnaire, wave, tallies);
  }

  /**
   * Everything that is summed up of a wave's answers. Tallies that would be made otherwise today,
   * as by an earlier program or of an organisation whose headcounts came later, are made anew
   * first, which needs a transaction.
   *
   * @throws IllegalArgumentException if the questionnaire has no such wave
   */
  public WaveTallies wave(Questionnaire questionnaire, String wave) {
    Poststrata poststrata = poststrata(questionnaire, wave);
    WaveTallies tallies =
        groups
            .find(questionnaire, wave, poststrata)
            .orElseGet(
                () -> {
                  tally(questionnaire, wave);
                  return groups.find(questionnaire, wave, poststrata).orElseThrow();
                });
    load(questionnaire, wave).forEach(tallies::addUnit);
    return tallies;
  }

  /** By what people are put together to be weighted to the organisation of the wave. */
  private Poststrata poststrata(Questionnaire questionnaire, String wave) {
    LocalDate closed =
        questionnaire
            .wave(wave)
            .map(Wave::closed)
            .orElseThrow(() -> new IllegalArgumentException("there is no wave " + wave));
    return organisations
        .on(closed)
        .map(
            organisation ->
                Poststrata.of(organisation, organisations.headcountsOn(closed), questionnaire))
        .orElse(Poststrata.NONE);
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
              tallies.put(
                  Objects.requireNonNull(row.getString("unit")),
                  GroupTallies.tally(questionnaire, row));
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
