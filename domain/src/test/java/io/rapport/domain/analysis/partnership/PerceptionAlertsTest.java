package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.partnership.alert.Alert;
import io.rapport.domain.analysis.partnership.alert.AlertBudget;
import io.rapport.domain.analysis.partnership.alert.AlertKind;
import io.rapport.domain.analysis.partnership.alert.AlertSubject;
import io.rapport.domain.analysis.partnership.alert.MonthAlerts;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.figure.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A5 in June 2026: twelve managers and their consultants rate the same relationships. */
class PerceptionAlertsTest {
  private static final AlertSubject HR = new AlertSubject.Area(new Scope.Function("HR"), "gap");

  /** Consultants rate each 5; of the managers so many rate it 3, the others 5. */
  private static MonthAlerts month(int managers, int low) {
    List<PulseForm> forms = new ArrayList<>();
    for (int m = 0; m < managers; m++) {
      forms.add(form("M" + m, Side.CONSULTANT, 5));
      forms.add(form("M" + m, Side.CLIENT, m < low ? 3 : 5));
    }
    return PartnershipAnalysis.by(QuickMethod.get())
        .month(
            June.register(List.of(), List.of(), forms, List.of(), List.of()),
            YearMonth.of(2026, 6),
            SurveyedWaves.NONE)
        .alerts();
  }

  private static PulseForm form(String manager, Side side, int answer) {
    return new PulseForm(
        1,
        LocalDate.of(2026, 6, 10),
        manager,
        "HR",
        "SALES",
        side,
        answers(3, answer),
        answers(4, answer),
        answers(3, answer),
        answers(2, answer));
  }

  private static List<Optional<Integer>> answers(int items, int answer) {
    return Collections.nCopies(items, Optional.of(answer));
  }

  private static List<Alert> alerts(MonthAlerts month) {
    return month.alerts().stream().filter(alert -> alert.kind() == AlertKind.A5).toList();
  }

  private static Optional<AlertBudget> budget(MonthAlerts month) {
    return month.budget().stream().filter(each -> each.kind() == AlertKind.A5).findFirst();
  }

  @Test
  @DisplayName("ten of twelve managers rate two points lower: even the lower bound is above .5")
  void wideGap() {
    MonthAlerts month = month(12, 10);
    Alert alert = alerts(month).get(0);
    assertThat(alerts(month)).hasSize(1);
    assertThat(alert.subject()).isEqualTo(HR);
    assertThat(alert.figure()).isBetween(.5, 10 / 6.0);
    assertThat(alert.limit()).isEqualTo(OptionalDouble.of(.5));
    assertThat(alert.words()).startsWith("Consultants rate the relationship higher");
    assertThat(budget(month).orElseThrow().watched()).isEqualTo(1);
  }

  @Test
  @DisplayName("one of twelve rates lower: watched, and no alert")
  void narrowGap() {
    MonthAlerts month = month(12, 1);
    assertThat(alerts(month)).isEmpty();
    assertThat(budget(month).orElseThrow().watched()).isEqualTo(1);
  }

  @Test
  @DisplayName("too few pairs are recorded and not watched; without forms there is no budget")
  void tooFew() {
    assertThat(budget(month(1, 1)).orElseThrow().watched()).isZero();
    assertThat(budget(month(0, 0))).isEmpty();
  }
}
