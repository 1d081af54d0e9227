package io.rapport.domain.disclosure.lattice;

import java.util.Arrays;
import java.util.Objects;

/**
 * A sum that must not follow from what is shown: of columns, less other columns where some went and
 * others came.
 */
final class Secret {
  private static final int[] NONE = {};

  private final int[] plus;
  private final int[] minus;

  /**
   * A sum of columns.
   *
   * @param plus columns, ascending
   */
  Secret(int[] plus) {
    this(plus, NONE);
  }

  /** A sum of columns less that of others; either or both may be empty. */
  Secret(int[] plus, int[] minus) {
    this.plus = plus;
    this.minus = minus;
  }

  int[] plus() {
    return plus;
  }

  int[] minus() {
    return minus;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret
        && Arrays.equals(plus, secret.plus)
        && Arrays.equals(minus, secret.minus);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(plus), Arrays.hashCode(minus));
  }
}
