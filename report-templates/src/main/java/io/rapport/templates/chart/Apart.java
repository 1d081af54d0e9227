package io.rapport.templates.chart;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Moves labels apart. */
final class Apart {
  private Apart() {}

  /**
   * Middles of labels that do not overlap, in the order of the wanted ones and as near to them as
   * one sweep down and one sweep up allow.
   *
   * @param wanted wanted middles
   * @param heights heights of the labels
   * @param top upper limit
   * @param bottom lower limit; the labels must fit between the two
   */
  static double[] move(double[] wanted, double[] heights, double top, double bottom) {
    int[] order =
        IntStream.range(0, wanted.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> wanted[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] middles = wanted.clone();
    double free = top;
    for (int i : order) {
      middles[i] = Math.max(wanted[i], free + heights[i] / 2);
      free = middles[i] + heights[i] / 2;
    }
    free = bottom;
    for (int k = order.length - 1; k >= 0; k--) {
      int i = order[k];
      middles[i] = Math.min(middles[i], free - heights[i] / 2);
      free = middles[i] - heights[i] / 2;
    }
    return middles;
  }
}
