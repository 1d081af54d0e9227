package io.rapport.domain.analysis.survey.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveGroups;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.WaveTallies;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.DemographicHeadcounts;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.release.Evidences;
import io.rapport.domain.release.audit.MeasuresAudit;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.Surveys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Weighted figures and representativeness of the whole, seed 5")
class WholeFiguresTest {
  private static final Questionnaire SURVEY = Surveys.threeItems();

  @Test
  void everybodyIsWeightedAndNoUnit() {
    WaveResults wave = wave(60, 40, 20);
    Map<CellKey, Figure.Computed> figures = figures(wave);
    WeightedStatistics.Item weighted =
        new WaveStatistics(SURVEY, wave, Tally.empty(SURVEY), SurveyMethod.DEFAULT)
            .demographics(wave.groups().orElseThrow().tallies(), DemographicHeadcounts.NONE)
            .weighted()
            .items()
            .get(0);

    assertThat(figures.get(key(wave, Statistic.ITEM, "ALL", "A")).values().get(Measure.WEIGHTED))
        .isCloseTo(DemographicWave.number(weighted.share()), within(1e-12));
    assertThat(figures.get(key(wave, Statistic.INDEX, "ALL", "ABC")).values())
        .containsKeys(Measure.WEIGHTED, Measure.WEIGHTED_LOW, Measure.WEIGHTED_HIGH);
    assertThat(figures.values().stream().filter(f -> f.values().containsKey(Measure.WEIGHTED)))
        .allMatch(figure -> figure.key().scope().equals(new Scope.Unit("ALL")));
    assertThat(WholeFigures.margins(SURVEY, wave, SurveyMethod.DEFAULT))
        .containsExactly("units directly below the whole");
  }

  @Test
  void fewerThanAHundredAnswersAreNotWeighted() {
    WaveResults wave = wave(60, 10, 9);

    assertThat(figures(wave).get(key(wave, Statistic.ITEM, "ALL", "A")).values())
        .doesNotContainKey(Measure.WEIGHTED);
    assertThat(WholeFigures.margins(SURVEY, wave, SurveyMethod.DEFAULT)).isEmpty();
  }

  @Test
  void weightsThatWouldShowASingleAnswerAreNotUsed() {
    WaveResults wave = wave(200, 20, 10);

    assertThat(wave.of("ALL").respondents()).isEqualTo(110);
    assertThat(figures(wave).get(key(wave, Statistic.ITEM, "ALL", "A")).values())
        .as("weights of two groups differ by more than 1.1")
        .doesNotContainKey(Measure.WEIGHTED);
  }

  @Test
  void representativenessNeedsTenUnitsAndFiveHundredPeople() {
    WaveResults wave = wave(60, 40, 20);
    assertThat(figures(wave).get(key(wave, Statistic.RESPONSE, "ALL", "")).values())
        .containsKey(Measure.REPRESENTATIVENESS);
    assertThat(figures(wave).get(key(wave, Statistic.RESPONSE, "U1", "")).values())
        .doesNotContainKey(Measure.REPRESENTATIVENESS);
    WaveResults small = wave(49, 40, 20);
    assertThat(figures(small).get(key(small, Statistic.RESPONSE, "ALL", "")).values())
        .doesNotContainKey(Measure.REPRESENTATIVENESS);
  }

  @Test
  void withoutGroupsThereIsNeither() {
    WaveResults wave = wave(60, 40, 20);
    WaveResults alone =
        new WaveResults(
            wave.wave(),
            wave.organisation(),
            wave.groups().orElseThrow().tallies().units(),
            Tally.empty(SURVEY));

    assertThat(figures(alone).values())
        .noneMatch(figure -> figure.values().containsKey(Measure.WEIGHTED))
        .noneMatch(figure -> figure.values().containsKey(Measure.REPRESENTATIVENESS));
  }

  @Test
  void theAuditFindsWeightsOfUnitsAndRepresentativenessOfTooFew() {
    WaveResults wave = wave(49, 40, 20);

    assertThat(
            MeasuresAudit.findings(
                Map.of(
                    key(wave, Statistic.ITEM, "U1", "A"),
                    Set.of(Measure.VALUE, Measure.WEIGHTED),
                    key(wave, Statistic.ITEM, "ALL", "A"),
                    Set.of(Measure.VALUE, Measure.WEIGHTED),
                    key(wave, Statistic.RESPONSE, "ALL", ""),
                    Set.of(Measure.VALUE, Measure.REPRESENTATIVENESS)),
                Evidences.wave(SURVEY, wave)))
        .containsExactly(
            wave.wave().id() + ": weighted figures that may not be: 1",
            wave.wave().id() + ": response compared among too few: 1");
  }

  /** Ten units of the same size; the first answers more than the others. */
  private static WaveResults wave(int headcount, int first, int others) {
    List<String> lines = new ArrayList<>(List.of("ALL - 0"));
    for (int unit = 1; unit <= 10; unit++) {
      lines.add("U" + unit + " ALL " + headcount);
    }
    Organisation tree = Organisations.of(lines.toArray(String[]::new));
    DemographicWave maker = new DemographicWave(SURVEY, tree, DemographicHeadcounts.NONE);
    Random random = new Random(5);
    List<Response> responses = new ArrayList<>();
    for (int unit = 1; unit <= 10; unit++) {
      for (int person = 0; person < (unit == 1 ? first : others); person++) {
        responses.add(
            maker.response(responses.size(), "U" + unit, Map.of(), Waves.sheet(SURVEY, 0, random)));
      }
    }
    WaveTallies tallies = maker.tallies(responses);
    return new WaveResults(SURVEY.waves().get(0), tree, tallies.units(), tallies.none())
        .with(new WaveGroups(tallies, DemographicHeadcounts.NONE));
  }

  private static Map<CellKey, Figure.Computed> figures(WaveResults wave) {
    return Waves.computed(WaveFigures.of(SURVEY, wave, SurveyMethod.DEFAULT));
  }

  private static CellKey key(WaveResults wave, Statistic statistic, String unit, String part) {
    return Waves.key(statistic, wave.wave(), unit, part);
  }
}
