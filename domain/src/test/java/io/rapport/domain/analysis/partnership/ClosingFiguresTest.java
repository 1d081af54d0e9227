package io.rapport.domain.analysis.partnership;

import static io.rapport.domain.engagement.QualityEventType.CAPA;
import static io.rapport.domain.engagement.QualityEventType.COMMITMENT;
import static io.rapport.domain.engagement.QualityEventType.DEVIATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Effectiveness;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S22 on a few events, worked out by hand. */
class ClosingFiguresTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final LocalDate END = LocalDate.of(2026, 6, 30);
  private static final LocalDate OPENED = LocalDate.of(2026, 1, 1);
  private static final String SALES = "S22/2026-06.12m/department:SALES/";
  private static final List<Manager> ROSTER =
      List.of(Samples.manager("M1", "SALES"), Samples.manager("M2", "SALES"));
  private static final List<Engagement> ENGAGED =
      List.of(Samples.engagement("E1", "2026-05-01").of("HR", "C1").with("M1", "SALES").build());

  private final List<QualityEvent> events = new ArrayList<>();

  private ResultSamples.Event capa(LocalDate openedOn) {
    return ResultSamples.event("Q" + events.size(), CAPA, "SALES", openedOn.toString());
  }

  private void closedAfter(int... days) {
    for (int each : days) {
      events.add(capa(OPENED).closed(OPENED.plusDays(each)).build());
    }
  }

  private void open(LocalDate openedOn, @Nullable LocalDate due) {
    events.add(capa(openedOn).due(due).build());
  }

  private Analysed analysed() {
    return Analysed.of(ResultSamples.register(ENGAGED, events, ROSTER), JUNE);
  }

  @Test
  @DisplayName(
      "half of ten are closed by day 50 though three are open: mean over closed ones is 40")
  void countsOpenOnesAsStillRunning() {
    closedAfter(10, 20, 30, 40, 50, 60, 70);
    events.add(capa(OPENED).closed(LocalDate.of(2026, 7, 1)).build());
    open(OPENED, null);
    open(OPENED, null);
    Analysed found = analysed();
    // S is .5 from day 50 to day 60: the middle of that stretch.
    found.is(SALES + "capa.median", Measure.VALUE, 55);
    assertThat(found.computed(SALES + "capa.median").quantity()).isEqualTo(Quantity.DAYS);
    assertThat(found.support(SALES + "capa.median")).isEqualTo(new Support.Records(10, 2, 1, 0.5));
    // A tenth is never left while three of ten are open.
    assertThat(found.missing(SALES + "capa.p90")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(found.missing(SALES + "commitment.median"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(found.figures()).doesNotContainKey("S22/2026-06.12m/function:HR/capa.median");
    assertThat(found.figures()).doesNotContainKey("S22/2026-06.3m/whole/capa.median");
  }

  @Test
  void findsTheTimeByWhichNineOfTenAreClosed() {
    closedAfter(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
    Analysed found = analysed();
    found.is(SALES + "capa.p90", Measure.VALUE, 90);
    found.is(SALES + "capa.median", Measure.VALUE, 50);
    assertThat(found.computed(SALES + "capa.p90").values()).doesNotContainKey(Measure.LOW);
    assertThat(found.number(SALES + "capa.median", Measure.LOW)).isLessThan(50);
    assertThat(found.number(SALES + "capa.median", Measure.HIGH)).isBetween(50.0, 100.0);
  }

  @Test
  @DisplayName("closed the day before it was opened, by a slip: no day")
  void countsNoNegativeDays() {
    events.add(capa(OPENED).closed(OPENED.minusDays(1)).build());
    analysed().is(SALES + "capa.median", Measure.VALUE, 0);
  }

  @Test
  @DisplayName("no interval whose upper end no event reached")
  void leavesAnUnboundedIntervalOut() {
    closedAfter(10, 20, 30);
    open(OPENED, null);
    Analysed found = analysed();
    found.is(SALES + "capa.median", Measure.VALUE, 25);
    assertThat(found.computed(SALES + "capa.median").values())
        .doesNotContainKeys(Measure.LOW, Measure.HIGH);
  }

  @Test
  @DisplayName("closed on its due date is in time; open and due today is not yet counted")
  void sharesWhatWasClosedInTime() {
    LocalDate due = LocalDate.of(2026, 3, 1);
    events.add(capa(OPENED).due(due).closed(due).build());
    events.add(capa(OPENED).due(due).closed(due.plusDays(1)).build());
    events.add(capa(OPENED).due(due).closed(OPENED).build());
    open(OPENED, END.minusDays(1));
    open(OPENED, END);
    open(OPENED, null);
    // Closed in time, but after the month: open and not due when the month ended.
    events.add(capa(OPENED).due(END.plusDays(9)).closed(END.plusDays(1)).build());
    Analysed found = analysed();
    found.is(SALES + "capa.onTime", Measure.VALUE, 0.5);
    found.is(SALES + "capa.onTime", Measure.COUNT, 2);
    assertThat(found.recorded(SALES + "capa.onTime")).isCloseTo(6 / 7.0, within(1e-12));
    assertThat(found.support(SALES + "capa.onTime")).isEqualTo(new Support.Records(4, 2, 1, 0.5));
  }

  @Test
  @DisplayName("overdue by 1 and 30, by 31 and 90, by 91 days; whenever opened")
  void countsTheOverdueByAge() {
    for (int days : new int[] {0, 1, 30, 31, 90, 91}) {
      open(LocalDate.of(2024, 1, 1), END.minusDays(days));
    }
    events.add(capa(OPENED).due(OPENED).closed(OPENED.plusDays(9)).build());
    events.add(capa(LocalDate.of(2024, 1, 1)).due(OPENED).closed(LocalDate.of(2024, 2, 1)).build());
    open(OPENED, null);
    Analysed found = analysed();
    found.is(SALES + "capa.overdue.30", Measure.VALUE, 2);
    found.is(SALES + "capa.overdue.90", Measure.VALUE, 2);
    found.is(SALES + "capa.overdue.older", Measure.VALUE, 1);
    assertThat(found.computed(SALES + "capa.overdue.30").quantity()).isEqualTo(Quantity.COUNT);
    assertThat(found.support(SALES + "capa.overdue.30"))
        .isEqualTo(new Support.Records(7, 2, 1, 0.5));
    assertThat(found.recorded(SALES + "capa.overdue.30")).isCloseTo(7 / 8.0, within(1e-12));
    assertThat(found.missing(SALES + "commitment.overdue.30"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  void doesNotCountTheOverdueOfOthers() {
    open(OPENED, OPENED);
    events.add(ResultSamples.event("L", CAPA, "LAB", "2026-01-01").due(OPENED).build());
    events.add(ResultSamples.event("D", DEVIATION, "SALES", "2026-01-01").due(OPENED).build());
    Analysed found = analysed();
    found.is(SALES + "capa.overdue.older", Measure.VALUE, 1);
    found.is("S22/2026-06.12m/whole/capa.overdue.older", Measure.VALUE, 2);
    assertThat(found.missing(SALES + "commitment.onTime"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  void keepsCommitmentsApart() {
    LocalDate due = LocalDate.of(2026, 3, 1);
    events.add(
        ResultSamples.event("C1", COMMITMENT, "SALES", "2026-01-01").due(due).closed(due).build());
    events.add(capa(OPENED).due(due).closed(due.plusDays(1)).build());
    Analysed found = analysed();
    found.is(SALES + "commitment.onTime", Measure.VALUE, 1);
    found.is(SALES + "capa.onTime", Measure.VALUE, 0);
    found.is(SALES + "commitment.median", Measure.VALUE, 59);
    assertThat(found.figures()).doesNotContainKey(SALES + "commitment.effective");
  }

  @Test
  @DisplayName("effective 2 of 3 checked; pending 2 of 5, one of them checked after the month")
  void sharesTheEffective() {
    events.add(capa(OPENED).effective(Effectiveness.YES, END).build());
    events.add(capa(OPENED).effective(Effectiveness.YES, null).build());
    events.add(capa(OPENED).effective(Effectiveness.NO, OPENED).build());
    events.add(capa(OPENED).effective(Effectiveness.PENDING, null).build());
    events.add(capa(OPENED).effective(Effectiveness.YES, END.plusDays(1)).build());
    events.add(capa(OPENED).effective(null, END.plusDays(1)).build());
    Analysed found = analysed();
    found.is(SALES + "capa.effective", Measure.VALUE, 2 / 3.0);
    found.is(SALES + "capa.pending", Measure.VALUE, 0.4);
    assertThat(found.recorded(SALES + "capa.effective")).isCloseTo(5 / 6.0, within(1e-12));
    assertThat(found.support(SALES + "capa.pending")).isEqualTo(new Support.Records(5, 2, 1, 0.5));
  }

  @Test
  @DisplayName("a year against the year before, each as it stood at its own end")
  void comparesWithTheYearBefore() {
    LocalDate then = LocalDate.of(2024, 12, 1);
    LocalDate now = LocalDate.of(2025, 12, 1);
    for (int i = 0; i < 12; i++) {
      // Closed only in the year after: open and overdue when the year before ended.
      events.add(capa(then).due(then.plusDays(9)).closed(now).build());
      events.add(capa(now).due(now.plusDays(9)).closed(now).build());
    }
    Analysed found = analysed();
    String change = "S22/2026-06.12m~12m/department:SALES/capa.onTime";
    found.is(change, Measure.VALUE, 1);
    assertThat(found.reading(change)).isEqualTo(Reading.BETTER);
    assertThat(found.support(change)).isEqualTo(new Support.Records(12, 2, 0, 0.5));
    assertThat(found.figures())
        .doesNotContainKey("S22/2026-06.12m~12m/department:SALES/capa.pending")
        .doesNotContainKey("S22/2026-06.12m~12m/function:HR/capa.onTime");
  }
}
