package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which quality events repeat an earlier one: those that name it, and those for which one of the
 * same type, department, process and cause was opened in the twelve months before their own day. A
 * corrective action is no repeat of the deviation it answers, so types are kept apart. Without the
 * name of an earlier event, and without process or a determined cause, nobody can tell.
 */
final class RepeatedEvents {
  private static final int MONTHS = 12;

  private final Map<Kind, NavigableSet<LocalDate>> opened = new HashMap<>();

  private record Kind(QualityEventType type, String department, String process, Cause cause) {}

  /** Looks back over all events up to the day of the history. */
  RepeatedEvents(List<QualityEvent> events) {
    for (QualityEvent event : events) {
      Kind kind = kind(event);
      if (kind != null) {
        opened.computeIfAbsent(kind, key -> new TreeSet<>()).add(event.openedOn());
      }
    }
  }

  Observed isRepeat(QualityEvent event) {
    if (event.repeatOfEventId() != null) {
      return Observed.of(true);
    }
    Kind kind = kind(event);
    if (kind == null) {
      return Observed.MISSING;
    }
    LocalDate day = event.openedOn();
    NavigableSet<LocalDate> days = opened.getOrDefault(kind, new TreeSet<>());
    return Observed.of(!days.subSet(day.minusMonths(MONTHS), true, day, false).isEmpty());
  }

  private static @Nullable Kind kind(QualityEvent event) {
    Cause cause = event.cause();
    String process = event.processCode();
    return process == null || cause == null || cause == Cause.NOT_DETERMINED
        ? null
        : new Kind(event.type(), event.departmentCode(), process, cause);
  }
}
