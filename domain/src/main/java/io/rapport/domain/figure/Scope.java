package io.rapport.domain.figure;

/** Whom a figure is about. */
public sealed interface Scope {

  /** Everybody. */
  enum Whole implements Scope {
    WHOLE
  }

  /** A unit of the organisation with everything below it. */
  record Unit(String code) implements Scope {}

  /** The people of one category of a demographic in a unit with everything below it. */
  record Group(String unit, String demographic, String category) implements Scope {}

  /** An advising function, such as HR. */
  record Function(String code) implements Scope {}

  /** A department served by all functions. */
  record Department(String code) implements Scope {}

  /** The managers of one level, such as SENIOR. */
  record Level(String code) implements Scope {}

  /** A department as served by one function. */
  record FunctionInDepartment(String function, String department) implements Scope {}

  /**
   * The scope as it stands in a cell key, such as {@code unit:SALES}. Signs that have a meaning in
   * a key are escaped, so that different codes never give the same key.
   */
  default String text() {
    if (this instanceof Unit unit) {
      return "unit:" + escaped(unit.code());
    } else if (this instanceof Group group) {
      return "unit:"
          + escaped(group.unit())
          + "+"
          + escaped(group.demographic()).replace(":", "%3A")
          + ":"
          + escaped(group.category());
    } else if (this instanceof Function function) {
      return "function:" + escaped(function.code());
    } else if (this instanceof Department department) {
      return "department:" + escaped(department.code());
    } else if (this instanceof Level level) {
      return "level:" + escaped(level.code());
    } else if (this instanceof FunctionInDepartment both) {
      return "function:" + escaped(both.function()) + "+department:" + escaped(both.department());
    }
    return "whole";
  }

  /**
   * Reads a scope back from a cell key.
   *
   * @throws IllegalArgumentException if the text is no scope
   */
  static Scope parse(String text) {
    if (text.equals("whole")) {
      return Whole.WHOLE;
    }
    int split = text.indexOf("+department:");
    if (text.startsWith("function:") && split > 0) {
      return new FunctionInDepartment(
          restored(text.substring("function:".length(), split)),
          restored(text.substring(split + "+department:".length())));
    } else if (text.startsWith("function:")) {
      return new Function(restored(text.substring("function:".length())));
    } else if (text.startsWith("department:")) {
      return new Department(restored(text.substring("department:".length())));
    } else if (text.startsWith("level:")) {
      return new Level(restored(text.substring("level:".length())));
    } else if (text.startsWith("unit:") && text.indexOf('+') > 0) {
      return group(text.substring("unit:".length()));
    } else if (text.startsWith("unit:")) {
      return new Unit(restored(text.substring("unit:".length())));
    }
    throw new IllegalArgumentException("no scope: " + text);
  }

  private static Group group(String text) {
    String[] halves = text.split("\\+", 2);
    String[] told = halves[1].split(":", 2);
    if (told.length != 2) {
      throw new IllegalArgumentException("no scope: unit:" + text);
    }
    return new Group(restored(halves[0]), restored(told[0].replace("%3A", ":")), restored(told[1]));
  }

  private static String escaped(String code) {
    return code.replace("%", "%25").replace("/", "%2F").replace("+", "%2B");
  }

  private static String restored(String code) {
    return code.replace("%2B", "+").replace("%2F", "/").replace("%25", "%");
  }
}
