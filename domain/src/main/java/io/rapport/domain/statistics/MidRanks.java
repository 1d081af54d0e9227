package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Ranks from 1 for the smallest value, equal values sharing the mean of theirs. With weights a
 * value has the rank it would have if every row stood there as often as its weight says: Σw of
 * smaller values + (Σw of equal values + 1)/2.
 */
final class MidRanks {
  private MidRanks() {}

  static double[] of(double[] values, double[] weights) {
    int n = values.length;
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    // Adding 0 makes −0 and 0 one value.
    Arrays.sort(order, Comparator.comparingDouble(i -> values[i] + 0.0));
    double[] ranks = new double[n];
    double below = 0;
    int end;
    for (int start = 0; start < n; start = end) {
      double equal = 0;
      for (end = start; end < n && values[order[end]] == values[order[start]]; end++) {
        equal += weights[order[end]];
      }
      for (int i = start; i < end; i++) {
        ranks[order[i]] = below + (equal + 1) / 2;
      }
      below += equal;
    }
    return ranks;
  }

  static double[] of(double[] values) {
    double[] ones = new double[values.length];
    Arrays.fill(ones, 1);
    return of(values, ones);
  }
}
