package io.rapport.domain.release.audit.interval;

/**
 * What is known of a sum of unknowns.
 *
 * @param unknowns their numbers, ascending
 * @param low smallest sum that agrees with what is printed
 * @param high largest sum that does
 * @param people how many stand behind it
 * @param retractable whether it could still be left out of the release
 */
public record Row(int[] unknowns, double low, double high, long people, boolean retractable) {
  public Row {
    if (!(low <= high)) {
      throw new IllegalArgumentException("low must not exceed high: " + low + ", " + high);
    }
    unknowns = unknowns.clone();
  }

  /** Numbers of the unknowns, ascending. */
  @Override
  public int[] unknowns() {
    return unknowns.clone();
  }

  /** Without a copy, for this package. */
  int[] members() {
    return unknowns;
  }
}
