package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.ManagerLevel;
import io.rapport.domain.figure.Scope;
import java.util.Optional;

/**
 * Where a relationship or a piece of work belongs.
 *
 * @param function that advises
 * @param department that is served; empty if not known
 * @param level of the manager; empty if not known
 */
record Place(String function, Optional<String> department, Optional<String> level) {

  /** The place of a relationship: its manager's department and level on the roster. */
  static Place of(Relationship relationship, History history) {
    return new Place(
        relationship.functionCode(),
        Optional.ofNullable(history.departments().get(relationship.managerId())),
        level(relationship.managerId(), history));
  }

  /** The place of work done for a department, which need not be the manager's of today. */
  static Place of(String functionCode, String departmentCode, String managerId, History history) {
    return new Place(functionCode, Optional.of(departmentCode), level(managerId, history));
  }

  private static Optional<String> level(String managerId, History history) {
    return Optional.ofNullable(history.levels().get(managerId)).map(ManagerLevel::name);
  }

  /** Whether a scope of work records holds it. */
  boolean isIn(Scope scope) {
    if (scope instanceof Scope.Function only) {
      return function.equals(only.code());
    } else if (scope instanceof Scope.Department served) {
      return isOf(department, served.code());
    } else if (scope instanceof Scope.Level managers) {
      return isOf(level, managers.code());
    } else if (scope instanceof Scope.FunctionInDepartment both) {
      return function.equals(both.function()) && isOf(department, both.department());
    }
    return scope instanceof Scope.Whole;
  }

  private static boolean isOf(Optional<String> known, String code) {
    return known.filter(code::equals).isPresent();
  }
}
