package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.partnership.alert.Alert;
import io.rapport.domain.analysis.partnership.alert.AlertKind;
import io.rapport.domain.analysis.partnership.alert.AlertSubject;
import io.rapport.domain.engagement.Agreement;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.domain.figure.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A3, A4 and A7 in June 2026: twenty engagements after twelve months of twenty up to June 2025. */
class ChartAlertsTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 6, 1);
  private static final int EACH = 20;

  /** Fills the fields of one engagement. */
  private interface Filling extends BiFunction<Samples.Builder, Boolean, Samples.Builder> {}

  /** So many of twenty with the field in every month of the baseline, and in June. */
  private static List<Engagement> engagements(int usual, int now, Filling fields) {
    List<Engagement> all = new ArrayList<>();
    for (int month = 12; month < 24; month++) {
      addMonth(all, FIRST_MONDAY.minusMonths(month), usual, fields);
    }
    addMonth(all, FIRST_MONDAY, now, fields);
    for (int i = 0; i < EACH; i++) {
      all.add(Samples.engagement("U" + i, FIRST_MONDAY.toString()).build());
    }
    return all;
  }

  private static void addMonth(List<Engagement> all, LocalDate day, int with, Filling fields) {
    for (int i = 0; i < EACH; i++) {
      Samples.Builder each = Samples.engagement("E" + all.size(), day.toString());
      all.add(fields.apply(each, i < with).build());
    }
  }

  private static List<Alert> alerts(AlertKind kind, List<Engagement> engagements) {
    return PartnershipAnalysis.by(QuickMethod.get())
        .month(Samples.register(engagements), JUNE, SurveyedWaves.NONE)
        .alerts()
        .alerts()
        .stream()
        .filter(alert -> alert.kind() == kind)
        .toList();
  }

  private static AlertSubject area(Scope scope, String figure) {
    return new AlertSubject.Area(scope, figure);
  }

  private static Samples.Builder hands(Samples.Builder builder, boolean isHands) {
    return builder.roles(null, isHands ? Role.PAIR_OF_HANDS : Role.EXPERT, null);
  }

  @Test
  @DisplayName(
      "A3: twenty of twenty as hands where two of five were: the sum says it, whole and HR")
  void hands() {
    List<Alert> alerts = alerts(AlertKind.A3, engagements(8, 20, ChartAlertsTest::hands));
    assertThat(alerts)
        .extracting(Alert::subject)
        .containsExactlyInAnyOrder(
            area(Scope.Whole.WHOLE, "pairOfHands"), area(new Scope.Function("HR"), "pairOfHands"));
    assertThat(alerts)
        .allSatisfy(
            alert -> {
              assertThat(alert.usual()).isEqualTo(OptionalDouble.of(.4));
              assertThat(alert.limit()).isEqualTo(OptionalDouble.of(2.9));
              assertThat(alert.words())
                  .startsWith("Work as a pair of hands has risen above its usual 40%")
                  .contains("its limit 2.9");
            });
    assertThat(alerts(AlertKind.A3, engagements(8, 7, ChartAlertsTest::hands))).isEmpty();
  }

  /** Five working days from a Monday are the Monday after; the first month is June. */
  private static Samples.Builder lead(Samples.Builder builder, boolean isLate) {
    LocalDate requested = builder.build().dates().requestedOn();
    boolean isJune = requested.equals(FIRST_MONDAY);
    return builder.neededBy(requested.plusDays(isLate ? (isJune ? 7 : 0) : (isJune ? 8 : 60)));
  }

  @Test
  @DisplayName("A4: fourteen of twenty in five working days where eight were; thirteen are usual")
  void lastMinute() {
    List<Alert> alerts = alerts(AlertKind.A4, engagements(8, 14, ChartAlertsTest::lead));
    assertThat(alerts)
        .extracting(Alert::subject)
        .containsExactlyInAnyOrder(
            area(new Scope.Function("HR"), "lastMinute"),
            area(new Scope.Department("SALES"), "lastMinute"));
    assertThat(alerts.get(0).figure()).isCloseTo(.46, within(1e-12));
    assertThat(alerts.get(0).usual()).isEqualTo(OptionalDouble.of(.4));
    assertThat(alerts.get(0).words())
        .isEqualTo(
            "Last-minute requests have risen: the moving average is 46%, the limit 46%, usual is"
                + " 40%.");
    assertThat(alerts(AlertKind.A4, engagements(8, 13, ChartAlertsTest::lead))).isEmpty();
  }

  @Test
  @DisplayName("A4: fires; engagements whose nature nobody recorded are not counted")
  void firefighting() {
    Filling nature =
        (builder, isFire) -> builder.nature(isFire ? WorkNature.FIREFIGHTING : WorkNature.PROJECT);
    List<Alert> alerts = alerts(AlertKind.A4, engagements(8, 14, nature));
    assertThat(alerts)
        .extracting(Alert::subject)
        .containsExactlyInAnyOrder(
            area(new Scope.Function("HR"), "firefighting"),
            area(new Scope.Department("SALES"), "firefighting"));
    assertThat(alerts.get(0).figure()).isCloseTo(.46, within(1e-12));
    assertThat(alerts.get(0).words()).startsWith("Firefighting has risen: the moving average");
    assertThat(alerts(AlertKind.A4, engagements(8, 13, nature))).isEmpty();
  }

  @Test
  @DisplayName("A7: purpose agreed by five of twenty where twelve did: less is agreed")
  void contracting() {
    Filling purpose =
        (builder, isAgreed) ->
            builder.contract(
                isAgreed ? Agreement.AGREED : Agreement.NOT_DISCUSSED, null, null, null);
    List<Alert> alerts = alerts(AlertKind.A7, engagements(12, 5, purpose));
    assertThat(alerts)
        .extracting(Alert::subject)
        .containsExactly(area(new Scope.Function("HR"), "contracting"));
    assertThat(alerts.get(0).figure()).isCloseTo(.53, within(1e-12));
    assertThat(alerts.get(0).words()).startsWith("Less is agreed before the work: the moving");
    assertThat(alerts(AlertKind.A7, engagements(12, 6, purpose))).isEmpty();
  }
}
