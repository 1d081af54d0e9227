package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Whether neighbours in a series are alike: r₁ = Σ(x_t − x̄)(x_{t+1} − x̄)/Σ(x_t − x̄)². Where the
 * residuals about a trend are, tests that take months as independent find trends too easily.
 *
 * <p>Source: G. E. P. Box, G. M. Jenkins (1976), <i>Time Series Analysis</i>, ch. 2.
 */
public final class LagOneCorrelation {
  private LagOneCorrelation() {}

  /**
   * Of a series; empty with fewer than two values, or if all are equal.
   *
   * @param values in the order of time
   * @throws IllegalArgumentException if a value is not finite
   */
  public static OptionalDouble of(double... values) {
    Arguments.finite(values, "value");
    if (values.length < 2 || isConstant(values)) {
      return OptionalDouble.empty();
    }
    Moments moments = Moments.of(values);
    double products = 0;
    for (int t = 1; t < values.length; t++) {
      products += (values[t - 1] - moments.mean()) * (values[t] - moments.mean());
    }
    return OptionalDouble.of(products / moments.squares());
  }

  private static boolean isConstant(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }
}
