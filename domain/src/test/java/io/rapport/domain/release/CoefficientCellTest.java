package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell.Base;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.survey.Surveys;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoefficientCellTest {
  private static final CellKey ALPHA = key(Statistic.RELIABILITY);
  private static final CellKey DRIVER = key(Statistic.DRIVER);
  private static final CellKey INDEX = key(Statistic.INDEX);

  @Test
  void aReliabilityHasTwoDecimals() {
    Shown cell =
        shown(
            figure(
                ALPHA,
                144,
                Map.of(
                    Measure.VALUE, 0.83456,
                    Measure.LOW, 0.79111,
                    Measure.HIGH, 0.8755,
                    Measure.OMEGA, 0.845,
                    Measure.ITEMS, 3.0)));

    assertThat(cell.values())
        .containsOnly(
            Map.entry(Measure.VALUE, new BigDecimal("0.83")),
            Map.entry(Measure.LOW, new BigDecimal("0.79")),
            Map.entry(Measure.HIGH, new BigDecimal("0.88")),
            Map.entry(Measure.OMEGA, new BigDecimal("0.85")),
            Map.entry(Measure.ITEMS, new BigDecimal("3")));
    assertThat(cell.base()).isEqualTo(new Base.Exact(144));
    assertThat(cell.bound()).isEqualTo(Bound.EXACT);
  }

  @ParameterizedTest(name = "{0} is shown as {1}, {2}")
  @CsvSource({
    "1, 0.99, AT_LEAST",
    "0.9951, 0.99, AT_LEAST",
    "0.99, 0.99, EXACT",
    "-0.2, -0.20, EXACT",
    "-4.31, -0.99, AT_MOST"
  })
  void aCoefficientIsNeverOne(double number, BigDecimal value, Bound bound) {
    Shown cell = shown(figure(ALPHA, 144, Map.of(Measure.VALUE, number, Measure.HIGH, 1.0)));

    assertThat(cell.value()).isEqualTo(value);
    assertThat(cell.bound()).isEqualTo(bound);
    assertThat(cell.value(Measure.HIGH)).contains(new BigDecimal("0.99"));
  }

  @ParameterizedTest(name = "{0} people")
  @ValueSource(longs = {1, 10, 29})
  void underThirtyPeopleNothingIsShownWhateverWasDecided(long people) {
    Figure few = figure(ALPHA, people, Map.of(Measure.VALUE, 0.5));

    assertThat(released(Decision.Show.SHOW, few)).isEmpty();
  }

  @Test
  void aPriorityIsMadeOfWeightAndIndexAsTheyAreShown() {
    Shown cell = driver(67.4321, 0.12345);
    Shown same = driver(66.5001, 0.12499);

    assertThat(cell.value(Measure.PRIORITY)).contains(new BigDecimal("4.0"));
    assertThat(same.values()).isEqualTo(cell.values());
    assertThat(cell.value(Measure.SHARE)).contains(new BigDecimal("0.46"));
    assertThat(cell.value(Measure.RANK)).contains(new BigDecimal("2"));
  }

  @Test
  void thereIsNoPriorityWhereTheIndexIsHidden() {
    Map<CellKey, ReleasedCell> cells =
        CellRelease.of(
            List.of(index(60), driverOf(0.2)),
            Map.of(INDEX, new Decision.Hide(HideReason.TOO_FEW), DRIVER, Decision.Show.SHOW),
            Optional.empty());

    assertThat(((Shown) cells.get(DRIVER)).values()).doesNotContainKey(Measure.PRIORITY);
  }

  @Test
  void thatAHiddenCoefficientExistsIsNotTold() {
    assertThat(
            released(
                new Decision.Hide(HideReason.COUPLED),
                figure(ALPHA, 144, Map.of(Measure.VALUE, 0.5))))
        .isEmpty();
  }

  private static Shown driver(double index, double weight) {
    return (Shown) released(Decision.Show.SHOW, index(index), driverOf(weight)).get(DRIVER);
  }

  private static Figure driverOf(double weight) {
    return figure(
        DRIVER,
        150,
        Map.of(
            Measure.VALUE, weight,
            Measure.SHARE, 0.456,
            Measure.RANK, 2.0,
            Measure.PRIORITY, 4.0321));
  }

  private static Figure index(double value) {
    return new Figure.Computed(
        INDEX,
        Quantity.SCORE,
        Map.of(Measure.VALUE, value),
        new Support.Answers(160, 200),
        1,
        Reading.NONE);
  }

  private static Figure figure(CellKey key, long people, Map<Measure, Double> values) {
    return new Figure.Computed(
        key, Quantity.NUMBER, values, new Support.Sheets(people), 1, Reading.NONE);
  }

  private static Shown shown(Figure figure) {
    return (Shown) released(Decision.Show.SHOW, figure).get(figure.key());
  }

  private static Map<CellKey, ReleasedCell> released(Decision decision, Figure... figures) {
    Map<CellKey, Decision> decisions = new HashMap<>();
    for (Figure figure : figures) {
      decisions.put(figure.key(), decision);
    }
    return CellRelease.of(List.of(figures), decisions, Optional.empty());
  }

  private static CellKey key(Statistic statistic) {
    return Waves.key(statistic, Surveys.MAY, "X", "MGR");
  }
}
