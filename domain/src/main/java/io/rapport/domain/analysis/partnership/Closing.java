package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Effectiveness;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.statistics.Spell;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How quality events stood at the end of a day. What was closed or checked later was open or
 * pending then.
 */
record Closing(LocalDate day) {

  boolean isClosed(QualityEvent event) {
    LocalDate closedOn = event.closedOn();
    return closedOn != null && !closedOn.isAfter(day);
  }

  /** Days from opening to closing, still running if it is open. */
  Spell spell(QualityEvent event) {
    LocalDate closedOn = event.closedOn();
    return closedOn != null && isClosed(event)
        ? Spell.ended((double) days(event.openedOn(), closedOn), 1)
        : Spell.censored((double) days(event.openedOn(), day));
  }

  /** Whether it was closed by its due date; outside while it is open and not yet due. */
  Observed inTime(QualityEvent event) {
    LocalDate dueOn = event.dueOn();
    LocalDate closedOn = event.closedOn();
    if (dueOn == null) {
      return Observed.MISSING;
    } else if (closedOn != null && isClosed(event)) {
      return Observed.of(!closedOn.isAfter(dueOn));
    }
    return dueOn.isBefore(day) ? Observed.of(false) : Observed.OUTSIDE;
  }

  /** Days since the due date of an open event; 0 if it is closed, or not due before this day. */
  long daysOverdue(QualityEvent event) {
    LocalDate dueOn = event.dueOn();
    return dueOn == null || isClosed(event) ? 0 : days(dueOn, day);
  }

  /** Whether the check found it effective; outside while the check is pending. */
  Observed effective(QualityEvent event) {
    Effectiveness found = effectiveness(event);
    if (found == null) {
      return Observed.MISSING;
    }
    return found == Effectiveness.PENDING
        ? Observed.OUTSIDE
        : Observed.of(found == Effectiveness.YES);
  }

  /** Whether the check is pending. */
  Observed pending(QualityEvent event) {
    Effectiveness found = effectiveness(event);
    return found == null ? Observed.MISSING : Observed.of(found == Effectiveness.PENDING);
  }

  private @Nullable Effectiveness effectiveness(QualityEvent event) {
    LocalDate checkedOn = event.effectivenessCheckedOn();
    return event.effective() != null && checkedOn != null && checkedOn.isAfter(day)
        ? Effectiveness.PENDING
        : event.effective();
  }

  /** A date before the first counts as the same day: files hold such slips. */
  private static long days(LocalDate from, LocalDate to) {
    return Math.max(0, ChronoUnit.DAYS.between(from, to));
  }
}
