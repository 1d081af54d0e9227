package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadTimeTest {
  private static final LeadTime WORKING = LeadTime.withDefaults();

  @ParameterizedTest
  @CsvSource({
    "2026-06-01, 2026-06-01, 0", // a Monday
    "2026-06-01, 2026-06-02, 1",
    "2026-06-01, 2026-06-08, 5",
    "2026-06-05, 2026-06-08, 1", // Friday to Monday
    "2026-06-06, 2026-06-07, 0", // the weekend
    "2026-06-08, 2026-06-01, 0", // a deadline before the request
  })
  void countsTheWorkingDaysAfterTheRequest(LocalDate from, LocalDate to, long days) {
    assertThat(WORKING.days(from, to)).isEqualTo(days);
  }

  @Test
  void leavesHolidaysOutButNotThoseOnWeekends() {
    LeadTime lead =
        WORKING.withHolidays(Set.of(LocalDate.of(2026, 6, 4), LocalDate.of(2026, 6, 6)));
    assertThat(lead.days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 8))).isEqualTo(4);
    assertThat(lead.days(LocalDate.of(2026, 6, 4), LocalDate.of(2026, 6, 8))).isEqualTo(2);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {5, 6, 7})
  void agreesWithCountingDayByDay(long seed) {
    Random random = new Random(seed);
    Set<LocalDate> holidays = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      holidays.add(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)));
    }
    LeadTime lead = WORKING.withHolidays(holidays);
    for (int i = 0; i < 200; i++) {
      LocalDate from = LocalDate.of(2025, 12, 20).plusDays(random.nextInt(365));
      LocalDate to = from.plusDays(random.nextInt(60));
      long expected =
          from.plusDays(1)
              .datesUntil(to.plusDays(1))
              .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
              .filter(day -> !holidays.contains(day))
              .count();
      assertThat(lead.days(from, to)).as("%s to %s", from, to).isEqualTo(expected);
    }
  }

  @Test
  void countsEveryDayWhereTheCalendarCounts() {
    LeadTime lead = WORKING.with(LeadTime.DayCount.CALENDAR_DAYS);
    assertThat(lead.days(LocalDate.of(2026, 6, 5), LocalDate.of(2026, 6, 8))).isEqualTo(3);
  }

  @Test
  void refusesLimitsThatStandTwice() {
    assertThatThrownBy(
            () -> new LeadTime(LeadTime.DayCount.WORKING_DAYS, new TreeSet<>(), 5, List.of(2, 5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must differ");
  }
}
