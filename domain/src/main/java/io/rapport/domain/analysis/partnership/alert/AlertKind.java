package io.rapport.domain.analysis.partnership.alert;

import io.rapport.domain.figure.Scope;

/** What alerts there are, each with whom it is about. */
public enum AlertKind {
  /** A partner whose last engagements were mostly not collaborative. */
  A1("Slipping back", Level.RELATIONSHIP),
  /** A partner whose recorded stage fell. */
  A2("Stage lost", Level.RELATIONSHIP),
  /** The share of work as a pair of hands rises. */
  A3("Pair of hands rising", Level.FUNCTION),
  /** The share of last-minute requests or of firefighting rises. */
  A4("Last-minute work rising", Level.FUNCTION_OR_DEPARTMENT),
  /** Consultants rate the relationship clearly higher than managers do. */
  A5("Perception gap", Level.FUNCTION),
  /** A manager with much need whom nobody has been in touch with. */
  A6("Not served", Level.MANAGER),
  /** Less is agreed before the work. */
  A7("Contracting falling", Level.FUNCTION),
  /** An event came again after an engagement on it was closed. */
  A8("Repeated after our work", Level.DEPARTMENT),
  /** A field is recorded less often. */
  A9("Records missing", Level.BATCH);

  /** Whom an alert is about. */
  public enum Level {
    RELATIONSHIP,
    FUNCTION,
    FUNCTION_OR_DEPARTMENT,
    MANAGER,
    DEPARTMENT,
    BATCH
  }

  private final String title;
  private final Level level;

  AlertKind(String title, Level level) {
    this.title = title;
    this.level = level;
  }

  /** Name in words. */
  public String title() {
    return title;
  }

  /** Whom it is about. */
  public Level level() {
    return level;
  }

  /** Whether alerts of the kind are counted for a scope: always for the whole. */
  public boolean isCountedFor(Scope scope) {
    if (scope instanceof Scope.Function) {
      return level == Level.RELATIONSHIP
          || level == Level.FUNCTION
          || level == Level.FUNCTION_OR_DEPARTMENT;
    } else if (scope instanceof Scope.Department) {
      return level == Level.FUNCTION_OR_DEPARTMENT
          || level == Level.MANAGER
          || level == Level.DEPARTMENT;
    }
    return scope instanceof Scope.Whole;
  }
}
