package io.rapport.domain.statistics;

import java.util.Optional;

/**
 * One-sample t test of a mean against a fixed value, two-sided: t = (x̄ − μ)/(s/√n), n − 1 degrees
 * of freedom. Given the differences of pairs and μ = 0 it is the paired test.
 *
 * <p>Source: Student (1908), "The probable error of a mean", <i>Biometrika</i> 6.
 */
public final class StudentT {
  private static final StudentT DEFAULT = new StudentT(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private StudentT(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static StudentT withDefaults() {
    return DEFAULT;
  }

  public StudentT with(Confidence newConfidence) {
    return new StudentT(newConfidence);
  }

  /**
   * Tests raw values against a fixed value; empty when all values are equal.
   *
   * @throws IllegalArgumentException if there are fewer than two values or a number is not finite
   */
  public Optional<Result> test(double[] values, double against) {
    return test(Moments.of(values), against);
  }

  /**
   * Tests a mean against a fixed value; empty when the variance is zero.
   *
   * @throws IllegalArgumentException if {@code n < 2} or {@code against} is not finite
   */
  public Optional<Result> test(Moments moments, double against) {
    Arguments.finite(against, "against");
    double variance = moments.variance();
    if (variance == 0) {
      return Optional.empty();
    }
    double df = moments.n() - 1d;
    double error = Math.sqrt(variance / moments.n());
    double difference = moments.mean() - against;
    double t = difference / error;
    return Optional.of(
        new Result(
            difference,
            error,
            t,
            df,
            Distributions.studentTwoSided(t, df),
            Interval.around(difference, confidence.t(df) * error)));
  }

  /**
   * What the test found.
   *
   * @param difference mean − μ
   * @param standardError of the mean
   * @param t the statistic
   * @param df degrees of freedom
   * @param pValue two-sided
   * @param interval of the difference
   */
  public record Result(
      double difference,
      double standardError,
      double t,
      double df,
      double pValue,
      Interval interval) {}
}
