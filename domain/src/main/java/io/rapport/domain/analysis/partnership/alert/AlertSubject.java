package io.rapport.domain.analysis.partnership.alert;

import io.rapport.domain.figure.Scope;

/** What an alert is about. Restricted subjects name people and stay off every page. */
public sealed interface AlertSubject {

  /** A manager and a function. */
  record Relation(String managerId, String functionCode) implements AlertSubject {}

  /** A manager on the roster. */
  record OneManager(String managerId, String departmentCode) implements AlertSubject {}

  /**
   * A figure of a function, a department or the whole.
   *
   * @param figure which one, such as {@code lastMinute}
   */
  record Area(Scope scope, String figure) implements AlertSubject {}

  /** A quality event. */
  record Event(String departmentCode, String eventId) implements AlertSubject {}

  /** A field of the records, as in {@code role_played}. */
  record Field(String name) implements AlertSubject {}

  /** Whether it names a person. */
  default boolean isRestricted() {
    return this instanceof Relation || this instanceof OneManager;
  }

  /** Whether it is counted for a scope. */
  default boolean isIn(Scope scope) {
    if (scope instanceof Scope.Whole) {
      return true;
    } else if (this instanceof Relation relation) {
      return scope.equals(new Scope.Function(relation.functionCode()));
    } else if (this instanceof OneManager manager) {
      return scope.equals(new Scope.Department(manager.departmentCode()));
    } else if (this instanceof Event event) {
      return scope.equals(new Scope.Department(event.departmentCode()));
    }
    return this instanceof Area area && area.scope().equals(scope);
  }

  /** A text to sort by. */
  default String order() {
    if (this instanceof Relation relation) {
      return relation.functionCode() + "/" + relation.managerId();
    } else if (this instanceof OneManager manager) {
      return manager.departmentCode() + "/" + manager.managerId();
    } else if (this instanceof Event event) {
      return event.departmentCode() + "/" + event.eventId();
    } else if (this instanceof Area area) {
      return area.scope().text() + "/" + area.figure();
    }
    return ((Field) this).name();
  }
}
