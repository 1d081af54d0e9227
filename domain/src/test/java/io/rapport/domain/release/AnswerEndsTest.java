package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.WilsonInterval;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Interval ends as readers get them tell no more than the value, and hold the true interval. */
class AnswerEndsTest {

  @ParameterizedTest(name = "all numbers of {0} answers")
  @ValueSource(ints = {10, 19, 25, 40, 77, 99, 100, 163, 400})
  void endsOfAShareFollowFromItsCodedValueAndHoldTheTrueOnes(int n) {
    Map<String, Shown> seen = new HashMap<>();
    for (int favourable = 0; favourable <= n; favourable++) {
      Shown cell = share(favourable, n, 3 * n);
      Shown before = seen.putIfAbsent(cell.value() + "" + cell.bound(), cell);
      if (before != null) {
        assertThat(cell).isEqualTo(before);
      }
      if (cell.bound() == Bound.EXACT) {
        Interval exact = interval(favourable, n, 3 * n);
        assertThat(number(cell, Measure.LOW)).isLessThanOrEqualTo(100 * exact.low());
        assertThat(number(cell, Measure.HIGH)).isGreaterThanOrEqualTo(100 * exact.high());
      }
    }
    assertThat(seen.size()).isGreaterThan(3).isLessThan(n + 1);
  }

  @Test
  void theEndsAreThoseOfTheOutermostSharesThatLookAlike() {
    // 47 to 48 of 99 and 46.5 % to 52.5 %: 50 stands for 48 to 51.
    Shown cell = share(50, 99, 10_000_000);

    assertThat(number(cell, Measure.LOW))
        .isEqualTo(5 * Math.floor(20 * interval(48, 99, 10_000_000).low()));
    assertThat(number(cell, Measure.HIGH))
        .isEqualTo(5 * Math.ceil(20 * interval(51, 99, 10_000_000).high()));
  }

  @ParameterizedTest(name = "an index of {0} by {1}, margin {2}: {3} to {4}")
  @CsvSource({
    // 47.5 to 52.5 in steps of five, and the margin on either side.
    "50, 50, 8.1, 35, 65",
    "52.4, 50, 8.1, 35, 65",
    "47.5, 50, 8.1, 35, 65",
    "47.5, 50, 7.4, 40, 60",
    // Half a point from 100 answers on.
    "50.4, 200, 3.2, 46, 54",
    "49.5, 200, 3.2, 46, 54"
  })
  void endsOfAnIndexFollowFromItsCodedValueAndTheSpread(
      double index, int n, double margin, double low, double high) {
    Shown cell = index(index, n, margin);

    assertThat(number(cell, Measure.LOW)).isEqualTo(low);
    assertThat(number(cell, Measure.HIGH)).isEqualTo(high);
  }

  @Test
  void theSpreadOfAnIndexThatWasCutOffTellsNothing() {
    Shown few = index(100, 50, 0);
    Shown more = index(92.5, 50, 6);

    assertThat(few.values()).isEqualTo(more.values());
    assertThat(few.bound()).isEqualTo(Bound.AT_LEAST);
    assertThat(number(few, Measure.HIGH)).isEqualTo(100);
    // t = 2.01 of √(92.5 · 7.5 / 49) = 3.76 is 7.6 below 92.5.
    assertThat(number(few, Measure.LOW)).isEqualTo(80);
    assertThat(index(0, 50, 0).values()).isEqualTo(index(7.4, 50, 6).values());
    assertThat(number(index(0, 50, 0), Measure.HIGH)).isEqualTo(20);
    assertThat(number(index(0, 50, 0), Measure.LOW)).isZero();
  }

  private static double number(Shown cell, Measure measure) {
    return cell.value(measure).map(BigDecimal::doubleValue).orElseThrow();
  }

  private static Interval interval(int favourable, int n, int invited) {
    return WilsonInterval.withDefaults().withPopulation(invited).ofCounts(favourable, n).interval();
  }

  private static Shown share(int favourable, int n, int invited) {
    Interval interval = interval(favourable, n, invited);
    return shown(
        "item/w/unit:ALL/I",
        Quantity.SHARE,
        Map.of(
            Measure.VALUE, (double) favourable / n,
            Measure.LOW, interval.low(),
            Measure.HIGH, interval.high()),
        new Support.Answers(n, invited));
  }

  private static Shown index(double value, int n, double margin) {
    return shown(
        "index/w/unit:ALL/D",
        Quantity.SCORE,
        Map.of(
            Measure.VALUE, value,
            Measure.LOW, Math.max(0, value - margin),
            Measure.HIGH, Math.min(100, value + margin)),
        new Support.Answers(n, 100_000_000));
  }

  private static Shown shown(
      String key, Quantity quantity, Map<Measure, Double> values, Support.Answers answers) {
    return new AnswerCell(
            new Figure.Computed(CellKey.parse(key), quantity, values, answers, 1, Reading.NONE),
            answers,
            Optional.empty(),
            Grains.BY_ANSWERS)
        .released();
  }
}
