package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.partnership.SimulatedOrganisation.Trouble;
import io.rapport.domain.analysis.partnership.alert.Alert;
import io.rapport.domain.analysis.partnership.alert.AlertBudget;
import io.rapport.domain.analysis.partnership.alert.AlertKind;
import io.rapport.domain.analysis.partnership.alert.AlertRules;
import io.rapport.domain.analysis.partnership.alert.AlertSubject;
import io.rapport.domain.analysis.partnership.alert.MonthAlerts;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.figure.Scope;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Alerts against a known truth: an organisation with everything wrong, and one with nothing. */
class SimulatedAlertsTest {
  private static final Map<YearMonth, MonthAlerts> TROUBLED = new TreeMap<>();

  @BeforeAll
  static void follow() {
    Register register =
        new SimulatedOrganisation(4101, EnumSet.allOf(Trouble.class), .3).register();
    PartnershipAnalysis analysis = PartnershipAnalysis.by(PartnershipMethod.withDefaults());
    for (YearMonth month = SimulatedOrganisation.TURN;
        !month.isAfter(SimulatedOrganisation.LAST);
        month = month.plusMonths(1)) {
      TROUBLED.put(month, analysis.month(register, month, SurveyedWaves.NONE).alerts());
    }
  }

  private static List<Alert> alerts(AlertKind kind, YearMonth... months) {
    return TROUBLED.entrySet().stream()
        .filter(entry -> months.length == 0 || Set.of(months).contains(entry.getKey()))
        .flatMap(entry -> entry.getValue().alerts().stream())
        .filter(alert -> alert.kind() == kind)
        .toList();
  }

  /** No more alerts than those that the budget of the six months leads to expect, by 3 sd. */
  private static void assertWithinBudget(AlertKind kind, List<Alert> falseAlarms) {
    double expected =
        TROUBLED.values().stream()
            .flatMap(month -> month.budget().stream())
            .filter(budget -> budget.kind() == kind)
            .mapToDouble(AlertBudget::expected)
            .sum();
    assertThat((double) falseAlarms.size())
        .as("%s against %s expected", kind, expected)
        .isLessThanOrEqualTo(expected + 3 * Math.sqrt(expected) + 1);
  }

  private static List<Alert> without(List<Alert> alerts, Predicate<Alert> meant) {
    return alerts.stream().filter(meant.negate()).toList();
  }

  private static Predicate<Alert> of(Scope scope, String figure) {
    return alert -> alert.subject().equals(new AlertSubject.Area(scope, figure));
  }

