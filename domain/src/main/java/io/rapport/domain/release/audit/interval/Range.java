package io.rapport.domain.release.audit.interval;

/**
 * Smallest and largest value that a sum can have.
 *
 * @param low smallest
 * @param high largest
 */
public record Range(double low, double high) {
  private static final double NOISE = 1e-6;

  /** Whether another range lies within this one. */
  boolean holds(Range other) {
    return low <= other.low + NOISE && other.high <= high + NOISE;
  }

  /** How far they are apart. */
  double width() {
    return high - low;
  }

  /**
   * The range of a sum of whole numbers: an attacker rounds the ends inwards.
   *
   * @return a range that may be empty, with the low end above the high one
   */
  Range whole() {
    return new Range(0.0 + Math.ceil(low - NOISE), 0.0 + Math.floor(high + NOISE));
  }

  /** Whether the ends are as far apart as they must be. */
  boolean isAsWideAs(double needed) {
    return width() >= needed - NOISE;
  }
}
