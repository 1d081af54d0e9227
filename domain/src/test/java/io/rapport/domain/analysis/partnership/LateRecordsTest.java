package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.InvolvementPhase;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.release.MonthRelease;
import io.rapport.domain.release.ReleasedCell.Hidden;
import io.rapport.domain.release.ReleasedCell.Shown;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Records that come, or are corrected, after a month was released: an issue differs from what
 * readers have by enough of them, or not at all. Thirty requests of ten managers, twenty of them
 * before the decision.
 */
class LateRecordsTest {
  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  private final ReleasedMonths months = new ReleasedMonths();
  private final List<Engagement> records = new ArrayList<>();

  LateRecordsTest() {
    for (int i = 0; i < 30; i++) {
      records.add(record(i, "2026-05-12", phase(i), "2"));
    }
  }

  private static InvolvementPhase phase(int number) {
    return number < 20 ? InvolvementPhase.OPTIONS : InvolvementPhase.IMPLEMENTATION;
  }

  private static Engagement record(int number, String day, InvolvementPhase phase, String hours) {
    return Samples.engagement("E" + number, day)
        .of("HR", "C" + number % 6)
        .with("M" + number % 10, "SALES")
        .phase(phase)
        .hours(hours)
        .build();
  }

  /** So many more requests, each of another manager, all after the decision. */
  private void late(int count, String day) {
    for (int i = 0; i < count; i++) {
      records.add(record(100 + i, day, InvolvementPhase.IMPLEMENTATION, "2"));
    }
  }

  private MonthRelease.Cleared release(YearMonth month) {
    return months.release(Samples.register(records), month);
  }

  private static Shown early(MonthRelease.Cleared release, String period) {
    return (Shown) release.cells().get(CellKey.parse("S03/" + period + "/whole/beforeDecision"));
  }

  private static Stream<Shown> staying(MonthRelease.Cleared release) {
    return release.cells().values().stream()
        .filter(Shown.class::isInstance)
        .map(Shown.class::cast)
        .filter(cell -> cell.asOf().isPresent());
  }

  @Test
  @DisplayName("one late record of the month: its second issue tells what the first did")
  void oneLateRecordOfTheMonth() {
    Shown first = early(release(MAY), "2026-05.12m");
    late(1, "2026-05-29");

    MonthRelease.Cleared second = release(MAY);

    assertThat(first.base().atLeast()).isEqualTo(30);
    assertThat(early(second, "2026-05.12m")).isEqualTo(first.standingFor(first.key()));
    assertThat(early(second, "2026-05.1m").asOf()).contains("2026-05.1m");
    assertThat(staying(second)).allMatch(cell -> cell.asOf().get().equals(cell.key().period()));
    assertThat(second.cells().values())
        .as("nothing that readers had is gone")
        .noneMatch(cell -> cell instanceof Hidden && months.told().containsKey(cell.key()));
  }

  @Test
  @DisplayName("four late records are too few, five of five managers are told")
  void enoughLateRecordsOfTheMonth() {
    Shown first = early(release(MAY), "2026-05.12m");
    late(4, "2026-05-29");
    assertThat(early(release(MAY), "2026-05.12m").asOf()).contains("2026-05.12m");
    records.remove(33);
    records.remove(32);
    records.remove(31);
    records.remove(30);
    late(5, "2026-05-29");

    Shown third = early(release(MAY), "2026-05.12m");

    assertThat(third.asOf()).isEmpty();
    assertThat(third.base().atLeast()).isEqualTo(35);
    assertThat(first.value()).isEqualByComparingTo("67");
    assertThat(third.value()).isEqualByComparingTo("57");
  }

  @Test
  @DisplayName("a third issue is held against the first and the second")
  void everyIssueCounts() {
    release(MAY);
    late(5, "2026-05-29");
    Shown second = early(release(MAY), "2026-05.12m");
    records.add(record(200, "2026-05-30", InvolvementPhase.OPTIONS, "2"));

    assertThat(early(release(MAY), "2026-05.12m")).isEqualTo(second.standingFor(second.key()));
  }

  @Test
  @DisplayName("one corrected record: figures that it changes stay, others are told anew")
  void oneCorrectedRecord() {
    Shown first = early(release(MAY), "2026-05.12m");
    records.set(0, record(0, "2026-05-12", InvolvementPhase.IMPLEMENTATION, "2"));
    assertThat(early(release(MAY), "2026-05.12m")).isEqualTo(first.standingFor(first.key()));

    records.set(0, record(0, "2026-05-12", phase(0), "9"));
    assertThat(early(release(MAY), "2026-05.12m")).as("its hours do not count").isEqualTo(first);
  }

  @Test
  @DisplayName("five corrected records of five managers are told")
  void enoughCorrectedRecords() {
    release(MAY);
    for (int i = 0; i < 5; i++) {
      records.set(i, record(i, "2026-05-12", InvolvementPhase.IMPLEMENTATION, "2"));
    }

    Shown second = early(release(MAY), "2026-05.12m");

    assertThat(second.asOf()).isEmpty();
    assertThat(second.value()).isEqualByComparingTo("50");
  }

  @Test
  @DisplayName("corrections beside late records do not hide that too few of these came")
  void correctionsOfOtherFieldsDoNotCount() {
    Shown first = early(release(MAY), "2026-05.12m");
    for (int i = 0; i < 5; i++) {
      records.set(i, record(i, "2026-05-12", phase(i), "9"));
    }
    late(2, "2026-05-29");

    assertThat(early(release(MAY), "2026-05.12m")).isEqualTo(first.standingFor(first.key()));
  }

  @Test
  @DisplayName("the next month: few requests came, so the year stays as of May; then enough")
  void theNextMonths() {
    Shown may = early(release(MAY), "2026-05.12m");
    late(2, "2026-06-12");
    Shown june = early(release(JUNE), "2026-06.12m");
    assertThat(june).isEqualTo(may.standingFor(june.key()));
    assertThat(june.asOf()).contains("2026-05.12m");

    for (int i = 2; i < 5; i++) {
      records.add(record(100 + i, "2026-07-12", InvolvementPhase.OPTIONS, "2"));
    }
    Shown july = early(release(JUNE.plusMonths(1)), "2026-07.12m");
    assertThat(july.asOf()).isEmpty();
    assertThat(july.base().atLeast()).isEqualTo(35);
    assertThat(july.value()).isEqualByComparingTo("66");

    records.add(record(105, "2026-08-12", InvolvementPhase.OPTIONS, "2"));
    Shown august = early(release(JUNE.plusMonths(2)), "2026-08.12m");
    assertThat(august).as("as of the last month told").isEqualTo(july.standingFor(august.key()));
  }

  @Test
  @DisplayName("a record that comes a month late leaves the single month as it was told")
  void aSingleMonthStays() {
    Shown may = early(release(MAY), "2026-05.1m");
    late(1, "2026-05-29");

    assertThat(early(release(JUNE), "2026-05.1m")).isEqualTo(may.standingFor(may.key()));
  }
}
