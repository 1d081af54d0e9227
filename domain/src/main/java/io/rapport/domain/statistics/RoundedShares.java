package io.rapport.domain.statistics;

/**
 * Test of two independent shares that are known rounded only, two-sided: the N − 1 χ² test with the
 * variance of rounding added to the squared standard error, z = (p₁ − p₂)/√(p̄(1 − p̄)(1/n₁ +
 * 1/n₂)N/(N − 1) + v). A number that is rounded to one of m equally likely ones varies by (m² −
 * 1)/12 of their distance squared, one of an interval by its width squared through 12.
 *
 * <p>Sources: I. Campbell (2007), <i>Statistics in Medicine</i> 26; the variance of rounding: W. F.
 * Sheppard (1898), <i>Proceedings of the London Mathematical Society</i> 29.
 */
public final class RoundedShares {
  private RoundedShares() {}

  /**
   * p of successes1 of n1 against successes2 of n2, the whole numbers next to what is known of
   * both.
   *
   * @param variance that rounding adds to the difference of both shares, of 1
   * @return 1 where neither people nor rounding vary
   * @throws IllegalArgumentException unless successes lie in 0..n and n ≥ 1 in both groups, or if
   *     the variance is negative
   */
  public static double pValue(long successes1, long n1, long successes2, long n2, double variance) {
    Arguments.counts(successes1, n1);
    Arguments.counts(successes2, n2);
    double rounding = Arguments.notNegative(variance, "variance");
    double n = (double) n1 + n2;
    double pooled = (successes1 + successes2) / n;
    double drawing = pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2) * n / (n - 1);
    double difference = (double) successes1 / n1 - (double) successes2 / n2;
    return drawing + rounding == 0
        ? 1
        : Distributions.normalTwoSided(difference / Math.sqrt(drawing + rounding));
  }
}
