package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.Composition;
import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small register of work whose figures are known by their records. */
public final class WorkRecords {
  private final List<Work> all = new ArrayList<>();

  /** One piece of work in a month, counted from 1. */
  private record Work(
      int number,
      int month,
      String function,
      String department,
      String level,
      String manager,
      String consultant) {
    boolean isIn(Scope scope) {
      if (scope instanceof Scope.Function only) {
        return function.equals(only.code());
      } else if (scope instanceof Scope.Department served) {
        return department.equals(served.code());
      } else if (scope instanceof Scope.Level managers) {
        return level.equals(managers.code());
      } else if (scope instanceof Scope.FunctionInDepartment both) {
        return function.equals(both.function()) && department.equals(both.department());
      }
      return true;
    }
  }

  /**
   * Adds work of as many managers and consultants as there is, all of one department and level.
   *
   * @param count how much
   */
  public WorkRecords add(int count, int month, String function, String department, String level) {
    for (int i = 0; i < count; i++) {
      add(month, function, department, level, department + level + i, function + i);
    }
    return this;
  }

  /** Adds one piece of work. */
  public WorkRecords add(
      int month,
      String function,
      String department,
      String level,
      String manager,
      String consultant) {
    all.add(new Work(all.size(), month, function, department, level, manager, consultant));
    return this;
  }

  /** The key of the figure of some months in a scope. */
  public static CellKey key(String period, Scope scope) {
    return new CellKey(Statistic.S03, period, scope, "beforeDecision");
  }

  /** The figure of the months from one to another in a scope. */
  public Figure.Computed figure(String period, Scope scope, int from, int to) {
    return new Figure.Computed(
        key(period, scope),
        Quantity.SHARE,
        Map.of(Measure.VALUE, 0.5),
        support(scope, from, to),
        1,
        Reading.NONE);
  }

  /** Who stands behind it. */
  public Support.Records support(Scope scope, int from, int to) {
    List<Work> counted =
        all.stream()
            .filter(work -> work.month() >= from && work.month() <= to && work.isIn(scope))
            .toList();
    Map<String, Integer> managers = new HashMap<>();
    Set<String> consultants = new HashSet<>();
    for (Work work : counted) {
      managers.merge(work.manager(), 1, Integer::sum);
      consultants.add(work.consultant());
    }
    int largest = managers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return new Support.Records(
        counted.size(),
        managers.size(),
        consultants.size(),
        counted.isEmpty() ? 0 : (double) largest / counted.size(),
        Composition.of(
            counted,
            work -> new Composition.People(List.of(work.manager()), List.of(work.consultant()))));
  }
}
