package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.statistics.Spell;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When managers were last in touch: the last engagement asked for, or exchange, up to a day.
 *
 * @param day the day
 * @param firstRecord the first engagement or exchange of anybody; the day itself if there is none
 * @param byManager those who ever were in touch
 */
record LastContacts(LocalDate day, LocalDate firstRecord, SortedMap<String, LocalDate> byManager) {

  /** Of everybody, up to the end of the history. */
  static LastContacts of(History history) {
    return of(history, history.end(), Scope.Whole.WHOLE);
  }

  /** With a function, if the scope is one; of any other scope with anybody. */
  static LastContacts of(History history, LocalDate day, Scope scope) {
    LocalDate first = day;
    SortedMap<String, LocalDate> last = new TreeMap<>();
    for (Engagement each : history.engagements()) {
      LocalDate requestedOn = each.dates().requestedOn();
      first = earlier(first, requestedOn);
      if (isWith(scope, Optional.of(each.functionCode())) && !requestedOn.isAfter(day)) {
        last.merge(each.managerId(), requestedOn, LastContacts::later);
      }
    }
    for (Touch touch : history.touches()) {
      Exchange exchange = touch.exchange();
      first = earlier(first, exchange.occurredOn());
      if (isWith(scope, touch.function()) && !exchange.occurredOn().isAfter(day)) {
        last.merge(exchange.managerId(), exchange.occurredOn(), LastContacts::later);
      }
    }
    return new LastContacts(day, first, last);
  }

  private static boolean isWith(Scope scope, Optional<String> function) {
    return !(scope instanceof Scope.Function wanted)
        || function.filter(wanted.code()::equals).isPresent();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return other.isBefore(one) ? other : one;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return other.isAfter(one) ? other : one;
  }

  Optional<LocalDate> of(String managerId) {
    return Optional.ofNullable(byManager.get(managerId));
  }

  /** Whether the manager was in touch in these months. */
  boolean isServed(String managerId, Window window) {
    return of(managerId).filter(window::contains).isPresent();
  }

  /**
   * Days since the last contact. Who never was in touch has been without for as long as the manager
   * is on the roster and contacts are on record, and still waits.
   */
  Spell waiting(Manager manager) {
    LocalDate activeFrom = manager.activeFrom();
    LocalDate since =
        activeFrom != null && activeFrom.isAfter(firstRecord) ? activeFrom : firstRecord;
    return of(manager.managerId())
        .map(last -> Spell.ended((double) ChronoUnit.DAYS.between(last, day), 1))
        .orElseGet(() -> Spell.censored((double) Math.max(0, ChronoUnit.DAYS.between(since, day))));
  }
}
