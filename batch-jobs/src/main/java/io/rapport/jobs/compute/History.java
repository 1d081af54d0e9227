package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.LinkedPeople;
import io.rapport.domain.analysis.survey.LinkedTally;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.WaveTallies;
import io.rapport.domain.analysis.survey.wave.EarlierAnswers;
import io.rapport.domain.analysis.survey.wave.Trends;
import io.rapport.domain.analysis.survey.wave.WaveChanges;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireLineage;
import io.rapport.domain.survey.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * A wave beside the earlier waves of the same file.
 *
 * @param changes since the last wave before it
 * @param trends over all waves up to it
 */
public record History(WaveChanges changes, Trends trends) {

  /** Said where a file has no earlier wave. */
  public static final String NONE = "the file has no answers of an earlier wave";

  /**
   * The history of a wave; empty if the file has answers of no wave before it.
   *
   * @param answers of the whole file
   * @param now the wave that is computed
   * @param withoutUnit its people of whom no unit is known
   * @param organisationOf the organisation of a wave in which units of these codes answered
   */
  static Optional<History> of(
      Questionnaire questionnaire,
      AnswerTallies answers,
      WaveResults now,
      Tally withoutUnit,
      BiFunction<Wave, List<String>, Organisation> organisationOf) {
    List<EarlierAnswers> earlier = new ArrayList<>();
    for (Wave wave : questionnaire.waves()) {
      if (wave.id().equals(now.wave().id())) {
        break;
      }
      Optional.ofNullable(answers.byWave().get(wave.id()))
          .map(tallies -> earlier(questionnaire, wave, tallies, now, organisationOf))
          .ifPresent(earlier::add);
    }
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    EarlierAnswers before = earlier.get(earlier.size() - 1);
    LinkedTally none = LinkedTally.empty(before.wave().questions());
    Map<String, LinkedTally> linked = new TreeMap<>();
    if (questionnaire.columns().respondent().isPresent()) {
      linked.putAll(
          LinkedAnswers.of(
              answers.counted(), before.wave().results().wave().id(), now.wave().id(), none));
    }
    Optional<LinkedTally> linkedWithoutUnit =
        Optional.ofNullable(linked.remove(WaveTallies.WITHOUT_UNIT));
    EarlierAnswers withLinked =
        questionnaire.columns().respondent().isEmpty()
            ? before
            : new EarlierAnswers(
                before.wave().linkedBy(new LinkedPeople(now.organisation(), linked, none)),
                before.withoutUnit());
    return Optional.of(
        new History(
            new WaveChanges(
                questionnaire,
                now,
                withoutUnit,
                withLinked,
                linkedWithoutUnit,
                SurveyMethod.DEFAULT),
            new Trends(questionnaire, now, withoutUnit, earlier)));
  }

  /** People of units that the organisation of their wave does not have count for everybody only. */
  private static EarlierAnswers earlier(
      Questionnaire questionnaire,
      Wave wave,
      WaveTallies tallies,
      WaveResults now,
      BiFunction<Wave, List<String>, Organisation> organisationOf) {
    Map<String, Tally> own = new TreeMap<>(tallies.units());
    Tally outside =
        Optional.ofNullable(own.remove(WaveTallies.WITHOUT_UNIT)).orElseGet(tallies::none);
    Organisation tree = organisationOf.apply(wave, List.copyOf(own.keySet()));
    for (String unit : List.copyOf(own.keySet())) {
      if (tree.unit(unit).isEmpty()) {
        outside = outside.plus(own.getOrDefault(unit, tallies.none()));
        own.remove(unit);
      }
    }
    WaveResults results = new WaveResults(wave, tree, own, tallies.none());
    return new EarlierAnswers(
        EarlierWave.alike(results, QuestionnaireLineage.same(questionnaire), now), outside);
  }
}
