package io.rapport.domain.figure;

/** Whom a figure is about. */
public sealed interface Scope {

  /** Everybody. */
  enum Whole implements Scope {
    WHOLE
  }

  /** A unit of the organisation with everything below it. */
  record Unit(String code) implements Scope {}

  /** An advising function, such as HR. */
  record Function(String code) implements Scope {}

  /** A department served by all functions. */
  record Department(String code) implements Scope {}

  /** A department as served by one function. */
  record FunctionInDepartment(String function, String department) implements Scope {}

  /** The scope as it stands in a cell key, such as {@code unit:SALES}. */
  default String text() {
    if (this instanceof Unit unit) {
      return "unit:" + unit.code();
    } else if (this instanceof Function function) {
      return "function:" + function.code();
    } else if (this instanceof Department department) {
      return "department:" + department.code();
    } else if (this instanceof FunctionInDepartment both) {
      return "function:" + both.function() + "+department:" + both.department();
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
          text.substring("function:".length(), split),
          text.substring(split + "+department:".length()));
    } else if (text.startsWith("function:")) {
      return new Function(text.substring("function:".length()));
    } else if (text.startsWith("department:")) {
      return new Department(text.substring("department:".length()));
    } else if (text.startsWith("unit:")) {
      return new Unit(text.substring("unit:".length()));
    }
    throw new IllegalArgumentException("no scope: " + text);
  }
}
