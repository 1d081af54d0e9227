package io.rapport.domain.analysis.partnership;

import static io.rapport.domain.engagement.QualityEventType.DEVIATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S21 on a few events of two departments, counted by hand. */
class QualityRatesTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final List<Manager> ROSTER =
      List.of(
          Samples.manager("M1", "SALES"),
          Samples.manager("M2", "SALES"),
          Samples.manager("M3", "LAB"));
  private static final List<Engagement> ENGAGED =
      List.of(
          Samples.engagement("E1", "2026-05-01").of("HR", "C1").with("M1", "SALES").build(),
          Samples.engagement("E0", "2026-05-01").of("HR", null).with("M1", "SALES").build(),
          Samples.engagement("E2", "2026-05-01").of("HR", "C2").with("M3", "LAB").build(),
          Samples.engagement("E3", "2026-05-01").of("HR", "C3").with("M9", "ELSEWHERE").build());

  private final List<QualityEvent> events = new ArrayList<>();

  private void add(
      String department,
      String day,
      @Nullable Cause cause,
      @Nullable Boolean justified,
      int times) {
    for (int i = 0; i < times; i++) {
      events.add(
          ResultSamples.event("Q" + events.size(), DEVIATION, department, day)
              .cause(cause, justified)
              .build());
    }
  }

  private Analysed analysed() {
    return Analysed.of(ResultSamples.register(ENGAGED, events, ROSTER), JUNE);
  }

  /** From January on: 2 departments x 6 months = 12 department-months. */
  private void sixMonths() {
    add("SALES", "2026-01-31", Cause.OPERATOR_ERROR, true, 2);
    add("SALES", "2026-03-01", Cause.OPERATOR_ERROR, false, 1);
    add("SALES", "2026-03-01", Cause.OPERATOR_ERROR, null, 1);
    add("SALES", "2026-03-01", Cause.TRAINING, null, 3);
    add("LAB", "2026-06-30", Cause.NOT_DETERMINED, false, 1);
    add("LAB", "2026-06-30", null, null, 1);
  }

  @Test
  @DisplayName("9 events in 2 departments over 6 months: 75 per 100 department-months")
  void ratesOfAllEvents() {
    sixMonths();
    Analysed found = analysed();
    String all = "S21/2026-06.12m/whole/eventRate";
    found.is(all, Measure.VALUE, 75);
    found.is(all, Measure.COUNT, 9);
    // R: poisson.test(9, .12)
    found.is(all, Measure.LOW, 34.294776);
    found.is(all, Measure.HIGH, 142.373362);
    assertThat(found.recorded(all)).isEqualTo(1);
    assertThat(found.reading(all)).isEqualTo(Reading.NONE);
    assertThat(found.support(all)).isEqualTo(new Support.Records(9, 3, 2, 3.5 / 9));
    String errors = "S21/2026-06.12m/whole/operatorErrorRate";
    found.is(errors, Measure.VALUE, 100 * 4 / 12.0);
    found.is(errors, Measure.COUNT, 4);
    assertThat(found.recorded(errors)).isCloseTo(8 / 9.0, within(1e-12));
  }

  @Test
  @DisplayName("a department's months are its own, and a quarter has three")
  void ratesOfADepartment() {
    sixMonths();
    Analysed found = analysed();
    found.is("S21/2026-06.12m/department:SALES/eventRate", Measure.VALUE, 100 * 7 / 6.0);
    found.is("S21/2026-06.3m/department:LAB/eventRate", Measure.VALUE, 100 * 2 / 3.0);
    found.is("S21/2026-06.3m/department:SALES/eventRate", Measure.VALUE, 0);
    found.is("S21/2026-06.3m/department:SALES/eventRate", Measure.LOW, 0);
    assertThat(found.support("S21/2026-06.3m/department:SALES/eventRate"))
        .isEqualTo(new Support.Records(0, 0, 0, 0));
    assertThat(found.figures()).doesNotContainKey("S21/2026-06.12m/function:HR/eventRate");
  }

  @Test
  @DisplayName("months count from the start of the window if events are on record before it")
  void ratesOfAWholeYear() {
    sixMonths();
    add("LAB", "2025-01-15", Cause.TRAINING, null, 1);
    analysed().is("S21/2026-06.12m/whole/eventRate", Measure.VALUE, 100 * 9 / 24.0);
    assertThat(analysed().number("S21/2026-06.12m/whole/eventRate", Measure.COUNT)).isEqualTo(9);
  }

  @Test
  @DisplayName("operator errors are not counted where too few events have a cause")
  void ratesWithoutCauses() {
    add("SALES", "2026-06-01", Cause.OPERATOR_ERROR, null, 2);
    add("SALES", "2026-06-01", null, null, 5);
    Analysed found = analysed();
    assertThat(found.missing("S21/2026-06.12m/whole/operatorErrorRate"))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
    found.is("S21/2026-06.12m/whole/eventRate", Measure.VALUE, 350);
  }

  @Test
  void countsEveryCauseOverTheEventsWithOne() {
    sixMonths();
    Analysed found = analysed();
    String training = "S21/2026-06.12m/whole/cause.TRAINING";
    found.is(training, Measure.VALUE, 3 / 8.0);
    found.is(training, Measure.COUNT, 3);
    assertThat(found.support(training)).isEqualTo(new Support.Records(8, 3, 2, 3.5 / 8));
    double sum = 0;
    for (Cause cause : Cause.values()) {
      sum += found.value("S21/2026-06.12m/whole/cause." + cause);
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
    assertThat(found.figures()).doesNotContainKey("S21/2026-06.3m~12m/whole/cause.TRAINING");
    // Eleven shares hold at once: wider than Wilson's of the same share alone.
    assertThat(found.number("S21/2026-06.12m/department:SALES/cause.OPERATOR_ERROR", Measure.HIGH))
        .isGreaterThan(
            found.number("S21/2026-06.12m/department:SALES/operatorError", Measure.HIGH));
  }

  @Test
  void findsOperatorErrorsWhoseCauseWasNotJustified() {
    sixMonths();
    Analysed found = analysed();
    String unjustified = "S21/2026-06.12m/department:SALES/unjustified";
    found.is(unjustified, Measure.VALUE, 1 / 3.0);
    found.is(unjustified, Measure.COUNT, 1);
    assertThat(found.recorded(unjustified)).isEqualTo(0.75);
    assertThat(found.support(unjustified)).isEqualTo(new Support.Records(3, 2, 1, 0.5));
    assertThat(found.missing("S21/2026-06.12m/department:LAB/unjustified"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  void comparesTheSharesThatHaveADirection() {
    add("SALES", "2026-05-01", Cause.OPERATOR_ERROR, false, 10);
    add("SALES", "2026-02-01", Cause.OPERATOR_ERROR, true, 12);
    Analysed found = analysed();
    String change = "S21/2026-06.3m~12m/department:SALES/unjustified";
    found.is(change, Measure.VALUE, 1);
    assertThat(found.reading(change)).isEqualTo(Reading.WORSE);
    // Nobody was engaged there in the months before.
    assertThat(found.support(change)).isEqualTo(new Support.Records(10, 2, 0, 0.5));
  }

  @Test
  void hasNoRateOfMonthsBeforeTheRecords() {
    sixMonths();
    History history =
        History.until(JUNE.atEndOfMonth(), ResultSamples.register(ENGAGED, events, ROSTER));
    QualityRates rates = new QualityRates(PartnershipMethod.withDefaults(), history);
    Cells cells = new Cells(history);
    assertThat(rates.levels(cells.of(new Window(YearMonth.of(2025, 12), 3)).of(Scope.Whole.WHOLE)))
        .hasSize(2)
        .allMatch(
            each ->
                each instanceof Figure.Missing missing
                    && missing.reason() == Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  void saysThatNoEventsAreRecorded() {
    Register register = ResultSamples.register(ENGAGED, List.of(), ROSTER);
    assertThat(Analysed.of(register, JUNE).missing("S21/2026-06.12m/whole/eventRate"))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
  }
}
