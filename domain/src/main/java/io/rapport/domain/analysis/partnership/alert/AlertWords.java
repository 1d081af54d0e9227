package io.rapport.domain.analysis.partnership.alert;

import io.rapport.domain.statistics.BernoulliCusum;
import java.util.Locale;

/** What alerts say, in one sentence that names nobody. */
public final class AlertWords {
  private AlertWords() {}

  /** A1. */
  public static String slippingBack(int notCollaborative, int of) {
    return format(
        "%d of the last %d engagements with a partner were not collaborative.",
        notCollaborative, of);
  }

  /**
   * A2.
   *
   * @param from stage before, as in {@code STRATEGIC_PARTNER}
   * @param to stage now
   */
  public static String stageLost(String from, String to) {
    return format("A relationship fell from %s to %s.", plain(from), plain(to));
  }

  private static String plain(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A3. */
  public static String handsRising(ChartReading reading, BernoulliCusum.Calibration calibration) {
    return format(
        "Work as a pair of hands has risen above its usual %s: the chart's sum is %.1f, its limit"
            + " %.1f (a false alarm every %.0f engagements, a rise found after %.0f).",
        percent(reading.usual()),
        reading.figure(),
        reading.limit(),
        calibration.falseAlarmEvery(),
        calibration.detectionAfter());
  }

  /**
   * A4 and A7.
   *
   * @param what has risen or fallen, as in "Last-minute requests have risen"
   */
  public static String movedOut(String what, ChartReading reading) {
    return format(
        "%s: the moving average is %s, the limit %s, usual is %s.",
        what, percent(reading.figure()), percent(reading.limit()), percent(reading.usual()));
  }

  /** A5. */
  public static String gap(double low, double limit) {
    return format(
        "Consultants rate the relationship higher than managers do: by at least %.2f points, where"
            + " %.2f are allowed for.",
        low, limit);
  }

  /**
   * A6.
   *
   * @param days without contact
   * @param isLarge whether the team is larger than most
   * @param isTroubled whether the department has more quality events than most
   */
  public static String notServed(long days, boolean isLarge, boolean isTroubled) {
    String need =
        isLarge && isTroubled
            ? "of a large team in a department with many quality events"
            : isLarge ? "of a large team" : "in a department with many quality events";
    return format("No contact for %d days with a manager %s.", days, need);
  }

  /**
   * A8.
   *
   * @param days since the engagement was closed
   * @param isRecorded whether the event is recorded as a repetition
   */
  public static String repeated(long days, boolean isRecorded) {
    return format(
        isRecorded
            ? "An event came again %d days after the engagement on it was closed."
            : "An event of the same process and cause came %d days after the engagement on the"
                + " earlier one was closed.",
        days);
  }

  /**
   * A9.
   *
   * @param field as in {@code role_played}
   */
  public static String lessRecorded(String field, double share, double before) {
    return format(
        "The field %s is recorded for %s of the month's engagements, after %s in the twelve months before.",
        field, percent(share), percent(before));
  }

  private static String percent(double share) {
    return format("%.0f%%", 100 * share);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
