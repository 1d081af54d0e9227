package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell.Bound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Gaps and changes of the answers of few people tell no more than their coded sides. */
class PulseDifferenceTest {
  private static final String YEAR = "2026-06.12m";
  private static final String QUARTER = "2026-06.3m";
  private static final String CHANGE = "2026-06.3m~12m";

  private final List<Figure> figures = new ArrayList<>();

  private CellKey add(
      Statistic statistic,
      String period,
      String part,
      Quantity quantity,
      int people,
      Map<Measure, Double> values) {
    CellKey key = new CellKey(statistic, period, Scope.Whole.WHOLE, part);
    figures.add(
        new Figure.Computed(
            key, quantity, values, new Support.Pulse(people, people), 1, Reading.BETTER));
    return key;
  }

  private CellKey gap(double consultants, double clients, int people) {
    return add(
        Statistic.S14,
        YEAR,
        "gap",
        Quantity.RATING,
        people,
        Map.of(
            Measure.VALUE,
            consultants - clients,
            Measure.MEAN,
            consultants,
            Measure.LOW,
            consultants - clients - 0.13,
            Measure.HIGH,
            consultants - clients + 0.13,
            Measure.SD,
            0.4,
            Measure.P,
            0.0123));
  }

  private ReleasedCell released(CellKey key) {
    Map<CellKey, Decision> decisions = new HashMap<>();
    figures.forEach(figure -> decisions.put(figure.key(), Decision.Show.SHOW));
    return CellRelease.of(figures, decisions, Optional.empty()).get(key);
  }

  private Map<Measure, BigDecimal> values(CellKey key) {
    return ((ReleasedCell.Shown) released(key)).values();
  }

  private static void assertNumber(Map<Measure, BigDecimal> values, Measure measure, String value) {
    assertThat(values.get(measure)).as(measure.name()).isEqualByComparingTo(value);
  }

  @Test
  @DisplayName("clients who all answer 5 are taken as 4.2 in a gap, and nothing stands beside it")
  void aGapOfAUnanimousSide() {
    Map<Measure, BigDecimal> values = values(gap(3, 5, 12));

    assertThat(values).containsOnlyKeys(Measure.VALUE);
    assertNumber(values, Measure.VALUE, "-1.2");
  }

  @Test
  @DisplayName("a gap of sides in the middle goes in steps, with its interval outwards")
  void aGapOfOrdinarySides() {
    Map<Measure, BigDecimal> values = values(gap(3.37, 3, 12));

    assertThat(values).containsOnlyKeys(Measure.VALUE, Measure.LOW, Measure.HIGH, Measure.P);
    assertNumber(values, Measure.VALUE, "0.4");
    assertNumber(values, Measure.LOW, "0.2");
    assertNumber(values, Measure.HIGH, "0.6");
    assertNumber(values, Measure.P, "0.012");
    assertThat(((ReleasedCell.Shown) released(figures.get(0).key())).bound())
        .isEqualTo(Bound.EXACT);
  }

  @Test
  @DisplayName("gaps of skills are coded alike")
  void aGapOfASkill() {
    CellKey key =
        add(
            Statistic.S29,
            YEAR,
            "gap.TRENDS",
            Quantity.RATING,
            12,
            Map.of(Measure.VALUE, 2.0, Measure.MEAN, 5.0));

    assertNumber(values(key), Measure.VALUE, "1.2");
  }

