package io.rapport.domain.intake;

/**
 * Something found while reading.
 *
 * @param rule id of the rule, such as "V02" or "off-scale"
 * @param severity what it does to the row or file
 * @param place where it stands
 * @param message what is wrong, in words; never a person's name, id, answer or comment
 */
public record Issue(String rule, Severity severity, Place place, String message) {

  /** What an issue does. */
  public enum Severity {
    /** The value is used; the issue is counted. */
    WARNING,
    /** The value is taken as not recorded and counted; the row stays. */
    NULLED,
    /** The row is refused. */
    REFUSED,
    /** The whole file is refused. */
    FILE_REFUSED
  }

  /** One line: {@code survey.xlsx, row 12, column D (Q4): value is off the scale [off-scale]}. */
  @Override
  public String toString() {
    return place + ": " + message + " [" + rule + "]";
  }
}
