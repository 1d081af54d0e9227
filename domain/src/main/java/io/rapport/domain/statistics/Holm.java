package io.rapport.domain.statistics;

/**
 * p-values adjusted so that the chance of even one false claim in the family stays at the level:
 * max over j ≤ i of (m − j + 1)·p₍ⱼ₎, at most 1.
 *
 * <p>Source: S. Holm (1979), <i>Scandinavian Journal of Statistics</i> 6.
 */
public final class Holm {
  private Holm() {}

  /**
   * Adjusted p-values in the order given.
   *
   * @throws IllegalArgumentException if a p-value is outside 0..1 or not a number
   */
  public static double[] adjust(double... pValues) {
    int[] order = StepwiseOrder.ascending(pValues);
    double[] adjusted = new double[pValues.length];
    double largest = 0;
    for (int rank = 1; rank <= order.length; rank++) {
      int i = order[rank - 1];
      largest = Math.min(1, Math.max(largest, pValues[i] * (order.length - rank + 1)));
      adjusted[i] = largest;
    }
    return adjusted;
  }
}
