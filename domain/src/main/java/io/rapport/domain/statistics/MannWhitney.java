package io.rapport.domain.statistics;

import java.util.Arrays;

/**
 * Test of Mann and Whitney, two-sided: whether values of the first group tend to lie above or below
 * those of the second. It asks for an order only, so that it suits steps of unequal width.
 *
 * <p>U = Σ ranks of the first − n₁(n₁ + 1)/2, equal values sharing the mean of their ranks; z = (U
 * − n₁n₂/2 ∓ ½)/√(n₁n₂/12 · (N + 1 − Σ(t³ − t)/(N(N − 1)))), t the sizes of sets of equal values.
 *
 * <p>Sources: H. B. Mann, D. R. Whitney (1947), <i>Annals of Mathematical Statistics</i> 18; for
 * equal values E. L. Lehmann (1975), <i>Nonparametrics</i>, ch. 1.
 */
public final class MannWhitney {
  private MannWhitney() {}

  /**
   * Tests two groups. {@link Finding.Reason#TOO_FEW_ANSWERS} when one is empty, {@link
   * Finding.Reason#NO_VARIATION} when all values of both are equal.
   *
   * @throws IllegalArgumentException if a value is not finite
   */
  public static Finding<Result> test(double[] first, double[] second) {
    Arguments.finite(first, "value of the first");
    Arguments.finite(second, "value of the second");
    if (first.length == 0 || second.length == 0) {
      return Finding.none(Finding.Reason.TOO_FEW_ANSWERS);
    }
    double n1 = first.length;
    double n2 = second.length;
    double n = n1 + n2;
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    double[] ranks = MidRanks.of(all);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < ranks.length; i++) {
      sum += i < first.length ? ranks[i] : 0;
      double distance = ranks[i] - (n + 1) / 2;
      squares += distance * distance;
    }
    if (squares == 0) {
      return Finding.none(Finding.Reason.NO_VARIATION);
    }
    double u = sum - n1 * (n1 + 1) / 2;
    // The spread of mid-ranks is that of ranks without what equal values take away.
    double error = Math.sqrt(n1 * n2 * squares / (n * (n - 1)));
    double distance = u - n1 * n2 / 2;
    double z = Math.signum(distance) * Math.max(0, Math.abs(distance) - 0.5) / error;
    return Finding.of(
        new Result(first.length, second.length, u, z, Distributions.normalTwoSided(z)));
  }

  /**
   * What the test found.
   *
   * @param n1 values of the first group
   * @param n2 values of the second
   * @param u U: pairs in which the first is larger, and half of those in which both are equal
   * @param z corrected for continuity and equal values, positive when the first tends to be larger
   * @param pValue two-sided, of z
   */
  public record Result(long n1, long n2, double u, double z, double pValue) {}
}