  @Test
  @DisplayName("hands of HR from .3 to .6: found by March, for HR only (seed 4101)")
  void roleShift() {
    Predicate<Alert> meant = of(new Scope.Function("HR"), "pairOfHands");
    assertThat(
            alerts(
                AlertKind.A3, YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3)))
        .anyMatch(meant);
    List<Alert> others = without(alerts(AlertKind.A3), meant);
    assertWithinBudget(AlertKind.A3, without(others, of(Scope.Whole.WHOLE, "pairOfHands")));
  }

  @Test
  @DisplayName("partners of IT that slip back, and the five whose stage was lowered (seed 4101)")
  void slippingBack() {
    Predicate<Alert> ofIt =
        alert ->
            alert.subject() instanceof AlertSubject.Relation relation
                && relation.functionCode().equals("IT");
    assertThat(alerts(AlertKind.A1).stream().filter(ofIt).map(Alert::subject).distinct())
        .hasSizeGreaterThanOrEqualTo(8);
    assertThat(alerts(AlertKind.A1).stream().filter(ofIt))
        .allMatch(
            alert ->
                SimulatedOrganisation.isPartner(
                    Integer.parseInt(
                        ((AlertSubject.Relation) alert.subject()).managerId().substring(1)),
                    "IT"));
    assertWithinBudget(AlertKind.A1, without(alerts(AlertKind.A1), ofIt));
    assertThat(alerts(AlertKind.A2)).hasSize(5).allMatch(ofIt);
    assertThat(alerts(AlertKind.A2, SimulatedOrganisation.STAGES_LOWERED)).hasSize(5);
    assertThat(alerts(AlertKind.A2)).allMatch(Alert::isRestricted);
    assertThat(alerts(AlertKind.A2)).extracting(Alert::figure).containsOnlyOnce(3.0);
  }

  @Test
  @DisplayName("last-minute requests of D3 from .35 to .75: found by March (seed 4101)")
  void lastMinute() {
    Predicate<Alert> meant = of(new Scope.Department("D3"), "lastMinute");
    assertThat(
            alerts(
                AlertKind.A4, YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3)))
        .anyMatch(meant);
    assertWithinBudget(AlertKind.A4, without(alerts(AlertKind.A4), meant));
  }

  @Test
  @DisplayName("contracting of Finance from .8 to .5: found by February (seed 4101)")
  void contracting() {
    Predicate<Alert> meant = of(new Scope.Function("FINANCE"), "contracting");
    assertThat(alerts(AlertKind.A7, YearMonth.of(2026, 1), YearMonth.of(2026, 2))).anyMatch(meant);
    assertWithinBudget(AlertKind.A7, without(alerts(AlertKind.A7), meant));
  }

  @Test
  @DisplayName("the gap of Legal, once both waves of a year show it (seed 4101)")
  void perceptionGap() {
    assertThat(alerts(AlertKind.A5, SimulatedOrganisation.LAST))
        .singleElement()
        .matches(of(new Scope.Function("LEGAL"), "gap"));
    assertThat(without(alerts(AlertKind.A5), of(new Scope.Function("LEGAL"), "gap"))).isEmpty();
  }

  @Test
  @DisplayName("two managers of large teams whom nobody serves, every month (seed 4101)")
  void unserved() {
    for (YearMonth month : TROUBLED.keySet()) {
      assertThat(alerts(AlertKind.A6, month))
          .extracting(Alert::subject)
          .containsExactly(
              new AlertSubject.OneManager("M46", "D7"), new AlertSubject.OneManager("M47", "D8"));
    }
  }

  @Test
  @DisplayName("the event of D5 that came again in May, and the phase missing in June (seed 4101)")
  void repeatedAndMissing() {
    assertThat(alerts(AlertKind.A8))
        .containsExactlyElementsOf(alerts(AlertKind.A8, SimulatedOrganisation.REPEATED))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.subject()).isEqualTo(new AlertSubject.Event("D5", "Q-D5"));
              assertThat(alert.figure()).as("from 20 March to 9 May").isEqualTo(50);
            });
    assertThat(alerts(AlertKind.A9))
        .containsExactlyElementsOf(alerts(AlertKind.A9, SimulatedOrganisation.LAST))
        .extracting(Alert::subject)
        .containsExactly(new AlertSubject.Field("involvement_phase"));
  }

  /**
   * Rules that alarm often, so that few organisations show whether the budget is right: narrow
   * limits of the moving averages, a gap that is just the limit, a small drop.
   */
  @Test
  @DisplayName("quiet organisations alarm as often as their budgets say (seeds 4200–4215)")
  void quiet() {
    AlertRules often = new AlertRules("1", 4, 3, .2, 300, .2, 1.2, .5, 180, 12, .04, 20);
    PartnershipAnalysis analysis =
        PartnershipAnalysis.by(PartnershipMethod.withDefaults().with(often));
    Map<AlertKind, List<double[]>> counts = new EnumMap<>(AlertKind.class);
    for (int organisation = 0; organisation < 16; organisation++) {
      Register register = new SimulatedOrganisation(4200 + organisation, Set.of(), .5).register();
      MonthAlerts month =
          analysis.month(register, SimulatedOrganisation.LAST, SurveyedWaves.NONE).alerts();
      for (AlertBudget budget : month.budget()) {
        counts
            .computeIfAbsent(budget.kind(), kind -> new ArrayList<>())
            .add(new double[] {budget.alerts(), budget.expected()});
        assertThat(budget.watched()).as("watched %s", budget.kind()).isPositive();
      }
    }
    assertThat(counts.keySet()).containsExactly(AlertKind.values());
    counts.forEach(
        (kind, pairs) -> {
          double alerts = pairs.stream().mapToDouble(pair -> pair[0]).sum();
          double expected = pairs.stream().mapToDouble(pair -> pair[1]).sum();
          assertThat(alerts)
              .as("alerts %s against %s", kind, expected)
              .isBetween(
                  expected - 2.6 * Math.sqrt(expected), expected + 2.6 * Math.sqrt(expected));
        });
  }
}
