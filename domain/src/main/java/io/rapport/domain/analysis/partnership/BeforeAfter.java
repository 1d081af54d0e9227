package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.statistics.EventRate;
import io.rapport.domain.statistics.Spell;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The events of one unit in the twelve months before a day, that day included, and in the twelve
 * after it. Months before the records began, or after they end, are not exposure: both rates are
 * events over the months that could be seen.
 *
 * @param untilRepeat days to the first event after the day, or to the end of the records
 */
record BeforeAfter(
    EventRate before, EventRate after, Spell untilRepeat, List<QualityEvent> events) {
  private static final int YEAR = 12;

  /**
   * Empty if a side could not be seen at all.
   *
   * @param events of the unit, in the order of the history
   * @param first day of the records
   * @param last day of the records
   */
  static Optional<BeforeAfter> of(
      List<QualityEvent> events, LocalDate day, LocalDate first, LocalDate last) {
    LocalDate yearBefore = day.minusMonths(YEAR);
    LocalDate yearAfter = day.plusMonths(YEAR);
    LocalDate from = later(yearBefore, first.minusDays(1));
    LocalDate to = yearAfter.isAfter(last) ? last : yearAfter;
    if (!from.isBefore(day) || !to.isAfter(day)) {
      return Optional.empty();
    }
    List<QualityEvent> before = between(events, from, day);
    List<QualityEvent> after = between(events, day, to);
    List<QualityEvent> later = between(events, day, last);
    Spell untilRepeat =
        later.isEmpty()
            ? Spell.censored(days(day, last))
            : Spell.ended(days(day, later.get(0).openedOn()), 1);
    return Optional.of(
        new BeforeAfter(
            new EventRate(before.size(), YEAR * days(from, day) / days(yearBefore, day)),
            new EventRate(after.size(), YEAR * days(day, to) / days(day, yearAfter)),
            untilRepeat,
            between(events, from, to)));
  }

  /** After the first day, up to and including the last. */
  private static List<QualityEvent> between(
      List<QualityEvent> events, LocalDate after, LocalDate upTo) {
    return events.stream()
        .filter(each -> each.openedOn().isAfter(after) && !each.openedOn().isAfter(upTo))
        .toList();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static double days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }
}
