package io.rapport.domain.statistics;

import java.util.Arrays;

/**
 * The smallest change of a share that the numbers at hand would show, in four of five cases unless
 * set otherwise. A trend is printed with it, so that "no visible change" is not read as "no
 * change".
 *
 * <p>Trend over months t with n_t records (Cochran–Armitage): (T − 1)·(z_{1−α/2} +
 * z_power)·√(p(1−p)/Σn_t(t − t̄)²), the rise of the line from the first month to the last. Two
 * periods: (z_{1−α/2} + z_power)·√(p(1−p)(1/n₁ + 1/n₂)).
 */
public final class SmallestVisibleChange {
  private static final SmallestVisibleChange DEFAULT =
      new SmallestVisibleChange(Confidence.NINETY_FIVE, 0.80);

  private static final int MONTHS_OF_A_QUARTER = 3;

  private final Confidence confidence;
  private final double power;

  private SmallestVisibleChange(Confidence confidence, double power) {
    this.confidence = confidence;
    this.power = power;
  }

  /** A two-sided test at 5 %, power 80 %. */
  public static SmallestVisibleChange withDefaults() {
    return DEFAULT;
  }

  public SmallestVisibleChange with(Confidence newConfidence) {
    return new SmallestVisibleChange(newConfidence, power);
  }

  /**
   * The same with another chance of seeing the change.
   *
   * @throws IllegalArgumentException if it is not between ½ and 1
   */
  public SmallestVisibleChange withPower(double newPower) {
    Arguments.require(
        newPower >= 0.5 && newPower < 1, "power must lie in 0.5..1, below 1: " + newPower);
    return new SmallestVisibleChange(confidence, newPower);
  }

  /**
   * Total change over the months of a linear trend, as a share; above 1 nothing at all is visible.
   *
   * @param share p, where the share lies about
   * @param perMonth records of each month, at least two of which have some
   * @throws IllegalArgumentException if the share is not strictly between 0 and 1, a number is
   *     negative or fewer than two months have records
   */
  public double overMonths(double share, long... perMonth) {
    Moments months = Moments.NONE;
    for (int t = 0; t < perMonth.length; t++) {
      months = months.plus(new Moments(perMonth[t], t, 0));
    }
    Arguments.require(months.squares() > 0, "at least two months must have records");
    return (perMonth.length - 1) * multiplier() * deviation(share) / Math.sqrt(months.squares());
  }

  /**
   * {@link #overMonths(double, long...)} with equally many records in each month.
   *
   * @throws IllegalArgumentException if the share is not strictly between 0 and 1, there are fewer
   *     than two months or no records
   */
  public double overEqualMonths(double share, int months, long perMonth) {
    long[] all = new long[(int) Arguments.atLeast(2, months, "months")];
    Arrays.fill(all, Arguments.atLeast(1, perMonth, "records per month"));
    return overMonths(share, all);
  }

  /**
   * Change between two periods, as a share.
   *
   * @throws IllegalArgumentException if the share is not strictly between 0 and 1 or a period is
   *     empty
   */
  public double between(double share, long n1, long n2) {
    Arguments.atLeast(1, n1, "n1");
    Arguments.atLeast(1, n2, "n2");
    return multiplier() * deviation(share) * Math.sqrt(1.0 / n1 + 1.0 / n2);
  }

  /**
   * Change from one quarter to the next, as a share.
   *
   * @throws IllegalArgumentException if the share is not strictly between 0 and 1 or there are no
   *     records
   */
  public double quarterOnQuarter(double share, long perMonth) {
    long quarter = MONTHS_OF_A_QUARTER * perMonth;
    return between(share, quarter, quarter);
  }

  private double multiplier() {
    return confidence.z() + Distributions.normalQuantile(power);
  }

  private static double deviation(double share) {
    Arguments.require(share > 0 && share < 1, "share must lie between 0 and 1: " + share);
    return Math.sqrt(share * (1 - share));
  }
}
