package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.partnership.alert.Alert;
import io.rapport.domain.analysis.partnership.alert.AlertKind;
import io.rapport.domain.analysis.partnership.alert.AlertSubject;
import io.rapport.domain.analysis.partnership.alert.AlertWords;
import io.rapport.domain.analysis.partnership.alert.Watched;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.figure.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A6: managers on the roster with whom no function had an engagement or exchange for so many days
 * though they have much need. Watched are those who have been on the roster that long, once the
 * records go back that far. The rule looks at facts, so nothing is expected by chance.
 */
final class UnservedManagers implements AlertSource {
  private final LocalDate end;
  private final Cell year;
  private final int days;
  private final LastContacts contacts;
  private final ManagerNeed need;
  private final boolean isRecorded;
  private final List<Manager> roster;
  private final List<Watched> watched;

  /**
   * @param year the last twelve months of everybody
   */
  UnservedManagers(int days, History history, Cell year) {
    this.end = year.window().to();
    this.days = days;
    this.year = year;
    this.contacts = LastContacts.of(history);
    this.need = new ManagerNeed(history, year.events());
    this.isRecorded = !history.departments().isEmpty() && isLongAgo(contacts.firstRecord());
    this.roster =
        isRecorded ? history.managers().stream().filter(this::isWatched).toList() : List.of();
    this.watched = roster.stream().map(this::watch).toList();
  }

  private boolean isLongAgo(LocalDate day) {
    return !day.isAfter(end.minusDays(days));
  }

  private boolean isWatched(Manager manager) {
    return manager.activeFrom() == null || isLongAgo(manager.activeFrom());
  }

  private Watched watch(Manager manager) {
    AlertSubject subject =
        new AlertSubject.OneManager(manager.managerId(), manager.departmentCode());
    boolean isLarge = need.hasLargeTeam(manager);
    boolean isTroubled = need.hasManyEvents(manager);
    long without = Math.round(contacts.waiting(manager).exit());
    return new Watched(
        kind(),
        subject,
        0,
        without >= days && (isLarge || isTroubled)
            ? Optional.of(
                new Alert(
                    kind(),
                    subject,
                    without,
                    OptionalDouble.of(days),
                    OptionalDouble.empty(),
                    AlertWords.notServed(without, isLarge, isTroubled)))
            : Optional.empty());
  }

  @Override
  public AlertKind kind() {
    return AlertKind.A6;
  }

  @Override
  public boolean isRecorded() {
    return isRecorded;
  }

  @Override
  public List<Watched> watched() {
    return watched;
  }

  @Override
  public Support support(Scope scope) {
    return Roster.support(
        roster.stream()
            .filter(
                each ->
                    new AlertSubject.OneManager(each.managerId(), each.departmentCode())
                        .isIn(scope))
            .toList(),
        year);
  }
}
