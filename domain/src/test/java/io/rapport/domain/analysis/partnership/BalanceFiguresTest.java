package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S12: the median balance of relationships, in windows of twelve months up to June 2026. */
class BalanceFiguresTest {
  private static final Window YEAR = new Window(YearMonth.of(2026, 6), 12);
  private static final String NOW = "2026-03-02";
  private static final String EARLIER = "2025-03-02";

  private final List<Exchange> exchanges = new ArrayList<>();

  private void of(String manager, String day, int out, int in, int mutual) {
    add(manager, day, Direction.TO_CLIENT, out);
    add(manager, day, Direction.TO_CONSULTANT, in);
    add(manager, day, Direction.MUTUAL, mutual);
  }

  private void add(String manager, String day, Direction direction, int times) {
    for (int i = 0; i < times; i++) {
      exchanges.add(
          SampleExchange.on("X" + exchanges.size(), day)
              .with(manager, "HR")
              .went(direction)
              .build());
    }
  }

  private History history() {
    return History.until(
        YEAR.to(), June.register(List.of(), exchanges, List.of(), List.of(), List.of()));
  }

  private Figure level() {
    return family().levels(cell(YEAR)).get(0);
  }

  private Figure.Computed change() {
    return (Figure.Computed) family().changes(cell(YEAR), cell(YEAR.before(12))).get(0);
  }

  private BalanceFigures family() {
    return new BalanceFigures(PartnershipMethod.withDefaults(), new Contacts(history()));
  }

  private Cell cell(Window window) {
    return new Cells(history()).of(window).of(Scope.Whole.WHOLE);
  }

  private static double number(Figure.Computed figure, Measure measure) {
    return figure.values().getOrDefault(measure, Double.NaN);
  }

  @Test
  @DisplayName("balances .5, 1 and .4 of four exchanges or more: median .5; three are not enough")
  void median() {
    of("M1", NOW, 3, 1, 0);
    of("M2", NOW, 2, 2, 0);
    of("M3", NOW, 3, 0, 2);
    of("M4", NOW, 3, 0, 0);
    exchanges.add(SampleExchange.on("X", NOW).with("M1", "HR").build());
    Figure.Computed level = (Figure.Computed) level();
    assertThat(level.key().text()).isEqualTo("S12/2026-06.12m/whole/balance");
    assertThat(number(level, Measure.VALUE)).isCloseTo(.5, within(1e-12));
    assertThat(number(level, Measure.COUNT)).isEqualTo(3);
    assertThat(level.values()).doesNotContainKey(Measure.LOW);
    assertThat(level.recorded()).as("16 of 17 have a direction").isEqualTo(16 / 17.0);
    assertThat(level.support()).isEqualTo(new Support.Records(3, 3, 1, 1 / 3.0));
    assertThat(level.reading()).isEqualTo(Reading.NONE);
  }

  @Test
  @DisplayName("ten managers give an interval, nine do not; all alike at .4, it is a point")
  void interval() {
    for (int m = 0; m < 9; m++) {
      of("M" + m, NOW, 4, 1, 0);
    }
    assertThat(((Figure.Computed) level()).values()).doesNotContainKey(Measure.LOW);
    of("M9", NOW, 1, 4, 0);
    Figure.Computed level = (Figure.Computed) level();
    assertThat(number(level, Measure.LOW)).isCloseTo(.4, within(1e-12));
    assertThat(number(level, Measure.HIGH)).isCloseTo(.4, within(1e-12));
  }

  @Test
  @DisplayName("nothing recorded, nothing to count, no exchanges at all")
  void missing() {
    assertThat(family().isRecordedIn(history())).isFalse();
    exchanges.add(SampleExchange.on("X", NOW).with("M1", "HR").build());
    assertThat(family().isRecordedIn(history())).isTrue();
    assertThat(((Figure.Missing) level()).reason()).isEqualTo(Figure.Reason.NOT_RECORDED);
    of("M1", NOW, 1, 1, 1);
    assertThat(((Figure.Missing) level()).reason()).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(family().changes(cell(YEAR), cell(YEAR.before(12))).get(0))
        .isInstanceOf(Figure.Missing.class);
    of("M1", NOW, 1, 1, 1);
    assertThat(family().changes(cell(YEAR), cell(YEAR.before(12))).get(0))
        .as("nothing earlier")
        .isInstanceOf(Figure.Missing.class);
  }

  @Test
  @DisplayName("all balanced, after halves at .5 and 0: +.75, better, with an interval")
  void better() {
    for (int m = 0; m < 10; m++) {
      of("M" + m, NOW, 2, 2, 0);
      of("M" + m, EARLIER, m < 5 ? 3 : 4, m < 5 ? 1 : 0, 0);
    }
    exchanges.add(SampleExchange.on("X", EARLIER).with("M1", "HR").build());
    Figure.Computed change = change();
    assertThat(change.key().text()).isEqualTo("S12/2026-06.12m~12m/whole/balance");
    assertThat(number(change, Measure.VALUE)).isCloseTo(.75, within(1e-12));
    assertThat(number(change, Measure.LOW)).isEqualTo(.5);
    assertThat(number(change, Measure.HIGH)).isEqualTo(1);
    assertThat(number(change, Measure.SMALLEST_VISIBLE))
        .as("2.801585 standard errors of .25 / 1.959964")
        .isCloseTo(2.801585 * .25 / 1.959964, within(1e-6));
    assertThat(change.reading()).isEqualTo(Reading.BETTER);
    assertThat(change.recorded()).isEqualTo(40 / 41.0);
    assertThat(change.support()).isEqualTo(new Support.Records(10, 10, 1, .1));
  }

  @Test
  @DisplayName("ten balances in either window are compared, nine in one of them are not")
  void compared() {
    for (int m = 0; m < 10; m++) {
      of("M" + m, EARLIER, 2, 2, 0);
    }
    for (int m = 0; m < 9; m++) {
      of("M" + m, NOW, 4, 0, 0);
    }
    assertThat(change().reading()).isEqualTo(Reading.NOT_TESTED);
    of("M9", NOW, 4, 0, 0);
    assertThat(change().reading()).isEqualTo(Reading.WORSE);
    assertThat(number(change(), Measure.VALUE)).isEqualTo(-1);
    assertThat(number(change(), Measure.SMALLEST_VISIBLE)).isZero();
  }

  @Test
  @DisplayName("the median of counted steps: the middle one, or between the two in the middle")
  void medianOfSteps() {
    assertThat(median(0)).isNaN();
    assertThat(median(0, 20, 60)).isEqualTo(.4);
    assertThat(median(0, 20, 60, 80)).isEqualTo(.6);
    assertThat(median(0, 20, 20, 60, 80)).isEqualTo(.4);
    assertThat(median(0, 20, 20, 20, 80)).isEqualTo(.2);
    assertThat(median(0, 0, 100)).isEqualTo(.5);
    assertThat(median(0, 0)).isZero();
    assertThat(median(0, 100)).isEqualTo(1);
    assertThat(median(101, 20, 60)).isEqualTo(.4);
    assertThat(median(101, 100)).isEqualTo(1);
    assertThat(median(101, 0, 0, 30)).isZero();
  }

  /** Median of these steps, counted from a place on, beside others that do not matter. */
  private static double median(int from, int... steps) {
    double[] counts = new double[2 * (Balances.STEPS + 1)];
    counts[from == 0 ? Balances.STEPS + 1 : Balances.STEPS] = 7;
    for (int step : steps) {
      counts[from + step]++;
    }
    return Balances.median(counts, from);
  }
}
