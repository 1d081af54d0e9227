package io.rapport.domain.statistics;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Test of two independent shares, two-sided.
 *
 * <p>By default the sizes choose: from {@value #SMALLEST_GROUP} in both groups and {@value
 * #SMALLEST_EXPECTED} expected in all four cells the N − 1 χ² test, z = (p₁ − p₂)/√(p̄(1−p̄)(1/n₁ +
 * 1/n₂))·√((N−1)/N); below that Fisher's mid-p.
 *
 * <p>Source: I. Campbell (2007), "Chi-squared and Fisher–Irwin tests of two-by-two tables with
 * small sample recommendations", <i>Statistics in Medicine</i> 26.
 */
public final class TwoProportions {
  /** Fewest people in a group for a χ² test. */
  public static final int SMALLEST_GROUP = 30;

  /** Smallest expected count for a χ² test. */
  public static final int SMALLEST_EXPECTED = 5;

  private static final TwoProportions DEFAULT = new TwoProportions(null);

  private final @Nullable Method method;

  private TwoProportions(@Nullable Method method) {
    this.method = method;
  }

  /** How a p-value came about. */
  public enum Method {
    /** The textbook z test with pooled variance, z² = Pearson's χ². */
    POOLED_Z,
    /** Pooled z times √((N−1)/N). */
    N_MINUS_ONE_CHI_SQUARE,
    /** {@link FisherMidP}. */
    FISHER_MID_P
  }

  /** The sizes choose between N − 1 χ² and Fisher's mid-p. */
  public static TwoProportions withDefaults() {
    return DEFAULT;
  }

  /** Always this method. */
  public TwoProportions with(Method newMethod) {
    return new TwoProportions(newMethod);
  }

  /**
   * Tests successes1 of n1 against successes2 of n2.
   *
   * @throws IllegalArgumentException unless successes lie in 0..n and n ≥ 1 in both groups
   */
  public Result test(long successes1, long n1, long successes2, long n2) {
    Arguments.counts(successes1, n1);
    Arguments.counts(successes2, n2);
    Method used = method == null ? bySize(successes1, n1, successes2, n2) : method;
    double p1 = (double) successes1 / n1;
    double p2 = (double) successes2 / n2;
    if (used == Method.FISHER_MID_P) {
      double p = FisherMidP.of(successes1, n1, successes2, n2).midP();
      return new Result(used, p1, p2, OptionalDouble.empty(), p);
    }
    double n = (double) n1 + n2;
    double pooled = (successes1 + successes2) / n;
    double variance = pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2);
    double z = variance == 0 ? 0 : (p1 - p2) / Math.sqrt(variance);
    if (used == Method.N_MINUS_ONE_CHI_SQUARE) {
      z *= Math.sqrt((n - 1) / n);
    }
    return new Result(used, p1, p2, OptionalDouble.of(z), Distributions.normalTwoSided(z));
  }

  private static Method bySize(long successes1, long n1, long successes2, long n2) {
    double successes = (double) successes1 + successes2;
    double rarer = Math.min(successes, (double) n1 + n2 - successes);
    double smaller = Math.min(n1, n2);
    double expected = rarer * smaller / ((double) n1 + n2);
    return smaller >= SMALLEST_GROUP && expected >= SMALLEST_EXPECTED
        ? Method.N_MINUS_ONE_CHI_SQUARE
        : Method.FISHER_MID_P;
  }

  /**
   * What the test found.
   *
   * @param method the method used
   * @param share1 0..1
   * @param share2 0..1
   * @param z the statistic, empty for Fisher's mid-p; 0 when nobody or everybody succeeded
   * @param pValue two-sided
   */
  public record Result(
      Method method, double share1, double share2, OptionalDouble z, double pValue) {

    /** share1 − share2. */
    public double difference() {
      return share1 - share2;
    }

    /** {@link EffectSize#cohenH} of the two shares. */
    public double cohenH() {
      return EffectSize.cohenH(share1, share2);
    }
  }
}