  @Test
  @DisplayName("a gap that does not say what it is the difference of is a mistake")
  void aGapWithoutSides() {
    CellKey key = add(Statistic.S14, YEAR, "gap", Quantity.RATING, 12, Map.of(Measure.VALUE, 2.0));

    assertThatThrownBy(() -> released(key)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("limits of agreement need thirty people and sides that are not cut off")
  void limitsOfAgreement() {
    gap(3.37, 3, 29);
    CellKey few = limits(29);
    assertThat(released(few)).isInstanceOf(ReleasedCell.Hidden.class);
    figures.clear();
    gap(3.37, 3, 30);
    assertNumber(values(limits(30)), Measure.VALUE, "-0.44");
    CellKey agreement =
        add(Statistic.S14, YEAR, "icc", Quantity.NUMBER, 30, Map.of(Measure.VALUE, 1.0));
    assertNumber(values(agreement), Measure.VALUE, "0.99");
    figures.clear();
    gap(3, 5, 30);
    assertThat(released(limits(30))).isInstanceOf(ReleasedCell.Hidden.class);
  }

  private CellKey limits(int people) {
    return add(
        Statistic.S14, YEAR, "limitsLow", Quantity.RATING, people, Map.of(Measure.VALUE, -0.401));
  }

  @Test
  @DisplayName("a change to 5 from 3 is one to 4.2, without interval, p and effect")
  void aChangeToACutOffValue() {
    add(Statistic.S30, QUARTER, "index", Quantity.RATING, 10, Map.of(Measure.VALUE, 5.0));
    CellKey key = change(Statistic.S30, "index", Quantity.RATING, 2.0, 10);

    assertThat(values(key)).containsOnlyKeys(Measure.VALUE);
    assertNumber(values(key), Measure.VALUE, "1.2");
    assertThat(((ReleasedCell.Shown) released(key)).reading()).isEqualTo(Reading.BETTER);
  }

  @Test
  @DisplayName("a change of scores keeps what stands beside it where nothing is cut off")
  void aChangeOfScores() {
    add(Statistic.S13, QUARTER, "client", Quantity.SCORE, 40, Map.of(Measure.VALUE, 61.4));
    CellKey key = change(Statistic.S13, "client", Quantity.SCORE_DIFFERENCE, 11.2, 25);

    assertThat(values(key))
        .containsOnlyKeys(
            Measure.VALUE, Measure.LOW, Measure.HIGH, Measure.EFFECT, Measure.SMALLEST_VISIBLE);
    assertNumber(values(key), Measure.VALUE, "11");
    assertNumber(values(key), Measure.LOW, "5");
    assertNumber(values(key), Measure.HIGH, "20");
  }

  @Test
  @DisplayName("a change of shares is the difference of coded percentages")
  void aChangeOfShares() {
    add(Statistic.S14, QUARTER, "apart", Quantity.SHARE, 10, Map.of(Measure.VALUE, 1.0));
    CellKey key = change(Statistic.S14, "apart", Quantity.SHARE_DIFFERENCE, 0.5, 10);

    assertNumber(values(key), Measure.VALUE, "30");
  }

  @Test
  @DisplayName("a change of gaps is that of four coded sides")
  void aChangeOfGaps() {
    add(
        Statistic.S14,
        QUARTER,
        "gap",
        Quantity.RATING,
        12,
        Map.of(Measure.VALUE, 2.0, Measure.MEAN, 5.0));
    CellKey key =
        add(
            Statistic.S14,
            CHANGE,
            "gap",
            Quantity.RATING,
            12,
            Map.of(Measure.VALUE, 1.0, Measure.MEAN, 4.0));

    assertNumber(values(key), Measure.VALUE, "0.2");
  }

  @Test
  @DisplayName("a change without its window is hidden")
  void aChangeWithoutItsWindow() {
    assertThat(released(change(Statistic.S30, "index", Quantity.RATING, 1.0, 40)))
        .isInstanceOf(ReleasedCell.Hidden.class);
  }

  private CellKey change(
      Statistic statistic, String part, Quantity quantity, double change, int people) {
    return add(
        statistic,
        CHANGE,
        part,
        quantity,
        people,
        Map.of(
            Measure.VALUE,
            change,
            Measure.LOW,
            change - 4.1,
            Measure.HIGH,
            change + 4.1,
            Measure.SMALLEST_VISIBLE,
            3.0,
            Measure.EFFECT,
            0.3,
            Measure.SD,
            1.0));
  }
}
