package io.rapport.domain.analysis.survey.wave;

import static io.rapport.domain.survey.Surveys.MAY;
import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.survey.Respondents;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.DemographicHeadcounts;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.WilsonInterval;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures of categories in units, worked out by hand. */
class GroupFiguresTest {
  private static final Offset<Double> EXACTLY = within(1e-12);
  private static final Questionnaire ASKED = Surveys.asking(Surveys.threeItems(), "gender");
  private static final Organisation TREE =
      Organisations.of("ALL - 0", "X ALL 40", "X1 X 20", "Y ALL 40");
  private static final Map<String, String> F = Map.of("gender", "F");
  private static final Map<String, String> M = Map.of("gender", " M ");
  private static final Respondents PEOPLE =
      new Respondents(ASKED, TREE, MAY)
          .add(6, "X", F, answers(4, 4, 2))
          .add(4, "X", F, answers(2, 3, 4))
          .add(8, "X", M, answers(5, 5, 1))
          .add(5, "X1", F, answers(1, null, 2))
          .add(10, "Y", F, answers(3, 9, 3))
          .add(3, "Y", Map.of(), answers(4, 4, 4));

  @Test
  void aCategoryIsCountedInTheUnitAndEverythingBelowIt() {
    Map<CellKey, Figure.Computed> figures = figures(PEOPLE.results(), "X", "F");

    Figure.Computed item = figures.get(key(Statistic.ITEM, "X", "F", "A"));
    assertThat(item.support()).isEqualTo(new Support.Answers(15, 0));
    assertThat(item.values())
        .containsOnlyKeys(
            Measure.VALUE,
            Measure.LOW,
            Measure.HIGH,
            Measure.LOW_UNCORRECTED,
            Measure.HIGH_UNCORRECTED,
            Measure.NEUTRAL,
            Measure.UNFAVOURABLE,
            Measure.MEAN);
    assertThat(item.values().get(Measure.VALUE)).isCloseTo(6 / 15.0, EXACTLY);
    assertThat(item.values().get(Measure.NEUTRAL)).isCloseTo(0, EXACTLY);
    assertThat(item.values().get(Measure.UNFAVOURABLE)).isCloseTo(9 / 15.0, EXACTLY);
    assertThat(item.values().get(Measure.MEAN)).isCloseTo(37 / 15.0, EXACTLY);
    // Wilson's interval of 6 of 15.
    assertThat(item.values().get(Measure.LOW)).isCloseTo(.19825, within(1e-5));
    assertThat(item.values().get(Measure.HIGH)).isCloseTo(.64253, within(1e-5));

    Figure.Computed reversed = figures.get(key(Statistic.ITEM, "X", "F", "C"));
    assertThat(reversed.values().get(Measure.VALUE)).isCloseTo(11 / 15.0, EXACTLY);
    assertThat(figures.get(key(Statistic.ITEM, "X", "F", "B")).support())
        .isEqualTo(new Support.Answers(10, 0));

    Figure.Computed index = figures.get(key(Statistic.INDEX, "X", "F", "ABC"));
    assertThat(index.support()).isEqualTo(new Support.Answers(15, 0));
    assertThat(index.values())
        .containsOnlyKeys(
            Measure.VALUE,
            Measure.LOW,
            Measure.HIGH,
            Measure.LOW_UNCORRECTED,
            Measure.HIGH_UNCORRECTED);
    assertThat(index.values().get(Measure.VALUE))
        .isCloseTo((6 * 75 + 4 * 100 / 3.0 + 5 * 37.5) / 15, EXACTLY);
  }

  @Test
  void theWholeIsTheSumOfItsUnitsAndThoseWhoDidNotTellAreInNoCategory() {
    Map<CellKey, Figure.Computed> figures = figures(PEOPLE.results(), "ALL", "F");

    assertThat(figures.get(key(Statistic.ITEM, "ALL", "F", "A")).support())
        .isEqualTo(new Support.Answers(25, 0));
    assertThat(figures.get(key(Statistic.ITEM, "ALL", "F", "A")).values().get(Measure.NEUTRAL))
        .isCloseTo(10 / 25.0, EXACTLY);
    assertThat(figures(PEOPLE.results(), "ALL", "M").get(key(Statistic.ITEM, "ALL", "M", "A")))
        .extracting(Figure.Computed::support)
        .isEqualTo(new Support.Answers(8, 0));
  }

  @Test
  void whatNobodyAnsweredHasNoFigure() {
    // "Does not apply" to all of them.
    assertThat(figures(PEOPLE.results(), "Y", "F"))
        .containsKey(key(Statistic.ITEM, "Y", "F", "A"))
        .doesNotContainKey(key(Statistic.ITEM, "Y", "F", "B"));
    assertThat(figures(PEOPLE.results(), "Y", "M")).isEmpty();
    assertThat(figures(PEOPLE.results(), "X", "other")).isEmpty();
    assertThat(figures(PEOPLE.results(), "Z", "F")).isEmpty();
    assertThat(
            GroupFigures.of(
                ASKED, PEOPLE.results(), List.of(new Scope.Group("X", "tenure", "under 1 year"))))
        .isEmpty();
    WaveResults unitsAlone =
        new WaveResults(
            MAY,
            TREE,
            PEOPLE.results().groups().orElseThrow().tallies().units(),
            PEOPLE.results().groups().orElseThrow().tallies().none());
    assertThat(figures(unitsAlone, "X", "F")).isEmpty();
  }

  @Test
  void intervalsAreCorrectedWhereTheHeadcountOfTheCategoryIsKnown() {
    DemographicHeadcounts headcounts =
        DemographicHeadcounts.of(
            Map.of(
                "X", Map.of("gender", Map.of("F", 20)), "X1", Map.of("gender", Map.of("F", 10))));
    Map<CellKey, Figure.Computed> figures = figures(PEOPLE.results(headcounts), "X", "F");

    Figure.Computed item = figures.get(key(Statistic.ITEM, "X", "F", "A"));
    Interval corrected =
        WilsonInterval.withDefaults().withPopulation(30).ofCounts(6, 15).interval();
    assertThat(item.support()).isEqualTo(new Support.Answers(15, 30));
    assertThat(item.values().get(Measure.LOW)).isCloseTo(corrected.low(), EXACTLY);
    assertThat(item.values().get(Measure.HIGH)).isCloseTo(corrected.high(), EXACTLY);
    assertThat(item.values().get(Measure.LOW_UNCORRECTED)).isCloseTo(.19825, within(1e-5));
    assertThat(figures(PEOPLE.results(headcounts), "ALL", "F"))
        .as("nobody knows how many there are in Y")
        .extractingByKey(key(Statistic.ITEM, "ALL", "F", "A"))
        .extracting(Figure.Computed::support)
        .isEqualTo(new Support.Answers(25, 0));
  }

  private static Map<CellKey, Figure.Computed> figures(
      WaveResults wave, String unit, String category) {
    return Waves.computed(
        GroupFigures.of(ASKED, wave, List.of(new Scope.Group(unit, "gender", category))));
  }

  private static CellKey key(Statistic statistic, String unit, String category, String part) {
    return new CellKey(statistic, MAY.id(), new Scope.Group(unit, "gender", category), part);
  }
}
