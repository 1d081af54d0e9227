package io.rapport.domain.analysis.survey;

import static io.rapport.domain.survey.Surveys.MAY;
import static io.rapport.domain.survey.Surveys.NOVEMBER;
import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyAnalysisTest {
  private static final Questionnaire THREE = Surveys.threeItems();
  private static final SurveyAnalysis ANALYSIS = new SurveyAnalysis(THREE, SurveyMethod.DEFAULT);

  @ParameterizedTest(name = "{0} of {1} favourable among {2}: {3} to {4}")
  @CsvSource({
    "86, 200, 0, 0.36334, 0.49930",
    "225, 375, 500, 0.57496, 0.62453",
    "52, 120, 0, 0.34810, 0.52270",
    "8, 10, 10, 0.8, 0.8",
    "8, 10, 9, 0.49016, 0.94332",
    "10, 10, 10, 1, 1"
  })
  void anItemHasTheWilsonIntervalOfItsPopulation(
      int favourable, int n, int headcount, double low, double high) {
    List<List<Optional<Short>>> sheets = new ArrayList<>(copies(favourable, answers(5, 3, 3)));
    sheets.addAll(copies(n - favourable, answers(2, 3, 3)));
    Figure.Computed figure =
        figures(single(headcount), Map.of("ALL", sheets))
            .get(Waves.key(Statistic.ITEM, MAY, "ALL", "A"));

    assertThat(figure.values().get(Measure.LOW)).isCloseTo(low, within(6e-6));
    assertThat(figure.values().get(Measure.HIGH)).isCloseTo(high, within(6e-6));
    assertThat(figure.support()).isEqualTo(new Support.Answers(n, headcount));
  }

  @Test
  void whenEverybodyAnsweredTheIndexIsCertain() {
    Map<CellKey, Figure.Computed> figures =
        figures(single(2), Map.of("ALL", List.of(answers(5, 5, 1), answers(1, 3, 3))));
    Figure.Computed index = figures.get(Waves.key(Statistic.INDEX, MAY, "ALL", "ABC"));

    assertThat(index.values().get(Measure.LOW)).isEqualTo(index.values().get(Measure.VALUE));
    assertThat(index.values().get(Measure.HIGH)).isEqualTo(index.values().get(Measure.VALUE));
    assertThat(index.values().get(Measure.LOW_UNCORRECTED)).isZero();
    assertThat(index.values().get(Measure.HIGH_UNCORRECTED)).isEqualTo(100);
  }

  @Test
  void moreAnswersThanPeopleDropTheCorrectionAndCapTheRate() {
    Map<CellKey, Figure.Computed> figures =
        figures(single(3), Map.of("ALL", copies(4, answers(5, 4, 1))));
    Figure.Computed item = figures.get(Waves.key(Statistic.ITEM, MAY, "ALL", "A"));

    assertThat(item.values().get(Measure.LOW))
        .isEqualTo(item.values().get(Measure.LOW_UNCORRECTED))
        .isLessThan(1);
    assertThat(figures.get(Waves.key(Statistic.RESPONSE, MAY, "ALL", "")).values())
        .containsEntry(Measure.VALUE, 1.0);
  }

  @Test
  void withoutAUnitColumnOnlyTheWholeOrganisationHasAResponseRate() {
    Questionnaire unitless =
        new Questionnaire(
            THREE.id(),
            THREE.version(),
            THREE.title(),
            THREE.items(),
            THREE.dimensions(),
            THREE.outcome(),
            THREE.waves(),
            new Questionnaire.Columns(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of()));
    Organisation tree = Organisations.of("ALL - 0", "X ALL 50", "Y ALL 50");
    WaveResults wave =
        Waves.wave(
            unitless,
            MAY,
            tree,
            Map.of("ALL", Waves.tally(unitless, copies(40, answers(5, 4, 1)))));

    List<Figure> figures =
        new SurveyAnalysis(unitless, SurveyMethod.DEFAULT).figures(wave, Optional.empty());

    assertThat(figures)
        .filteredOn(figure -> figure.key().statistic() == Statistic.RESPONSE)
        .hasSize(3)
        .contains(
            new Figure.Missing(
                Waves.key(Statistic.RESPONSE, MAY, "X", ""), Figure.Reason.NOT_RECORDED),
            new Figure.Missing(
                Waves.key(Statistic.RESPONSE, MAY, "Y", ""), Figure.Reason.NOT_RECORDED));
    assertThat(Waves.computed(figures).get(Waves.key(Statistic.RESPONSE, MAY, "ALL", "")).values())
        .containsEntry(Measure.VALUE, 0.4);
  }

  @Test
  void oneRespondentHasAValueAndNoSpreadAndIsNotTested() {
    Organisation tree = Organisations.of("ALL - 0", "X ALL 5", "Y ALL 40");
    Map<CellKey, Figure.Computed> figures =
        figures(tree, Map.of("X", List.of(answers(5, 5, 1)), "Y", random(new Random(3), 30)));

    assertThat(figures.get(Waves.key(Statistic.INDEX, MAY, "X", "ABC")).values())
        .containsOnlyKeys(Measure.VALUE);
    Figure.Computed against = figures.get(Waves.key(Statistic.INDEX_VS_REST, MAY, "X", "ABC"));
    assertThat(against.values()).containsOnlyKeys(Measure.VALUE);
    assertThat(against.reading()).isEqualTo(Reading.NOT_TESTED);
    assertThat(figures.get(Waves.key(Statistic.INDEX_VS_REST, MAY, "Y", "ABC")).reading())
        .isEqualTo(Reading.NOT_TESTED);
  }

  @Test
  void twoGroupsOfOneAndTheSameScoreDoNotDiffer() {
    Organisation tree = Organisations.of("ALL - 0", "X ALL 40", "Y ALL 37");
    Map<CellKey, Figure.Computed> figures =
        figures(tree, Map.of("X", copies(40, answers(4, 4, 3)), "Y", copies(37, answers(4, 4, 3))));
    Figure.Computed index = figures.get(Waves.key(Statistic.INDEX_VS_REST, MAY, "X", "ABC"));

    assertThat(index.values()).containsOnlyKeys(Measure.VALUE).containsEntry(Measure.VALUE, 0.0);
    assertThat(index.reading()).isEqualTo(Reading.NOT_TESTED);
    Figure.Computed item = figures.get(Waves.key(Statistic.ITEM_VS_REST, MAY, "X", "A"));
    assertThat(item.reading()).isEqualTo(Reading.NO_VISIBLE_CHANGE);
    assertThat(item.values()).containsEntry(Measure.P, 1.0);
  }

  @ParameterizedTest(name = "{0} of 100 against {1} of 100: {2}")
  @CsvSource({
    "70, 50, BETTER",
    "50, 70, WORSE",
    "60, 57, NO_VISIBLE_CHANGE",
    "54, 50, NO_VISIBLE_CHANGE"
  })
  void aReadingNeedsAPracticalAndASignificantDifference(int first, int second, Reading reading) {
    Organisation tree = Organisations.of("ALL - 0", "X ALL 100", "Y ALL 100");
    Map<CellKey, Figure.Computed> figures =
        figures(tree, Map.of("X", mixed(first, 100), "Y", mixed(second, 100)));

    assertThat(figures.get(Waves.key(Statistic.ITEM_VS_REST, MAY, "X", "A")).reading())
        .isEqualTo(reading);
  }

  @Test
  void asSmallADifferenceAmongManyIsSignificantButNotPractical() {
    Organisation tree = Organisations.of("ALL - 0", "X ALL 10000", "Y ALL 10000");
    Map<CellKey, Figure.Computed> figures =
        figures(tree, Map.of("X", mixed(5_400, 10_000), "Y", mixed(5_000, 10_000)));
    Figure.Computed item = figures.get(Waves.key(Statistic.ITEM_VS_REST, MAY, "X", "A"));

    assertThat(item.values().get(Measure.P_ADJUSTED)).isLessThan(0.001);
    assertThat(item.reading()).isEqualTo(Reading.NO_VISIBLE_CHANGE);
  }

  @Test
  void aUnitIsComparedWithTheRestAndNotWithItsParent() {
    Organisation tree = Organisations.of("ALL - 0", "X ALL 40", "Y ALL 60");
    Figure.Computed item =
        figures(tree, Map.of("X", mixed(28, 40), "Y", mixed(27, 60)))
            .get(Waves.key(Statistic.ITEM_VS_REST, MAY, "X", "A"));

    assertThat(item.values().get(Measure.VALUE)).isCloseTo(0.25, within(1e-12));
    assertThat(item.support()).isEqualTo(new Support.Sides(40, 60));
  }

  @Test
  void theWholeIsNotComparedWithTheRest() {
    assertThat(figures(single(20), Map.of("ALL", random(new Random(1), 20))).keySet())
        .extracting(CellKey::statistic)
        .doesNotContain(Statistic.ITEM_VS_REST, Statistic.INDEX_VS_REST);
  }

  @Test
  void whatCannotBeComparedIsNamedWithItsReason() {
    Organisation before = Organisations.of("ALL - 0", "X ALL 20", "Y ALL 20");
    Organisation now = Organisations.of("ALL - 0", "X ALL 20", "Y ALL 20", "NEW ALL 20");
    WaveResults november = wave(NOVEMBER, before, Map.of("X", random(new Random(5), 12)));
    WaveResults may =
        wave(MAY, now, Map.of("X", random(new Random(6), 12), "NEW", random(new Random(7), 12)));
    List<Figure> figures = ANALYSIS.figures(may, Optional.of(Waves.before(THREE, november, may)));

    assertThat(figures)
        .contains(
            missing(Statistic.ITEM_CHANGE, "NEW", "A", Figure.Reason.NOT_ASKED),
            missing(Statistic.INDEX_CHANGE, "NEW", "ABC", Figure.Reason.NOT_ASKED),
            missing(Statistic.ITEM_CHANGE, "Y", "A", Figure.Reason.NOTHING_TO_COUNT),
            missing(Statistic.ITEM_VS_REST, "Y", "A", Figure.Reason.NOTHING_TO_COUNT),
            missing(Statistic.ITEM, "Y", "A", Figure.Reason.NOTHING_TO_COUNT),
            missing(Statistic.INDEX, "Y", "ABC", Figure.Reason.NOTHING_TO_COUNT));
    assertThat(Waves.computed(figures))
        .containsKeys(
            Waves.key(Statistic.ITEM_CHANGE, MAY, "X", "A"),
            Waves.key(Statistic.INDEX_CHANGE, MAY, "ALL", "ABC"));
  }

  @Test
  void everyUnitHasTheSameCellsWhetherAnybodyAnsweredOrNot() {
    Organisation tree = Organisations.of("ALL - 0", "X ALL 20", "Y ALL 20", "Z Y 0");
    WaveResults november = wave(NOVEMBER, tree, Map.of("X", random(new Random(5), 12)));
    WaveResults may = wave(MAY, tree, Map.of("X", random(new Random(6), 12)));
    Map<Scope, Long> cells = new HashMap<>();
    for (Figure figure : ANALYSIS.figures(may, Optional.of(Waves.before(THREE, november, may)))) {
      cells.merge(figure.key().scope(), 1L, Long::sum);
    }

    assertThat(cells)
        .containsEntry(new Scope.Unit("X"), 16L)
        .containsEntry(new Scope.Unit("Y"), 16L)
        .containsEntry(new Scope.Unit("Z"), 16L)
        // The whole has no comparison with a rest, but a reliability with its three items.
        .containsEntry(new Scope.Unit("ALL"), 15L);
  }

  @ParameterizedTest(name = "seed {0}: neither the order of rows nor the units' codes matter")
  @ValueSource(longs = {21, 22, 23, 24, 25})
  void neitherOrderNorNamesMatter(long seed) {
    Random random = new Random(seed);
    Organisation tree = Organisations.random(random, 2 + random.nextInt(12));
    Map<String, List<List<Optional<Short>>>> sheets = new HashMap<>();
    for (Unit unit : tree.inOrder()) {
      sheets.put(unit.code(), random(random, random.nextInt(unit.headcount() + 1)));
    }
    Map<CellKey, Figure.Computed> figures = figures(tree, sheets);

    Organisation renamed =
        Organisation.of(
            tree.inOrder().stream()
                .map(
                    unit ->
                        new Unit(
                            other(unit.code()),
                            unit.name(),
                            unit.parent().map(SurveyAnalysisTest::other),
                            unit.headcount()))
                .toList());
    Map<String, List<List<Optional<Short>>>> shuffled = new HashMap<>();
    sheets.forEach(
        (code, rows) -> {
          List<List<Optional<Short>>> copy = new ArrayList<>(rows);
          Collections.shuffle(copy, random);
          shuffled.put(other(code), copy);
        });
    Map<CellKey, Figure.Computed> others = figures(renamed, shuffled);

    assertThat(others).hasSameSizeAs(figures);
    figures.forEach(
        (key, figure) -> {
          CellKey otherKey =
              Waves.key(key.statistic(), MAY, other(((Scope.Unit) key.scope()).code()), key.part());
          assertThat(others.get(otherKey).values()).isEqualTo(figure.values());
          assertThat(others.get(otherKey).reading()).isEqualTo(figure.reading());
        });
  }

  @Test
  void aUnitIsTheSumOfItselfAndEverythingBelow() {
    Organisation tree = Organisations.of("ALL - 2", "X ALL 3", "X1 X 4", "Y ALL 5");
    WaveResults wave =
        wave(
            MAY,
            tree,
            Map.of(
                "ALL", copies(2, answers(5, 5, 5)),
                "X", copies(3, answers(5, 5, 5)),
                "X1", copies(4, answers(5, 5, 5)),
                "Y", copies(5, answers(5, 5, 5))));

    assertThat(wave.of("ALL").respondents()).isEqualTo(14);
    assertThat(wave.of("X").respondents()).isEqualTo(7);
    assertThat(wave.ownOf("X").respondents()).isEqualTo(3);
    assertThat(wave.restOf("X").respondents()).isEqualTo(7);
    assertThat(wave.of("elsewhere").respondents()).isZero();
  }

  @Test
  void answersOfAnUnknownUnitAreRefused() {
    assertThatThrownBy(() -> wave(MAY, single(3), Map.of("X", List.of(answers(5, 5, 5)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("answers belong to unknown unit X");
  }

  private static String other(String code) {
    return "Z" + (1_000 - Integer.parseInt(code.substring(1)));
  }

  private static Figure missing(
      Statistic statistic, String unit, String part, Figure.Reason reason) {
    return new Figure.Missing(Waves.key(statistic, MAY, unit, part), reason);
  }

  private static Organisation single(int headcount) {
    return Organisations.of("ALL - " + headcount);
  }

  private static List<List<Optional<Short>>> mixed(int favourable, int n) {
    List<List<Optional<Short>>> sheets = new ArrayList<>(copies(favourable, answers(5, 3, 3)));
    sheets.addAll(copies(n - favourable, answers(1, 3, 3)));
    return sheets;
  }

  private static List<List<Optional<Short>>> copies(int n, List<Optional<Short>> sheet) {
    return Collections.nCopies(n, sheet);
  }

  private static List<List<Optional<Short>>> random(Random random, int people) {
    List<List<Optional<Short>>> sheets = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      sheets.add(Waves.sheet(THREE, 0.1, random));
    }
    return sheets;
  }

  private static WaveResults wave(
      io.rapport.domain.survey.Wave wave,
      Organisation tree,
      Map<String, List<List<Optional<Short>>>> sheets) {
    Map<String, Tally> own = new HashMap<>();
    sheets.forEach((code, rows) -> own.put(code, Waves.tally(THREE, rows)));
    return Waves.wave(THREE, wave, tree, own);
  }

  private static Map<CellKey, Figure.Computed> figures(
      Organisation tree, Map<String, List<List<Optional<Short>>>> sheets) {
    return Waves.computed(ANALYSIS.figures(wave(MAY, tree, sheets), Optional.empty()));
  }
}
