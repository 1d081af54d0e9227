package io.rapport.domain.statistics;

/**
 * The number of equally weighted answers that would tell as much: (Σw)²/Σw².
 *
 * <p>Source: L. Kish (1965), <i>Survey Sampling</i>, ch. 11.
 */
public final class EffectiveSampleSize {
  private EffectiveSampleSize() {}

  /**
   * From weights.
   *
   * @throws IllegalArgumentException if a weight is negative or not finite, or none is positive
   */
  public static double ofWeights(double... weights) {
    double sum = 0;
    double squares = 0;
    for (double weight : weights) {
      sum += Arguments.notNegative(weight, "weight");
      squares += weight * weight;
    }
    return ofSums(sum, squares);
  }

  /**
   * From Σw and Σw².
   *
   * @throws IllegalArgumentException if a sum is not positive
   */
  public static double ofSums(double sum, double sumOfSquares) {
    Arguments.positive(sum, "sum of weights");
    return sum * sum / Arguments.positive(sumOfSquares, "sum of squared weights");
  }
}
