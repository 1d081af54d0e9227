package io.rapport.domain.statistics;

import java.util.OptionalDouble;

/** Sizes of a difference that do not grow with n. */
public final class EffectSize {
  private EffectSize() {}

  /**
   * Cohen's h = 2·asin√p₁ − 2·asin√p₂, in −π..π.
   *
   * <p>Source: J. Cohen (1988), <i>Statistical Power Analysis for the Behavioral Sciences</i>, ch.
   * 6.
   *
   * @throws IllegalArgumentException if a share is outside 0..1
   */
  public static double cohenH(double first, double second) {
    return 2 * Math.asin(Math.sqrt(Arguments.share(first, "first")))
        - 2 * Math.asin(Math.sqrt(Arguments.share(second, "second")));
  }

  /**
   * Hedges' g: the difference of means in pooled standard deviations, times 1 − 3/(4·df − 1), df =
   * n₁ + n₂ − 2. Empty when the pooled variance is zero.
   *
   * <p>Source: L. V. Hedges (1981), <i>Journal of Educational Statistics</i> 6.
   *
   * @throws IllegalArgumentException if a group is empty or both have one value only
   */
  public static OptionalDouble hedgesG(Moments first, Moments second) {
    Arguments.atLeast(1, first.n(), "n of the first");
    Arguments.atLeast(1, second.n(), "n of the second");
    long df = Arguments.atLeast(1, first.n() + second.n() - 2, "degrees of freedom");
    double pooled = Math.sqrt((first.squares() + second.squares()) / df);
    if (pooled == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((first.mean() - second.mean()) / pooled * (1 - 3.0 / (4.0 * df - 1)));
  }
}
