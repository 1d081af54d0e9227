package io.rapport.domain.statistics;

import java.util.Optional;

/**
 * Welch's test of two independent means, two-sided, without assuming equal variances.
 *
 * <p>t = (x̄₁ − x̄₂)/√(v₁ + v₂), v = s²/n; df = (v₁ + v₂)²/(v₁²/(n₁−1) + v₂²/(n₂−1)).
 *
 * <p>Source: B. L. Welch (1947), <i>Biometrika</i> 34.
 */
public final class WelchTest {
  private static final WelchTest DEFAULT = new WelchTest(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private WelchTest(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static WelchTest withDefaults() {
    return DEFAULT;
  }

  public WelchTest with(Confidence newConfidence) {
    return new WelchTest(newConfidence);
  }

  /**
   * Tests two sets of raw values; empty when neither varies.
   *
   * @throws IllegalArgumentException if a set has fewer than two values or a value is not finite
   */
  public Optional<Result> test(double[] first, double[] second) {
    return test(Moments.of(first), Moments.of(second));
  }

  /**
   * Tests from n, mean and variance of both; empty when neither varies.
   *
   * @throws IllegalArgumentException if {@code n < 2} in a group
   */
  public Optional<Result> test(Moments first, Moments second) {
    double v1 = first.variance() / first.n();
    double v2 = second.variance() / second.n();
    if (v1 + v2 == 0) {
      return Optional.empty();
    }
    double error = Math.sqrt(v1 + v2);
    double df = (v1 + v2) * (v1 + v2) / (v1 * v1 / (first.n() - 1) + v2 * v2 / (second.n() - 1));
    double difference = first.mean() - second.mean();
    double t = difference / error;
    return Optional.of(
        new Result(
            difference,
            error,
            t,
            df,
            Distributions.studentTwoSided(t, df),
            Interval.around(difference, confidence.t(df) * error),
            EffectSize.hedgesG(first, second).orElseThrow()));
  }

  /**
   * What the test found.
   *
   * @param difference first mean − second mean
   * @param standardError of the difference
   * @param t the statistic
   * @param df Welch's degrees of freedom
   * @param pValue two-sided
   * @param interval of the difference
   * @param hedgesG {@link EffectSize#hedgesG}
   */
  public record Result(
      double difference,
      double standardError,
      double t,
      double df,
      double pValue,
      Interval interval,
      double hedgesG) {}
}
