package io.rapport.domain.report.explain;

/** What stands behind a number of alerts: the records of what was watched. */
final class AlertBase {
  private AlertBase() {}

  /**
   * What is counted.
   *
   * @param part kind of alert, as in {@code A1} or {@code A1.expected}
   */
  static String of(String part) {
    return switch (part.substring(0, 2)) {
      case "A1", "A2" -> "relationships watched";
      case "A3", "A4", "A7" -> "engagements followed";
      case "A5" -> "people who answered the pulse";
      case "A6" -> "managers on the roster";
      case "A8" -> "closed engagements on quality events";
      default -> "engagements of the month";
    };
  }
}
