package io.rapport.domain.analysis.survey.wave;

import static io.rapport.domain.survey.Surveys.MAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.survey.Correlated;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Surveys;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Figures of a wave of correlated answers, seed 7")
class WaveFiguresTest {
  private static final WaveResults WAVE = Correlated.wave(7);
  private static final List<Figure> FIGURES =
      WaveFigures.of(Correlated.SURVEY, WAVE, SurveyMethod.DEFAULT);
  private static final Map<CellKey, Figure.Computed> COMPUTED = Waves.computed(FIGURES);

  @Test
  void reliabilityIsOfTheWholeAndOfUnitsWithAHundredCompleteSheets() {
    assertThat(units(Statistic.RELIABILITY)).containsExactlyInAnyOrder("ALL", "A", "B");
    assertThat(units(Statistic.ITEM_RELIABILITY)).containsExactly("ALL");
    assertThat(units(Statistic.AGGREGATION)).containsExactly("ALL");
    Figure.Computed manager = figure(Statistic.RELIABILITY, "A", "MGR");
    assertThat(manager.support()).isEqualTo(new Support.Sheets(144));
    assertThat(manager.values())
        .containsOnlyKeys(Measure.VALUE, Measure.LOW, Measure.HIGH, Measure.OMEGA, Measure.ITEMS)
        .containsEntry(Measure.ITEMS, 3.0);
    assertThat(figure(Statistic.RELIABILITY, "A", "WRK").values())
        .as("one factor needs three items")
        .doesNotContainKey(Measure.OMEGA);
    assertThat(figure(Statistic.ITEM_RELIABILITY, "ALL", "WRK.W1").values())
        .containsOnlyKeys(Measure.VALUE);
  }

  @Test
  void agreementWithinUnitsNeedsTenUnits() {
    assertThat(figure(Statistic.AGGREGATION, "ALL", "ENG").values())
        .containsOnlyKeys(Measure.VALUE, Measure.ICC2, Measure.RWGJ, Measure.UNITS)
        .containsEntry(Measure.UNITS, 16.0);
    WaveResults two =
        Waves.wave(
            Correlated.SURVEY,
            MAY,
            Organisations.of("ALL - 0", "X ALL 200", "Y ALL 200"),
            Map.of("X", WAVE.of("A"), "Y", WAVE.of("B")));

    assertThat(WaveFigures.of(Correlated.SURVEY, two, SurveyMethod.DEFAULT))
        .extracting(figure -> figure.key().statistic())
        .contains(Statistic.RELIABILITY)
        .doesNotContain(Statistic.AGGREGATION);
  }

  @Test
  void driversAreOfTheWholeAndOfUnitsWithAHundredSheets() {
    assertThat(units(Statistic.DRIVER)).containsExactlyInAnyOrder("ALL", "A", "B");
    assertThat(units(Statistic.EXPLAINED)).containsExactlyInAnyOrder("ALL", "A", "B");
    for (String unit : List.of("ALL", "A", "B")) {
      double sum =
          value(figure(Statistic.DRIVER, unit, "MGR"))
              + value(figure(Statistic.DRIVER, unit, "WRK"));
      assertThat(sum).isCloseTo(value(figure(Statistic.EXPLAINED, unit, "ENG")), within(1e-12));
      assertThat(figure(Statistic.DRIVER, unit, "MGR").values()).containsEntry(Measure.RANK, 1.0);
    }
  }

  @Test
  void theLeafUnitsOfAUnitAreResampledIfThereAreTen() {
    assertThat(figure(Statistic.EXPLAINED, "A", "ENG").values()).containsEntry(Measure.UNITS, 12.0);
    assertThat(figure(Statistic.DRIVER, "A", "MGR").values())
        .containsKeys(Measure.LOW, Measure.HIGH, Measure.SIGNIFICANT, Measure.TOP_THREE);
    assertThat(figure(Statistic.DRIVER, "B", "MGR").values())
        .containsKeys(Measure.SHARE, Measure.ZERO_ORDER, Measure.PRIORITY)
        .doesNotContainKeys(Measure.LOW, Measure.HIGH, Measure.SIGNIFICANT, Measure.TOP_THREE);
  }

