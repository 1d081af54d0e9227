package io.rapport.domain.analysis.partnership.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.statistics.BernoulliCusum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AlertChartsTest {
  private static final double EXACT = 1e-12;
  private final AlertCharts charts = AlertCharts.by(AlertRules.withDefaults());

  private static SplittableRandom random() {
    return new SplittableRandom(601);
  }

  private static List<Double> month(int events, int n) {
    List<Double> values = new ArrayList<>(Collections.nCopies(n - events, 0.0));
    values.addAll(Collections.nCopies(events, 1.0));
    return values;
  }

  /** Two of five in each of twelve months. */
  private static List<List<Double>> usual() {
    return Collections.nCopies(12, month(2, 5));
  }

  @Test
  @DisplayName("usual .4, limit 2.9: eight in a row sum to 3.24, an alarm in the month of the last")
  void cusum() {
    ChartReading alarm =
        charts
            .cusum(new MonthValues(usual(), List.of(month(7, 7), month(1, 1))), random())
            .orElseThrow();
    assertThat(alarm.alarms()).isTrue();
    assertThat(alarm.usual()).isEqualTo(.4);
    assertThat(alarm.limit()).isEqualTo(2.9);
    assertThat(alarm.figure()).isCloseTo(8 * Math.log(1.5), within(EXACT));
    assertThat(alarm.chance()).isBetween(0.0, .05);
    ChartReading before =
        charts
            .cusum(new MonthValues(usual(), List.of(month(8, 8), month(1, 1))), random())
            .orElseThrow();
    assertThat(before.alarms()).as("the alarm came the month before").isFalse();
    assertThat(before.figure()).as("the sum began anew").isCloseTo(Math.log(1.5), within(EXACT));
    ChartReading again =
        charts
            .cusum(new MonthValues(usual(), List.of(month(9, 9), month(7, 7))), random())
            .orElseThrow();
    assertThat(again.alarms()).as("eight after the first eight").isTrue();
    assertThat(again.figure()).isCloseTo(8 * Math.log(1.5), within(EXACT));
    ChartReading atOnce =
        charts
            .cusum(new MonthValues(usual(), List.of(month(8, 8), month(0, 1))), random())
            .orElseThrow();
    assertThat(atOnce.figure()).isZero();
  }

  @Test
  @DisplayName("19 records, a silent month, no room for the rise: no chart; 20 are enough")
  void tooLittle() {
    List<List<Double>> news = List.of(month(1, 2));
    assertThat(charts.cusum(new MonthValues(List.of(month(7, 19)), news), random())).isEmpty();
    assertThat(charts.cusum(new MonthValues(List.of(month(7, 20)), news), random())).isPresent();
    MonthValues silent = new MonthValues(usual(), List.of(month(1, 2), List.of()));
    assertThat(charts.cusum(silent, random())).isEmpty();
    assertThat(charts.rise(silent, random())).isEmpty();
    assertThat(charts.fall(silent, random())).isEmpty();
    assertThat(charts.cusum(new MonthValues(List.of(month(79, 100)), news), random())).isPresent();
    assertThat(charts.cusum(new MonthValues(List.of(month(80, 100)), news), random())).isEmpty();
    assertThat(charts.rise(new MonthValues(Collections.nCopies(4, month(2, 5)), news), random()))
        .as("four months are no baseline of a moving average")
        .isEmpty();
    assertThat(charts.rise(new MonthValues(Collections.nCopies(5, month(0, 5)), news), random()))
        .as("nothing varies")
        .isEmpty();
    assertThat(charts.fall(new MonthValues(Collections.nCopies(4, month(2, 5)), news), random()))
        .isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new MonthValues(usual(), List.of()));
  }

  @Test
  @DisplayName("shares of none count as 2 %, so that no single event is an alarm")
  void none() {
    MonthValues values =
        new MonthValues(Collections.nCopies(12, month(0, 5)), List.of(month(1, 1)));
    ChartReading reading = charts.cusum(values, random()).orElseThrow();
    assertThat(reading.usual()).isZero();
    assertThat(reading.figure()).isCloseTo(Math.log(.22 / .02), within(EXACT));
    assertThat(reading.alarms()).isEqualTo(reading.figure() >= reading.limit());
    assertThat(charts.calibration(0)).isEqualTo(charts.calibration(.02));
    assertThat(charts.calibration(.014)).isEqualTo(charts.calibration(.02));
    assertThat(charts.calibration(.025)).isEqualTo(charts.calibration(.03));
  }

  @Test
  @DisplayName("limits: 2.9 at .4, found in 31; the same whatever was asked first")
  void calibration() {
    BernoulliCusum.Calibration found = charts.calibration(.4).orElseThrow();
    assertThat(found.limit()).isEqualTo(2.9);
    assertThat(found.falseAlarmEvery()).isCloseTo(329, within(15.0));
    assertThat(found.detectionAfter()).isCloseTo(30.4, within(1.5));
    AlertCharts others = AlertCharts.by(AlertRules.withDefaults());
    others.calibration(.3);
    assertThat(others.calibration(.4)).contains(found);
    assertThat(others.calibration(.3).orElseThrow().falseAlarmEvery()).isGreaterThanOrEqualTo(300);
    assertThat(charts.calibration(.80)).isEmpty();
  }

  @Test
  @DisplayName("20 a month at .4: 14 give .46 over .4592; after an alarm it begins anew")
  void rise() {
    List<List<Double>> baseline = Collections.nCopies(12, month(8, 20));
    ChartReading alarm =
        charts.rise(new MonthValues(baseline, List.of(month(14, 20))), random()).orElseThrow();
    assertThat(alarm.alarms()).isTrue();
    assertThat(alarm.figure()).isCloseTo(.46, within(EXACT));
    assertThat(alarm.limit()).isCloseTo(.4 + 2.7 * Math.sqrt(.24 * .04 / 20), within(EXACT));
    assertThat(alarm.usual()).isEqualTo(.4);
    assertThat(alarm.chance()).isBetween(0.0, .02);
    ChartReading after =
        charts
            .rise(new MonthValues(baseline, List.of(month(14, 20), month(9, 20))), random())
            .orElseThrow();
    assertThat(after.alarms()).isFalse();
    assertThat(after.figure()).isCloseTo(.2 * .45 + .8 * .4, within(EXACT));
    assertThat(
            charts.rise(new MonthValues(baseline, List.of(month(12, 20), month(12, 20))), random()))
        .as("two months below the limit are one average")
        .hasValueSatisfying(
            reading -> {
              assertThat(reading.alarms()).isFalse();
              assertThat(reading.figure()).isCloseTo(.2 * .6 + .8 * .44, within(EXACT));
            });
    assertThat(charts.rise(new MonthValues(baseline, List.of(month(13, 20))), random()))
        .hasValueSatisfying(reading -> assertThat(reading.alarms()).isFalse());
  }

  @Test
  @DisplayName("20 a month at .6: 6 give .54 under .5396 not, 5 give .53; means fall likewise")
  void fall() {
    List<List<Double>> baseline = Collections.nCopies(12, month(12, 20));
    double deviation = Math.sqrt(12 * 4.8 / (240 - 12));
    double limit = .6 - 2.7 * deviation * Math.sqrt(.04 / 20);
    ChartReading alarm =
        charts.fall(new MonthValues(baseline, List.of(month(5, 20))), random()).orElseThrow();
    assertThat(alarm.alarms()).isTrue();
    assertThat(alarm.figure()).isCloseTo(.53, within(EXACT));
    assertThat(alarm.limit()).isCloseTo(limit, within(EXACT));
    assertThat(alarm.usual()).isCloseTo(.6, within(EXACT));
    assertThat(alarm.chance()).isBetween(0.0, .02);
    ChartReading after =
        charts
            .fall(
                new MonthValues(baseline, List.of(month(5, 20), List.of(), month(11, 20))),
                random())
            .orElseThrow();
    assertThat(after.alarms()).isFalse();
    assertThat(after.figure()).isCloseTo(.2 * .55 + .8 * .6, within(EXACT));
    assertThat(charts.fall(new MonthValues(baseline, List.of(month(20, 20))), random()))
        .hasValueSatisfying(reading -> assertThat(reading.alarms()).isFalse());
  }
}
