package io.rapport.domain.disclosure.lattice;

/** Whole numbers modulo the prime 2^31 - 1, in which sums and products are exact. */
final class PrimeField {
  static final long PRIME = (1L << 31) - 1;

  private PrimeField() {}

  static long product(long left, long right) {
    return left * right % PRIME;
  }

  static long sum(long left, long right) {
    long sum = left + right;
    return sum >= PRIME ? sum - PRIME : sum;
  }

  static long negative(long value) {
    return value == 0 ? 0 : PRIME - value;
  }

  static long difference(long left, long right) {
    return sum(left, negative(right));
  }

  /** The number whose product with the value, which is not zero, is one (Fermat). */
  static long inverse(long value) {
    long result = 1;
    long power = value;
    for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
      if ((exponent & 1) == 1) {
        result = product(result, power);
      }
      power = product(power, power);
    }
    return result;
  }
}
