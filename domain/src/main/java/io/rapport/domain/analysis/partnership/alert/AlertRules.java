package io.rapport.domain.analysis.partnership.alert;

/**
 * When alerts fire.
 *
 * @param version version of these rules; part of the seed of every calibration
 * @param slippingOf last engagements of a partner that are looked at
 * @param slippingFrom so many of them not collaborative are an alert
 * @param handsRise rise of the share as a pair of hands that the chart is set up to find
 * @param falseAlarmEvery engagements between two false alarms of that chart, at least
 * @param weight λ of the moving averages
 * @param width L, their limits in standard errors
 * @param gapLimit points that the lower bound of the mean perception gap must be above
 * @param unservedDays days without contact
 * @param repeatMonths months after an engagement was closed in which a like event is a repetition
 * @param recordedDrop fall of a field's recorded share, 0–1, that must be passed
 * @param fewestBaseline records that a baseline needs
 */
public record AlertRules(
    String version,
    int slippingOf,
    int slippingFrom,
    double handsRise,
    double falseAlarmEvery,
    double weight,
    double width,
    double gapLimit,
    int unservedDays,
    int repeatMonths,
    double recordedDrop,
    int fewestBaseline) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public AlertRules {
    require(slippingFrom >= 1 && slippingFrom <= slippingOf, "slippingFrom must be 1..slippingOf");
    require(isBetween(handsRise, 0, 1), "handsRise must lie between 0 and 1");
    require(falseAlarmEvery >= 1 && falseAlarmEvery <= 10_000, "falseAlarmEvery must be 1..10000");
    require(weight == 1 || isBetween(weight, 0, 1), "weight must be above 0 and at most 1");
    require(width > 0 && Double.isFinite(width), "width must be above 0");
    require(gapLimit >= 0 && gapLimit < 4, "gapLimit must be at least 0 and below 4");
    require(unservedDays >= 1, "unservedDays must be at least 1");
    require(repeatMonths >= 1, "repeatMonths must be at least 1");
    require(isBetween(recordedDrop, 0, 1), "recordedDrop must lie between 0 and 1");
    require(fewestBaseline >= 2, "fewestBaseline must be at least 2");
  }

  private static boolean isBetween(double value, double low, double high) {
    return value > low && value < high;
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException("alerts: " + message);
    }
  }

  /** The first version, as the method says. */
  public static AlertRules withDefaults() {
    return new AlertRules("1", 4, 3, 0.20, 300, 0.2, 2.7, 0.5, 180, 12, 0.15, 20);
  }
}
