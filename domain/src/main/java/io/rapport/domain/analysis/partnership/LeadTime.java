package io.rapport.domain.analysis.partnership;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the time between a request and its deadline is counted, and when it counts as the last
 * minute.
 *
 * @param count which days count
 * @param holidays days off besides Saturdays and Sundays; without effect on calendar days
 * @param lastMinute most days of a last-minute request
 * @param sensitivity other limits that are printed beside it
 */
public record LeadTime(
    DayCount count, NavigableSet<LocalDate> holidays, int lastMinute, List<Integer> sensitivity) {

  /** Which days count. */
  public enum DayCount {
    /** Monday to Friday without holidays. */
    WORKING_DAYS,
    /** Every day. */
    CALENDAR_DAYS
  }

  /**
   * @throws IllegalArgumentException if a limit is negative or stands twice
   */
  public LeadTime {
    holidays = Collections.unmodifiableNavigableSet(new TreeSet<>(holidays));
    sensitivity = List.copyOf(sensitivity);
    Set<Integer> limits = new TreeSet<>(sensitivity);
    if (!limits.add(lastMinute) || limits.size() != sensitivity.size() + 1) {
      throw new IllegalArgumentException("the limits of last-minute requests must differ");
    }
    if (limits.iterator().next() < 0) {
      throw new IllegalArgumentException("a limit of last-minute requests is negative");
    }
  }

  /** Five working days, with two and ten beside it. */
  public static LeadTime withDefaults() {
    return new LeadTime(DayCount.WORKING_DAYS, Collections.emptyNavigableSet(), 5, List.of(2, 10));
  }

  /** The same with these days off. */
  public LeadTime withHolidays(Set<LocalDate> newHolidays) {
    return new LeadTime(count, new TreeSet<>(newHolidays), lastMinute, sensitivity);
  }

  /** The same with other days counted. */
  public LeadTime with(DayCount newCount) {
    return new LeadTime(newCount, holidays, lastMinute, sensitivity);
  }

  /**
   * Days after the request up to and including the deadline, so that a week from Monday to Monday
   * is five working days; 0 if the deadline is not after the request.
   */
  public long days(LocalDate requestedOn, LocalDate neededBy) {
    if (!neededBy.isAfter(requestedOn)) {
      return 0;
    }
    if (count == DayCount.CALENDAR_DAYS) {
      return ChronoUnit.DAYS.between(requestedOn, neededBy);
    }
    return weekdays(neededBy) - weekdays(requestedOn) - daysOff(requestedOn, neededBy);
  }

  /** Weekdays from a Monday long ago up to and including the day. */
  private static long weekdays(LocalDate day) {
    long since = ChronoUnit.DAYS.between(LocalDate.of(1900, 1, 1), day);
    return Math.floorDiv(since, 7L) * 5 + Math.min(Math.floorMod(since, 7L) + 1, 5);
  }

  private long daysOff(LocalDate after, LocalDate until) {
    return holidays.subSet(after, false, until, true).stream()
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .count();
  }
}
