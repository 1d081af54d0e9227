package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Composition;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.figure.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The managers on the roster of a scope; a function has the whole one. */
final class Roster {
  private Roster() {}

  static List<Manager> of(History history, Scope scope) {
    return history.managers().stream().filter(manager -> isIn(scope, manager)).toList();
  }

  /** The managers are the records; behind them stand the consultants who were in touch. */
  static Support.Records support(List<Manager> roster, Cell cell) {
    Map<String, Set<String>> inTouch = new HashMap<>();
    roster.forEach(manager -> inTouch.put(manager.managerId(), new TreeSet<>()));
    for (Engagement each : cell.engagements()) {
      add(inTouch, each.managerId(), each.consultantId());
    }
    for (Touch touch : cell.touches()) {
      add(inTouch, touch.exchange().managerId(), touch.exchange().consultantId());
    }
    Set<String> consultants = new HashSet<>();
    inTouch.values().forEach(consultants::addAll);
    return new Support.Records(
        inTouch.size(),
        inTouch.size(),
        consultants.size(),
        1.0 / inTouch.size(),
        Composition.of(
            List.copyOf(inTouch.keySet()),
            manager ->
                new Composition.People(
                    List.of(manager), List.copyOf(inTouch.getOrDefault(manager, Set.of())))));
  }

  private static void add(
      Map<String, Set<String>> inTouch, String manager, @Nullable String consultant) {
    Set<String> known = inTouch.get(manager);
    if (known != null && consultant != null) {
      known.add(consultant);
    }
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
