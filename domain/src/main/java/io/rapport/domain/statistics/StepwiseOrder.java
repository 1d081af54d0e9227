package io.rapport.domain.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The order in which stepwise adjustments walk through a family of p-values. */
final class StepwiseOrder {
  private StepwiseOrder() {}

  /** Positions of the p-values from smallest to largest, after checking that each lies in 0..1. */
  static int[] ascending(double[] pValues) {
    for (double p : pValues) {
      Arguments.share(p, "p-value");
    }
    return IntStream.range(0, pValues.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> pValues[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
