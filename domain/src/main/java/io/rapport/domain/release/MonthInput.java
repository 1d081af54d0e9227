package io.rapport.domain.release;

import io.rapport.domain.analysis.comment.ThemeTally;
import io.rapport.domain.analysis.partnership.PartnershipMethod;
import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.LinkedPeople;
import io.rapport.domain.analysis.survey.LinkedTally;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.organisation.OtherTeams;
import io.rapport.domain.organisation.UnitChange;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireLineage;
import io.rapport.domain.survey.QuestionnaireVersions;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a month's release is made from. Confidential.
 *
 * @param month month reported
 * @param organisation name of the organisation
 * @param survey the survey, if a wave was closed by the month's end
 * @param register records of advisory engagements, reviewed
 * @param functionNames names of advising functions by code
 * @param departmentNames names of departments by code
 */
public record MonthInput(
    YearMonth month,
    String organisation,
    Optional<SurveyInput> survey,
    Register register,
    Map<String, String> functionNames,
    Map<String, String> departmentNames,
    Methods methods) {

  MonthInput with(Optional<SurveyInput> other) {
    return new MonthInput(
        month, organisation, other, register, functionNames, departmentNames, methods);
  }

  /**
   * A survey with its waves.
   *
   * @param versions the questionnaire with all its versions
   * @param waves waves that were closed by the month's end, oldest first, at least one
   * @param unitChanges what became of units
   * @param linked people who answered in a wave and in the one before it, by the wave's id and by
   *     the code of the unit in which they are in it; no entry for waves whose people are not known
   *     from the wave before
   * @param themes what everybody wrote about, by id of the wave; of waves with open questions only
   */
  public record SurveyInput(
      QuestionnaireVersions versions,
      List<WaveResults> waves,
      List<UnitChange> unitChanges,
      Map<String, Map<String, LinkedTally>> linked,
      Map<String, ThemeTally> themes) {
    public SurveyInput {
      themes = Map.copyOf(themes);
      waves = List.copyOf(waves);
      unitChanges = List.copyOf(unitChanges);
      linked = Map.copyOf(linked);
      if (waves.isEmpty()) {
        throw new IllegalArgumentException("a survey is reported from its first wave on");
      }
    }

    SurveyInput with(List<WaveResults> others, Map<String, Map<String, LinkedTally>> people) {
      return new SurveyInput(versions, others, unitChanges, people, themes);
    }

    /** The wave reported. */
    public WaveResults last() {
      return waves.get(waves.size() - 1);
    }

    /** The version of the questionnaire that a wave answered. */
    public Questionnaire questionnaire(WaveResults wave) {
      return versions.ofWave(wave.wave().id()).orElseThrow();
    }

    /** The wave before, as far as a wave can be compared with it; empty for the first one. */
    public Optional<EarlierWave> before(WaveResults wave) {
      int position = waves.indexOf(wave);
      if (position == 0) {
        return Optional.empty();
      }
      WaveResults before = waves.get(position - 1);
      QuestionnaireLineage questions = versions.between(before.wave(), wave.wave());
      EarlierWave earlier =
          new EarlierWave(
              before,
              questions,
              OtherTeams.unitsBefore(
                  before.teams(),
                  before.wave().closed(),
                  wave.teams(),
                  wave.wave().closed(),
                  unitChanges));
      return Optional.of(
          Optional.ofNullable(linked.get(wave.wave().id()))
              .map(
                  own ->
                      earlier.linkedBy(
                          new LinkedPeople(wave.organisation(), own, LinkedTally.empty(questions))))
              .orElse(earlier));
    }
  }

  /**
   * How figures are made and protected.
   *
   * @param followUpPoints a department is low in the survey if its headline index lies more than so
   *     many points below the organisation's
   */
  public record Methods(
      SurveyMethod survey,
      PartnershipMethod partnership,
      DisclosurePolicy policy,
      double followUpPoints) {}
}
