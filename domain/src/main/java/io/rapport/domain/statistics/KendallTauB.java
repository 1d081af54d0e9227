package io.rapport.domain.statistics;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Kendall's τ_b: of all pairs of units, the share in which two variables point the same way less
 * the share in which they point opposite ways, corrected for equal values.
 *
 * <p>S = concordant − discordant pairs; τ_b = S/√((n₀ − n₁)(n₀ − n₂)), n₀ = n(n − 1)/2 and n₁, n₂ =
 * Σt(t − 1)/2 over the groups of equal values of either. z = S/√Var S with Var S = (n(n − 1)(2n +
 * 5) − Σt(t − 1)(2t + 5) − Σu(u − 1)(2u + 5))/18 + Σt(t − 1)Σu(u − 1)/(2n(n − 1)) + Σt(t − 1)(t −
 * 2)Σu(u − 1)(u − 2)/(9n(n − 1)(n − 2)). Up to {@value PermutedOrders#ALL_ORDERS_TO} units p is
 * also counted over all orders, with equal values too.
 *
 * <p>Source: M. G. Kendall (1970), <i>Rank Correlation Methods</i>, 4th ed., ch. 3 and 4.
 */
public final class KendallTauB {
  private KendallTauB() {}

  /**
   * Of pairs. {@link Finding.Reason#TOO_FEW_UNITS} below three, {@link Finding.Reason#NO_VARIATION}
   * when x or y is constant.
   *
   * @throws IllegalArgumentException if lengths differ or a value is not finite
   */
  public static Finding<Result> of(double[] x, double[] y) {
    Arguments.sameLength(x.length, y.length, "x and y");
    int n = Arguments.finite(x, "x").length;
    Arguments.finite(y, "y");
    if (n < 3) {
      return Finding.none(Finding.Reason.TOO_FEW_UNITS);
    }
    Ties ofX = Ties.of(x);
    Ties ofY = Ties.of(y);
    double pairs = n * (n - 1d) / 2;
    if (ofX.pairs == pairs || ofY.pairs == pairs) {
      return Finding.none(Finding.Reason.NO_VARIATION);
    }
    int[] asIs = new int[n];
    for (int i = 0; i < n; i++) {
      asIs[i] = i;
    }
    double score = score(x, y, asIs);
    double variance =
        (pairs * 2 * (2 * n + 5) - ofX.variance - ofY.variance) / 18
            + ofX.pairs * ofY.pairs / pairs
            + ofX.triples * ofY.triples / (9 * pairs * 2 * (n - 2));
    double z = score / Math.sqrt(variance);
    return Finding.of(
        new Result(
            n,
            score / Math.sqrt((pairs - ofX.pairs) * (pairs - ofY.pairs)),
            (long) score,
            variance,
            z,
            Distributions.normalTwoSided(z),
            exact(x, y)));
  }

  private static OptionalDouble exact(double[] x, double[] y) {
    if (x.length > PermutedOrders.ALL_ORDERS_TO) {
      return OptionalDouble.empty();
    }
    // Over all orders nothing is drawn.
    return OptionalDouble.of(
        PermutedOrders.of(x.length, order -> score(x, y, order), new SplittableRandom(0)).pValue());
  }

  private static double score(double[] x, double[] y, int[] order) {
    double score = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = i + 1; j < x.length; j++) {
        score += Math.signum(x[j] - x[i]) * Math.signum(y[order[j]] - y[order[i]]);
      }
    }
    return score;
  }

  /** Sums over groups of t equal values. */
  private record Ties(double pairs, double triples, double variance) {
    static Ties of(double[] values) {
      Map<Double, Integer> groups = new TreeMap<>();
      for (double value : values) {
        // Adding 0 makes −0 and 0 one value.
        groups.merge(value + 0.0, 1, Integer::sum);
      }
      double pairs = 0;
      double triples = 0;
      double variance = 0;
      for (double t : groups.values()) {
        pairs += t * (t - 1) / 2;
        triples += t * (t - 1) * (t - 2);
        variance += t * (t - 1) * (2 * t + 5);
      }
      return new Ties(pairs, triples, variance);
    }
  }

  /**
   * A rank correlation.
   *
   * @param n pairs of values
   * @param tau τ_b, −1..1
   * @param score S
   * @param variance of S, corrected for equal values
   * @param z not corrected for continuity
   * @param pValue two-sided, of z
   * @param exactP two-sided, over all orders; empty above {@value PermutedOrders#ALL_ORDERS_TO}
   */
  public record Result(
      int n,
      double tau,
      long score,
      double variance,
      double z,
      double pValue,
      OptionalDouble exactP) {}
}
