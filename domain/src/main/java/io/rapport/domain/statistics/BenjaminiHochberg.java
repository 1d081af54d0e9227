package io.rapport.domain.statistics;

/**
 * p-values adjusted for the false discovery rate within one declared family: the smallest rate q at
 * which each hypothesis would still be rejected, min over j ≥ i of m·p₍ⱼ₎/j, at most 1.
 *
 * <p>Source: Y. Benjamini, Y. Hochberg (1995), <i>JRSS B</i> 57.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * Adjusted p-values in the order given.
   *
   * @throws IllegalArgumentException if a p-value is outside 0..1 or not a number
   */
  public static double[] adjust(double... pValues) {
    int[] order = StepwiseOrder.ascending(pValues);
    double[] adjusted = new double[pValues.length];
    double smallest = 1;
    for (int rank = order.length; rank >= 1; rank--) {
      int i = order[rank - 1];
      smallest = Math.min(smallest, pValues[i] * ((double) order.length / rank));
      adjusted[i] = smallest;
    }
    return adjusted;
  }
}
