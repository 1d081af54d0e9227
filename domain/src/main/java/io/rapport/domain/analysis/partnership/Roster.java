package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.figure.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The managers on the roster of a scope; a function has the whole one. */
final class Roster {
  private Roster() {}

  static List<Manager> of(History history, Scope scope) {
    return history.managers().stream().filter(manager -> isIn(scope, manager)).toList();
  }

  /** The managers are the records; behind them stand the consultants who were in touch. */
  static Support.Records support(List<Manager> roster, Cell cell) {
    Set<String> onRoster = new HashSet<>();
    roster.forEach(manager -> onRoster.add(manager.managerId()));
    Set<String> consultants = new HashSet<>();
    for (Engagement each : cell.engagements()) {
      if (onRoster.contains(each.managerId()) && each.consultantId() != null) {
        consultants.add(each.consultantId());
      }
    }
    for (Touch touch : cell.touches()) {
      String consultant = touch.exchange().consultantId();
      if (onRoster.contains(touch.exchange().managerId()) && consultant != null) {
        consultants.add(consultant);
      }
    }
    return new Support.Records(
        onRoster.size(), onRoster.size(), consultants.size(), 1.0 / onRoster.size());
  }

  private static boolean isIn(Scope scope, Manager manager) {
    if (scope instanceof Scope.Department department) {
      return manager.departmentCode().equals(department.code());
    } else if (scope instanceof Scope.Level level) {
      return manager.level() != null && manager.level().name().equals(level.code());
    }
    return true;
  }
}