  @Test
  void driversOfAUnitAreThoseOfItsPeopleAlone() {
    WaveStatistics statistics =
        new WaveStatistics(
            Correlated.SURVEY, WAVE, Tally.empty(Correlated.SURVEY), SurveyMethod.DEFAULT);
    Unit a = WAVE.organisation().unit("A").orElseThrow();
    WaveResults alone =
        Waves.wave(
            Correlated.SURVEY,
            MAY,
            Organisations.of("ALL - 0", "X ALL 200"),
            Map.of("X", WAVE.of("A")));
    Drivers.Found own = (Drivers.Found) statistics.drivers(a);
    Drivers.Found same =
        (Drivers.Found)
            new WaveStatistics(
                    Correlated.SURVEY, alone, Tally.empty(Correlated.SURVEY), SurveyMethod.DEFAULT)
                .drivers();

    assertThat(own.n()).isEqualTo(144);
    assertThat(own.r2()).isCloseTo(same.r2(), within(1e-12));
    assertThat(statistics.drivers(a)).isEqualTo(own);
    assertThat(statistics.drivers(WAVE.organisation().root())).isEqualTo(statistics.drivers());
    assertThat(statistics.drivers(WAVE.organisation().unit("C").orElseThrow()))
        .isInstanceOf(Drivers.None.class);
  }

  @Test
  void whatTheWholeHasTooFewAnswersForIsMissing() {
    WaveResults small =
        Waves.wave(
            Surveys.threeItems(),
            MAY,
            Organisations.of("ALL - 40"),
            Map.of("ALL", Waves.tally(Surveys.threeItems(), List.of(Surveys.answers(3, 3, 3)))));
    List<Figure> figures = WaveFigures.of(Surveys.threeItems(), small, SurveyMethod.DEFAULT);

    assertThat(figures)
        .contains(
            new Figure.Missing(
                Waves.key(Statistic.RELIABILITY, MAY, "ALL", "ABC"),
                Figure.Reason.NOTHING_TO_COUNT));
    assertThat(figures)
        .as("one item measures nothing beside itself")
        .noneMatch(
            figure -> figure.key().equals(Waves.key(Statistic.RELIABILITY, MAY, "ALL", "ONE")));
  }

  @Test
  void theNetPromoterScoreIsOfItemsFromZeroToTen() {
    Figure.Computed score = figure(Statistic.ENPS, "B", "N");

    assertThat(COMPUTED.keySet())
        .filteredOn(key -> key.statistic() == Statistic.ENPS)
        .allMatch(key -> key.part().equals("N"));
    assertThat(score.values().get(Measure.PROMOTERS) - score.values().get(Measure.DETRACTORS))
        .isCloseTo(value(score), within(1e-12));
  }

  @Test
  void itemsCarryWorstCaseBoundsAndAgreement() {
    Figure.Computed item = figure(Statistic.ITEM, "C", "E1");
    double share = value(item);

    assertThat(item.values().get(Measure.WORST_LOW)).isCloseTo(share * 30 / 40, within(1e-12));
    assertThat(item.values().get(Measure.WORST_HIGH))
        .isCloseTo(share * 30 / 40 + 10 / 40.0, within(1e-12));
    assertThat(item.values().get(Measure.AGREEMENT)).isBetween(-1.0, 1.0);
  }

  private static Set<String> units(Statistic statistic) {
    return COMPUTED.keySet().stream()
        .filter(key -> key.statistic() == statistic)
        .map(key -> ((Scope.Unit) key.scope()).code())
        .collect(Collectors.toSet());
  }

  private static Figure.Computed figure(Statistic statistic, String unit, String part) {
    CellKey key = Waves.key(statistic, MAY, unit, part);
    assertThat(COMPUTED).containsKey(key);
    return COMPUTED.get(key);
  }

  private static double value(Figure.Computed figure) {
    return figure.values().get(Measure.VALUE);
  }
}
