package io.rapport.domain.release;

import io.rapport.domain.analysis.comment.ThemeTally;
import io.rapport.domain.analysis.partnership.PartnershipMethod;
import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.LinkedPeople;
import io.rapport.domain.analysis.survey.LinkedTally;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.disclosure.PublishedCells;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.organisation.OtherTeams;
import io.rapport.domain.organisation.UnitChange;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireLineage;
import io.rapport.domain.survey.QuestionnaireVersions;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a month's release is made from. Confidential.
 *
 * @param month month reported
 * @param organisation name of the organisation
 * @param survey the survey, if a wave was closed by the month's end
 * @param register records of advisory engagements, reviewed
 * @param functionNames names of advising functions by code
 * @param departmentNames names of departments by code
 * @param before what readers have of work records
 */
public record MonthInput(
    YearMonth month,
    String organisation,
    Optional<SurveyInput> survey,
    Register register,
    Map<String, String> functionNames,
    Map<String, String> departmentNames,
    Methods methods,
    Before before) {

  /** A month before which nothing was published. */
  public MonthInput(
      YearMonth month,
      String organisation,
      Optional<SurveyInput> survey,
      Register register,
      Map<String, String> functionNames,
      Map<String, String> departmentNames,
      Methods methods) {
    this(
        month,
        organisation,
        survey,
        register,
        functionNames,
        departmentNames,
        methods,
        Before.NOTHING);
  }

  MonthInput with(Optional<SurveyInput> other) {
    return new MonthInput(
        month, organisation, other, register, functionNames, departmentNames, methods, before);
  }

  /**
   * What readers have of work records: from the releases of the twelve months before, and from
   * earlier issues of the month.
   *
   * @param issues oldest first
   * @param told figures that they told, each as the newest of them did
   */
  public record Before(List<Issue> issues, Map<CellKey, ReleasedCell.Shown> told) {
    /** Nothing was released before. */
    public static final Before NOTHING = new Before(List.of(), Map.of());

    public Before {
      issues = List.copyOf(issues);
      told = Map.copyOf(told);
    }
  }

  /**
   * An earlier issue.
   *
   * @param month month reported
   * @param register the records that it was made of, reviewed
   * @param told figures of work records that it told; none that stand for others
   */
  public record Issue(YearMonth month, Register register, Set<CellKey> told) {
    public Issue {
      told = Set.copyOf(told);
    }
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
   * @param profiles who answered, as far as a release tells people apart, by id of the wave
   * @param published what earlier releases showed of a wave, by its id; one for each earlier stand
   * @param earlier the cells of waves that earlier releases showed, each as the newest of them did
   */
  public record SurveyInput(
      QuestionnaireVersions versions,
      List<WaveResults> waves,
      List<UnitChange> unitChanges,
      Map<String, Map<String, LinkedTally>> linked,
      Map<String, ThemeTally> themes,
      Map<String, WaveProfiles> profiles,
      Map<String, List<PublishedCells>> published,
      Map<CellKey, ReleasedCell.Shown> earlier) {
    public SurveyInput {
      themes = Map.copyOf(themes);
      profiles = Map.copyOf(profiles);
      published = Map.copyOf(published);
      earlier = Map.copyOf(earlier);
      waves = List.copyOf(waves);
      unitChanges = List.copyOf(unitChanges);
      linked = Map.copyOf(linked);
      if (waves.isEmpty()) {
        throw new IllegalArgumentException("a survey is reported from its first wave on");
      }
    }

    /** A survey of which nothing was published. */
    public SurveyInput(
        QuestionnaireVersions versions,
        List<WaveResults> waves,
        List<UnitChange> unitChanges,
        Map<String, Map<String, LinkedTally>> linked,
        Map<String, ThemeTally> themes) {
      this(versions, waves, unitChanges, linked, themes, Map.of(), Map.of(), Map.of());
    }

    SurveyInput with(
        List<WaveResults> others,
        Map<String, Map<String, LinkedTally>> people,
        Map<String, WaveProfiles> known) {
      return new SurveyInput(
          versions, others, unitChanges, people, themes, known, published, earlier);
    }

    /** Whether anything was corrected since readers were told of the waves. */
    boolean isCorrected() {
      return profiles.values().stream().anyMatch(wave -> wave.today() > 0);
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
