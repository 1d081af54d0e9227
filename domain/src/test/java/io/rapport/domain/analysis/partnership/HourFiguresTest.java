package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.TimeEntry;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S06: shares of hours in the twelve months up to June 2026, weeks of forty hours. */
class HourFiguresTest {
  private static final Window YEAR = new Window(YearMonth.of(2026, 6), 12);
  private static final LocalDate NOW = LocalDate.of(2026, 1, 5);
  private static final LocalDate EARLIER = LocalDate.of(2025, 1, 6);

  private final HourFigures family = new HourFigures(PartnershipMethod.withDefaults());
  private final List<TimeEntry> time = new ArrayList<>();
  private final List<Engagement> engagements = new ArrayList<>();

  /** A week of C1 with so many hours on fires and the others on strategy. */
  private void week(LocalDate first, int number, int fires) {
    LocalDate monday = first.plusWeeks(number);
    time.add(new TimeEntry("C1", monday, WorkNature.FIREFIGHTING, BigDecimal.valueOf(fires)));
    time.add(new TimeEntry("C1", monday, WorkNature.STRATEGIC, BigDecimal.valueOf(40 - fires)));
  }

  private History history() {
    return History.until(
        YEAR.to(),
        new Register(
            engagements,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            time,
            List.of(),
            List.of(),
            List.of()));
  }

  private Cell cell(Window window) {
    return new Cells(history()).of(window).of(Scope.Whole.WHOLE);
  }

  private Figure level(String part) {
    return named(family.levels(cell(YEAR)), "S06/2026-06.12m/whole/" + part);
  }

  private Figure change(String part) {
    return named(
        family.changes(cell(YEAR), cell(YEAR.before(12))), "S06/2026-06.12m~12m/whole/" + part);
  }

  private static Figure named(List<Figure> figures, String key) {
    return figures.stream().filter(each -> each.key().text().equals(key)).findFirst().orElseThrow();
  }

  private static double number(Figure figure, Measure measure) {
    assertThat(figure).isInstanceOf(Figure.Computed.class);
    return ((Figure.Computed) figure).values().getOrDefault(measure, Double.NaN);
  }

  @Test
  @DisplayName("one week has no interval; a second like it makes it a point")
  void interval() {
    week(NOW, 0, 10);
    assertThat(number(level("hours.FIREFIGHTING"), Measure.VALUE)).isEqualTo(.25);
    assertThat(number(level("hours.FIREFIGHTING"), Measure.COUNT)).isEqualTo(1);
    assertThat(number(level("hours.FIREFIGHTING"), Measure.LOW)).isNaN();
    week(NOW, 1, 10);
    assertThat(number(level("hours.FIREFIGHTING"), Measure.LOW)).isEqualTo(.25);
    assertThat(number(level("hours.FIREFIGHTING"), Measure.HIGH)).isEqualTo(.25);
    assertThat(number(level("hours.STRATEGIC"), Measure.VALUE)).isEqualTo(.75);
    assertThat(number(level("strategicHours"), Measure.VALUE)).isEqualTo(.75);
    assertThat(number(level("hours.PROJECT"), Measure.VALUE)).isZero();
    assertThat(((Figure.Computed) level("hours.PROJECT")).support())
        .as("nobody was served")
        .isEqualTo(new Support.Records(4, 0, 1, 0));
  }

  @Test
  @DisplayName(
      "fires from a half to an eighth: better, as is strategy from a half to seven eighths")
  void better() {
    for (int week = 0; week < 10; week++) {
      week(NOW, week, week < 5 ? 10 : 0);
      week(EARLIER, week, 20);
    }
    Figure.Computed fires = (Figure.Computed) change("hours.FIREFIGHTING");
    assertThat(number(fires, Measure.VALUE)).isCloseTo(.125 - .5, within(1e-12));
    double low = number(fires, Measure.LOW);
    double high = number(fires, Measure.HIGH);
    assertThat(low).isBetween(-.5, -.4);
    assertThat(high).isBetween(-.35, -.25);
    assertThat(number(fires, Measure.SMALLEST_VISIBLE))
        .isCloseTo(2.801585 * (high - low) / 2 / 1.959964, within(1e-6));
    assertThat(fires.reading()).isEqualTo(Reading.BETTER);
    assertThat(fires.recorded()).isEqualTo(1);
    assertThat(((Support.Records) fires.support()).records()).isEqualTo(20);
    Figure.Computed strategy = (Figure.Computed) change("hours.STRATEGIC");
    assertThat(number(strategy, Measure.VALUE)).isCloseTo(.375, within(1e-12));
    assertThat(number(strategy, Measure.LOW)).isBetween(.25, .35);
    assertThat(strategy.reading()).isEqualTo(Reading.BETTER);
    assertThat(family.changes(cell(YEAR), cell(YEAR.before(12))))
        .extracting(each -> each.key().part())
        .doesNotContain("hours.PROJECT");
  }

  @Test
  @DisplayName("ten weeks in either window are compared, nine in one of them are not")
  void compared() {
    for (int week = 0; week < 9; week++) {
      week(NOW, week, 40);
      week(EARLIER, week, 0);
    }
    week(EARLIER, 9, 0);
    assertThat(((Figure.Computed) change("hours.FIREFIGHTING")).reading())
        .isEqualTo(Reading.NOT_TESTED);
    week(NOW, 9, 40);
    assertThat(((Figure.Computed) change("hours.FIREFIGHTING")).reading()).isEqualTo(Reading.WORSE);
  }

  @Test
  @DisplayName("no records, no hours on them, none but zero hours")
  void missing() {
    assertThat(family.isRecordedIn(history())).isFalse();
    assertThat(reason(level("hours.FIREFIGHTING"))).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    engagements.add(
        Samples.engagement("E0", "2026-01-05").nature(WorkNature.PROJECT).hours("0").build());
    assertThat(family.isRecordedIn(history())).isTrue();
    assertThat(reason(level("hours.PROJECT"))).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    engagements.add(Samples.engagement("E1", "2026-01-05").hours("4").build());
    engagements.add(Samples.engagement("E2", "2026-01-05").nature(WorkNature.PROJECT).build());
    engagements.add(Samples.engagement("E3", "2026-01-05").build());
    assertThat(reason(level("hours.PROJECT")))
        .as("one of four has both")
        .isEqualTo(Figure.Reason.NOT_RECORDED);
    week(NOW, 0, 10);
    assertThat(family.isRecordedIn(history())).isTrue();
    assertThat(reason(change("hours.FIREFIGHTING")))
        .as("nothing earlier")
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  private static Figure.Reason reason(Figure figure) {
    assertThat(figure).isInstanceOf(Figure.Missing.class);
    return ((Figure.Missing) figure).reason();
  }

  @Test
  @DisplayName("an engagement's hours stand in the week of its request, Monday to Sunday")
  void weeks() {
    engagements.add(
        Samples.engagement("E0", "2026-01-11").nature(WorkNature.PROJECT).hours("6").build());
    engagements.add(
        Samples.engagement("E1", "2026-01-05").nature(WorkNature.STRATEGIC).hours("2").build());
    assertThat(number(level("hours.PROJECT"), Measure.VALUE)).isEqualTo(.75);
    assertThat(number(level("hours.PROJECT"), Measure.LOW)).as("the same week").isNaN();
    engagements.add(
        Samples.engagement("E2", "2026-01-12").nature(WorkNature.STRATEGIC).hours("2").build());
    assertThat(number(level("hours.PROJECT"), Measure.LOW)).isZero();
  }
}
