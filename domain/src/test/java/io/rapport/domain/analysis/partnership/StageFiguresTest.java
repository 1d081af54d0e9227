package io.rapport.domain.analysis.partnership;

import static io.rapport.domain.analysis.partnership.StageRegister.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.ManagerLevel;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StageFiguresTest {
  private static final String NOW = "S15/2026-06.12m/whole/";
  private static final String CHANGE = "S15/2026-06.12m~12m/whole/evidenced.partnership";

  /** Ten managers, partners since long; some by evidence of this year, some of the last. */
  private static StageRegister tenPartners(int lastYear, int thisYear) {
    StageRegister register = new StageRegister();
    // The register begins a year and a half before the earlier day.
    register.exchange("M0", "HR", "2024-01-01").partnered("M0", "IT", "2024-01-01", "2024-01-02");
    for (int i = 0; i < 10; i++) {
      register.stages("M" + i, "HR", "2024-01-01", "PARTNER");
      if (i < lastYear) {
        register.partnered("M" + i, "HR", "2025-03-01", "2025-05-01");
      }
      if (10 - i <= thisYear) {
        register.partnered("M" + i, "HR", "2026-03-01", "2026-05-01");
      }
    }
    return register;
  }

  @Test
  void showsBothSeriesAndWhatIsClaimed() {
    StageRegister register = tenPartners(0, 4);
    assertThat(value(register.computed(NOW + "recorded.PARTNER"), Measure.COUNT)).isEqualTo(10);
    assertThat(value(register.computed(NOW + "evidenced.PARTNER"), Measure.COUNT)).isEqualTo(4);
    assertThat(value(register.computed(NOW + "evidenced.LAPSED"), Measure.COUNT)).isEqualTo(6);
    assertThat(value(register.computed(NOW + "evidenced.partnership"), Measure.VALUE))
        .isEqualTo(0.4);
    assertThat(value(register.computed(NOW + "claimed"), Measure.VALUE)).isEqualTo(0.6);
  }

  @Test
  void doesNotCountRelationshipsOfManagersWhoLeft() {
    StageRegister register =
        new StageRegister()
            .exchange("M1", "HR", "2026-06-01")
            .stages("M1", "HR", "2026-01-01", "FRIEND")
            .stages("M2", "HR", "2026-01-01", "FRIEND")
            .stages("M3", "HR", "2026-01-01", "FRIEND")
            .managerUntil("M1", "2026-06-30")
            .managerUntil("M2", "2026-06-29");
    Figure.Computed friends = register.computed(NOW + "recorded.FRIEND");
    assertThat(value(friends, Measure.COUNT)).as("M3 is on no roster at all").isEqualTo(2);
    assertThat(friends.support().toString()).contains("records=2", "managers=2");
  }

  @Test
  void evidencesNothingWithoutExchanges() {
    StageRegister register =
        new StageRegister()
            .partnered("M1", "HR", "2024-03-01", "2026-05-01")
            .stages("M1", "HR", "2024-01-01", "PARTNER");
    assertThat(value(register.computed(NOW + "recorded.PARTNER"), Measure.COUNT)).isEqualTo(1);
    assertThat(register.missing(NOW + "evidenced.PARTNER")).isEqualTo(Figure.Reason.NOT_RECORDED);
    assertThat(register.missing(CHANGE)).isEqualTo(Figure.Reason.NOT_RECORDED);
  }

  /** 1 of 10 before, 9 of 10 after: b = 9, c = 1; Bonett–Price d = 8/12, half 1.96 √(.5556/12). */
  @Test
  void comparesTheSameRelationshipsAYearApart() {
    Figure.Computed change = tenPartners(1, 9).computed(CHANGE);
    assertThat(change.quantity()).isEqualTo(Quantity.SHARE_DIFFERENCE);
    assertThat(value(change, Measure.VALUE)).isCloseTo(0.8, within(1e-12));
    double half = 1.959964 * Math.sqrt((1 - 64 / 144.0) / 12);
    assertThat(value(change, Measure.LOW)).isCloseTo(8 / 12.0 - half, within(1e-6));
    assertThat(value(change, Measure.HIGH)).isEqualTo(1.0);
    assertThat(value(change, Measure.P)).isCloseTo(22 / 1024.0 - 20 / 1024.0 / 2, within(1e-12));
    assertThat(value(change, Measure.SMALLEST_VISIBLE))
        .isCloseTo((1.959964 + 0.841621) * (1 - (8 / 12.0 - half)) / 2 / 1.959964, within(1e-5));
    assertThat(change.support()).isEqualTo(new Support.Records(10, 10, 1, 0.1));
    assertThat(change.reading()).isEqualTo(Reading.BETTER);
    assertThat(change.values()).doesNotContainKey(Measure.LOW_UNCORRECTED);
    assertThat(tenPartners(9, 1).computed(CHANGE).reading()).isEqualTo(Reading.WORSE);
    assertThat(tenPartners(5, 5).computed(CHANGE).reading()).isEqualTo(Reading.NO_VISIBLE_CHANGE);
  }

  @Test
  void saysThatTooFewAreNotTested() {
    StageRegister nine = tenPartners(0, 10).managerUntil("M9", "2026-06-29");
    assertThat(nine.computed(CHANGE).support().toString()).contains("records=9");
    assertThat(nine.computed(CHANGE).reading()).isEqualTo(Reading.NOT_TESTED);
  }

  @Test
  void doesNotCountARelationshipThatWasNotThereAYearAgo() {
    StageRegister register =
        tenPartners(3, 3)
            .stages("NEW", "HR", "2025-07-01", "PARTNER")
            .partnered("NEW", "HR", "2026-03-01", "2026-05-01")
            .stages("OLD", "HR", "2025-06-30", "PARTNER");
    assertThat(register.computed(CHANGE).support().toString()).contains("records=11");
  }

  /** Evidence of both days is as old as the register was on the earlier one, 180 days at least. */
  @Test
  void looksBackEquallyFarOnBothDays() {
    LocalDate then = LocalDate.of(2025, 6, 30);
    StageRegister enough = beginning(then.minusDays(179));
    assertThat(value(enough.computed(CHANGE), Measure.VALUE))
        .as("closed 179 days before either day")
        .isZero();
    assertThat(enough.computed(CHANGE).values()).containsEntry(Measure.P, 1.0);
    assertThat(beginning(then.minusDays(178)).missing(CHANGE))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
    assertThat(value(beginning(then.minusDays(180)).computed(CHANGE), Measure.VALUE))
        .as("closed 180 days before this day only")
        .isEqualTo(1.0);
  }

  /** One relationship whose partnering work was closed 180 days before June's end. */
  private static StageRegister beginning(LocalDate first) {
    return new StageRegister()
        .engagement(Samples.engagement("FIRST", first.toString()).with("M9", "SALES"))
        .exchange("M1", "HR", "2026-06-01")
        .stages("M1", "HR", "2025-01-01", "PARTNER")
        .partnered("M1", "HR", "2025-10-01", "2026-01-01");
  }

  /** Six managers with three relationships each that all move alike: deff 3, √3 times as wide. */
  @Test
  void allowsForRelationshipsOfOneManagerBeingAlike() {
    StageRegister register = new StageRegister();
    register.exchange("M0", "HR", "2024-01-01").partnered("M0", "XX", "2024-01-01", "2024-01-02");
    for (int i = 0; i < 6; i++) {
      for (String function : List.of("HR", "IT", "LEGAL")) {
        register.stages("M" + i, function, "2024-01-01", "PARTNER");
        if (i < 3) {
          register.partnered("M" + i, function, "2026-03-01", "2026-05-01");
        }
      }
    }
    Figure.Computed change = register.computed(CHANGE);
    double centre = 9 / 20.0;
    double half = 1.959964 * Math.sqrt((10 / 20.0 + 1 / 20.0 - centre * centre) / 20);
    assertThat(value(change, Measure.LOW_UNCORRECTED)).isCloseTo(centre - half, within(1e-6));
    assertThat(value(change, Measure.LOW)).isCloseTo(centre - Math.sqrt(3) * half, within(1e-6));
    assertThat(value(change, Measure.HIGH)).isCloseTo(centre + Math.sqrt(3) * half, within(1e-6));
    assertThat(change.values()).doesNotContainKey(Measure.P);
    assertThat(register.computed("S15/2026-06.12m~12m/function:HR/evidenced.partnership").values())
        .containsKey(Measure.P);
  }

  @Test
  void tellsTheStageOfADay() {
    StageHistory history =
        new StageRegister()
            .stages("M1", "HR", "2025-03-10", "FRIEND", "2025-09-01", "PARTNER")
            .manager("M1", "QC", ManagerLevel.SENIOR)
            .histories()
            .get(0);
    assertThat(history.on(LocalDate.of(2025, 3, 9))).isEmpty();
    assertThat(history.on(LocalDate.of(2025, 3, 10))).contains(Stage.FRIEND);
    assertThat(history.on(LocalDate.of(2025, 8, 31))).contains(Stage.FRIEND);
    assertThat(history.on(LocalDate.of(2025, 9, 1))).contains(Stage.PARTNER);
    assertThat(history.first(StageHistory::isPartnership)).contains(LocalDate.of(2025, 9, 1));
    assertThat(history.first(stage -> stage == Stage.LAPSED)).isEmpty();
    assertThat(history.leftOn()).isEmpty();
    assertThat(StageHistory.isPartnership(Stage.STRATEGIC_PARTNER)).isTrue();
    assertThat(StageHistory.isPartnership(Stage.POTENTIAL_PARTNER)).isFalse();
    Place place = history.place();
    assertThat(place.isIn(Scope.Whole.WHOLE)).isTrue();
    assertThat(place.isIn(new Scope.Function("HR"))).isTrue();
    assertThat(place.isIn(new Scope.Function("IT"))).isFalse();
    assertThat(place.isIn(new Scope.Department("QC"))).isTrue();
    assertThat(place.isIn(new Scope.Department("LAB"))).isFalse();
    assertThat(place.isIn(new Scope.Level("SENIOR"))).isTrue();
    assertThat(place.isIn(new Scope.Level("LINE"))).isFalse();
    assertThat(place.isIn(new Scope.FunctionInDepartment("HR", "QC"))).isTrue();
    assertThat(place.isIn(new Scope.FunctionInDepartment("IT", "QC"))).isFalse();
    assertThat(place.isIn(new Scope.FunctionInDepartment("HR", "LAB"))).isFalse();
    assertThat(place.isIn(new Scope.Unit("QC"))).isFalse();
  }

  @Test
  void endsWithTheManagersLastDay() {
    StageHistory history =
        new StageRegister()
            .stages("M1", "HR", "2025-03-10", "FRIEND")
            .managerUntil("M1", "2026-02-14")
            .histories()
            .get(0);
    assertThat(history.leftOn()).contains(LocalDate.of(2026, 2, 15));
    assertThat(history.on(LocalDate.of(2026, 2, 14))).contains(Stage.FRIEND);
    assertThat(history.on(LocalDate.of(2026, 2, 15))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new StageHistory(
                    history.relationship(), history.place(), List.of(), Optional.empty()));
  }
}
