package io.rapport.domain.analysis.partnership;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

/**
 * A manager on the roster without an engagement or exchange in twelve months. It names a person:
 * for the restricted list of records and for alerts on single managers only, never for a report.
 *
 * @param managerId pseudonym of the manager
 * @param departmentCode department on the roster
 * @param daysSinceContact from the last contact to the end of the month; empty if there never was
 *     one
 */
public record Unserved(String managerId, String departmentCode, OptionalLong daysSinceContact) {

  /** The unserved of a window, by id; nobody if the register has no roster. */
  static List<Unserved> of(History history, Window window) {
    LastContacts contacts = LastContacts.of(history);
    return history.managers().stream()
        .filter(manager -> !contacts.isServed(manager.managerId(), window))
        .map(
            manager ->
                new Unserved(
                    manager.managerId(),
                    manager.departmentCode(),
                    contacts
                        .of(manager.managerId())
                        .map(last -> OptionalLong.of(ChronoUnit.DAYS.between(last, history.end())))
                        .orElseGet(OptionalLong::empty)))
        .toList();
  }
}
