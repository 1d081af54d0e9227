package io.rapport.domain.analysis.partnership.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.statistics.BernoulliCusum;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertTest {
  private static final AlertSubject RELATION = new AlertSubject.Relation("M1", "HR");
  private static final AlertSubject MANAGER = new AlertSubject.OneManager("M1", "QC");
  private static final AlertSubject AREA =
      new AlertSubject.Area(new Scope.Function("HR"), "pairOfHands");
  private static final AlertSubject EVENT = new AlertSubject.Event("QC", "Q1");
  private static final AlertSubject FIELD = new AlertSubject.Field("needed_by");

  private static Alert alert(AlertKind kind, AlertSubject subject) {
    return new Alert(kind, subject, 1, OptionalDouble.empty(), OptionalDouble.empty(), "Words.");
  }

  @ParameterizedTest(name = "{0} is counted for the whole, and functions {1}, departments {2}")
  @CsvSource({
    "A1, true, false",
    "A2, true, false",
    "A3, true, false",
    "A4, true, true",
    "A5, true, false",
    "A6, false, true",
    "A7, true, false",
    "A8, false, true",
    "A9, false, false"
  })
  void scopes(AlertKind kind, boolean functions, boolean departments) {
    assertThat(kind.isCountedFor(Scope.Whole.WHOLE)).isTrue();
    assertThat(kind.isCountedFor(new Scope.Function("HR"))).isEqualTo(functions);
    assertThat(kind.isCountedFor(new Scope.Department("QC"))).isEqualTo(departments);
    assertThat(kind.isCountedFor(new Scope.Level("SENIOR"))).isFalse();
    assertThat(kind.isCountedFor(new Scope.FunctionInDepartment("HR", "QC"))).isFalse();
    assertThat(kind.title()).isNotBlank();
  }

  @Test
  void titlesDiffer() {
    assertThat(Arrays.stream(AlertKind.values()).map(AlertKind::title)).doesNotHaveDuplicates();
    assertThat(AlertKind.A6.level()).isEqualTo(AlertKind.Level.MANAGER);
  }

  @Test
  @DisplayName("subjects with people are restricted; each is counted where it belongs")
  void subjects() {
    List<AlertSubject> all = List.of(RELATION, MANAGER, AREA, EVENT, FIELD);
    assertThat(all.stream().filter(AlertSubject::isRestricted)).containsExactly(RELATION, MANAGER);
    assertThat(all).allMatch(subject -> subject.isIn(Scope.Whole.WHOLE));
    assertThat(all.stream().filter(each -> each.isIn(new Scope.Function("HR"))))
        .containsExactly(RELATION, AREA);
    assertThat(all.stream().filter(each -> each.isIn(new Scope.Department("QC"))))
        .containsExactly(MANAGER, EVENT);
    assertThat(all.stream().filter(each -> each.isIn(new Scope.Function("QC")))).isEmpty();
    assertThat(all.stream().filter(each -> each.isIn(new Scope.Department("HR")))).isEmpty();
    assertThat(alert(AlertKind.A1, RELATION).isRestricted()).isTrue();
    assertThat(alert(AlertKind.A3, AREA).isRestricted()).isFalse();
    assertThat(all.stream().map(AlertSubject::order))
        .containsExactly("HR/M1", "QC/M1", "function:HR/pairOfHands", "QC/Q1", "needed_by");
  }

  @Test
  @DisplayName("sorted by kind, then by subject; the budget adds chances of the kind only")
  void monthAndBudget() {
    Alert first = alert(AlertKind.A1, new AlertSubject.Relation("M2", "HR"));
    Alert second = alert(AlertKind.A1, new AlertSubject.Relation("M1", "IT"));
    Alert third = alert(AlertKind.A3, AREA);
    AlertBudget budget =
        AlertBudget.of(
            AlertKind.A1,
            List.of(
                new Watched(AlertKind.A1, first.subject(), .25, Optional.of(first)),
                new Watched(AlertKind.A1, RELATION, .5, Optional.empty()),
                new Watched(AlertKind.A3, AREA, .125, Optional.of(third))));
    assertThat(budget).isEqualTo(new AlertBudget(AlertKind.A1, 2, 1, .75));
    MonthAlerts month =
        new MonthAlerts(YearMonth.of(2026, 6), List.of(third, second, first), List.of(budget));
    assertThat(month.alerts()).containsExactly(first, second, third);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Watched(AlertKind.A3, AREA, 1.1, Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Watched(AlertKind.A3, AREA, -.1, Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Watched(AlertKind.A3, AREA, .1, Optional.of(alert(AlertKind.A4, AREA))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Watched(AlertKind.A1, RELATION, .1, Optional.of(alert(AlertKind.A1, MANAGER))));
    for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      OptionalDouble bad = OptionalDouble.of(number);
      OptionalDouble none = OptionalDouble.empty();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Alert(AlertKind.A3, AREA, number, none, none, ""));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Alert(AlertKind.A3, AREA, 1, bad, none, ""));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Alert(AlertKind.A3, AREA, 1, none, bad, ""));
    }
  }

  @Test
  @DisplayName("what each alert says")
  void words() {
    ChartReading reading = new ChartReading(true, 3.14, 2.9, .4, .01);
    assertThat(AlertWords.handsRising(reading, new BernoulliCusum.Calibration(2.9, 329.4, 30.6)))
        .isEqualTo(
            "Work as a pair of hands has risen above its usual 40%: the chart's sum is 3.1, its"
                + " limit 2.9 (a false alarm every 329 engagements, a rise found after 31).");
    assertThat(
            AlertWords.movedOut(
                "Firefighting has risen", new ChartReading(true, .49, .456, .4, .01)))
        .isEqualTo(
            "Firefighting has risen: the moving average is 49%, the limit 46%, usual is 40%.");
    assertThat(AlertWords.slippingBack(3, 4))
        .isEqualTo("3 of the last 4 engagements with a partner were not collaborative.");
    assertThat(AlertWords.stageLost("STRATEGIC_PARTNER", "FRIEND"))
        .isEqualTo("A relationship fell from strategic partner to friend.");
    assertThat(AlertWords.gap(.625, .5))
        .isEqualTo(
            "Consultants rate the relationship higher than managers do: by at least 0.63 points,"
                + " where 0.50 are allowed for.");
    assertThat(AlertWords.notServed(200, true, true))
        .isEqualTo(
            "No contact for 200 days with a manager of a large team in a department with many"
                + " quality events.");
    assertThat(AlertWords.notServed(200, true, false))
        .isEqualTo("No contact for 200 days with a manager of a large team.");
    assertThat(AlertWords.notServed(200, false, true))
        .isEqualTo(
            "No contact for 200 days with a manager in a department with many quality events.");
    assertThat(AlertWords.repeated(50, true))
        .isEqualTo("An event came again 50 days after the engagement on it was closed.");
    assertThat(AlertWords.repeated(50, false))
        .isEqualTo(
            "An event of the same process and cause came 50 days after the engagement on the"
                + " earlier one was closed.");
    assertThat(AlertWords.lessRecorded("role_played", .6, .923))
        .isEqualTo(
            "The field role_played is recorded for 60% of the month's engagements, after 92% in"
                + " the twelve months before.");
  }

  @Test
  @DisplayName("the rules of the method, and no others that make no sense")
  void rules() {
    assertThat(AlertRules.withDefaults())
        .isEqualTo(new AlertRules("1", 4, 3, .2, 300, .2, 2.7, .5, 180, 12, .15, 20));
    assertThat(new AlertRules("1", 1, 1, .01, 1, 1, .1, 0, 1, 1, .01, 2)).isNotNull();
    assertThat(new AlertRules("1", 1, 1, .99, 10_000, .01, 9, 3.9, 1, 1, .99, 2)).isNotNull();
    List<String> refused =
        List.of(
                rule(4, 0, .2, 300, .2, 2.7, .5, 180, 12, .15, 20),
                rule(4, 5, .2, 300, .2, 2.7, .5, 180, 12, .15, 20),
                rule(4, 3, 0, 300, .2, 2.7, .5, 180, 12, .15, 20),
                rule(4, 3, 1, 300, .2, 2.7, .5, 180, 12, .15, 20),
                rule(4, 3, .2, .9, .2, 2.7, .5, 180, 12, .15, 20),
                rule(4, 3, .2, 10_001, .2, 2.7, .5, 180, 12, .15, 20),
                rule(4, 3, .2, 300, 0, 2.7, .5, 180, 12, .15, 20),
                rule(4, 3, .2, 300, 1.1, 2.7, .5, 180, 12, .15, 20),
                rule(4, 3, .2, 300, .2, 0, .5, 180, 12, .15, 20),
                rule(4, 3, .2, 300, .2, Double.POSITIVE_INFINITY, .5, 180, 12, .15, 20),
                rule(4, 3, .2, 300, .2, 2.7, -.1, 180, 12, .15, 20),
                rule(4, 3, .2, 300, .2, 2.7, 4, 180, 12, .15, 20),
                rule(4, 3, .2, 300, .2, 2.7, .5, 0, 12, .15, 20),
                rule(4, 3, .2, 300, .2, 2.7, .5, 180, 0, .15, 20),
                rule(4, 3, .2, 300, .2, 2.7, .5, 180, 12, 0, 20),
                rule(4, 3, .2, 300, .2, 2.7, .5, 180, 12, 1, 20),
                rule(4, 3, .2, 300, .2, 2.7, .5, 180, 12, .15, 1))
            .stream()
            .map(message -> message.replaceAll("^alerts: (\\w+) .*", "$1"))
            .collect(Collectors.toList());
    assertThat(refused)
        .containsExactly(
            "slippingFrom",
            "slippingFrom",
            "handsRise",
            "handsRise",
            "falseAlarmEvery",
            "falseAlarmEvery",
            "weight",
            "weight",
            "width",
            "width",
            "gapLimit",
            "gapLimit",
            "unservedDays",
            "repeatMonths",
            "recordedDrop",
            "recordedDrop",
            "fewestBaseline");
  }

  /** What is said of rules that are refused. */
  private static String rule(
      int of,
      int from,
      double rise,
      double every,
      double weight,
      double width,
      double gap,
      int days,
      int months,
      double drop,
      int fewest) {
    try {
      new AlertRules("1", of, from, rise, every, weight, width, gap, days, months, drop, fewest);
      return "accepted";
    } catch (IllegalArgumentException refused) {
      return String.valueOf(refused.getMessage());
    }
  }
}
