package io.rapport.domain.statistics;

/**
 * A closed interval, in the unit of the statistic it belongs to.
 *
 * @param low lower bound, may be −∞
 * @param high upper bound, not below {@code low}, may be +∞
 */
public record Interval(double low, double high) {

  /**
   * @throws IllegalArgumentException if a bound is not a number or {@code low > high}
   */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("low must not exceed high: " + low + ", " + high);
    }
  }

  /** The interval of one value: nothing is uncertain. */
  public static Interval point(double value) {
    return new Interval(value, value);
  }

  /**
   * {@code centre ± halfWidth}.
   *
   * @throws IllegalArgumentException if the half width is negative or not a number
   */
  public static Interval around(double centre, double halfWidth) {
    return new Interval(centre - halfWidth, centre + halfWidth);
  }

  /** Whether the value lies between the bounds or on one of them. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Whether the two intervals share at least one value. */
  public boolean overlaps(Interval other) {
    return low <= other.high && other.low <= high;
  }

  public double width() {
    return high - low;
  }

  public double halfWidth() {
    return width() / 2;
  }

  /** The middle of the bounds, which for a Wilson interval is not the share itself. */
  public double centre() {
    return low + halfWidth();
  }

  /**
   * This interval cut to what the quantity can be, such as 0..1 for a share.
   *
   * @throws IllegalArgumentException if {@code minimum > maximum}
   */
  public Interval clamp(double minimum, double maximum) {
    Arguments.require(minimum <= maximum, "minimum must not exceed maximum");
    return new Interval(
        Math.min(maximum, Math.max(minimum, low)), Math.max(minimum, Math.min(maximum, high)));
  }

  /**
   * Both bounds times a factor of at least zero, as from shares to points.
   *
   * @throws IllegalArgumentException if the factor is negative or not finite
   */
  public Interval times(double factor) {
    Arguments.notNegative(factor, "factor");
    return new Interval(low * factor, high * factor);
  }
}
