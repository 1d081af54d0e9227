package io.rapport.domain.release.audit.interval;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What single rows say of a hidden sum: what the rest of a row cannot hold is in the sum, and what
 * is in the sum is not more than the row has.
 *
 * @param range within which the sum is
 * @param binding positions of the rows that say so, ascending; empty if none says anything
 */
record OneRowBounds(Range range, List<Integer> binding) {

  static OneRowBounds of(Published published, Hidden sum) {
    Knowledge known = published.known();
    double all = 0;
    Map<Integer, Double> shared = new TreeMap<>();
    for (int unknown : sum.members()) {
      all += known.most(unknown);
      for (int row : published.rowsOf(unknown)) {
        shared.merge(row, known.most(unknown), Double::sum);
      }
    }
    double low = 0;
    double high = all;
    int lowRow = -1;
    int highRow = -1;
    for (Map.Entry<Integer, Double> entry : shared.entrySet()) {
      Row row = published.row(entry.getKey());
      double inside = entry.getValue();
      Range range = published.range(entry.getKey());
      double atLeast = range.low() - (most(known, row) - inside);
      double atMost = range.high() + all - inside;
      if (atLeast > low) {
        low = atLeast;
        lowRow = entry.getKey();
      }
      if (atMost < high) {
        high = atMost;
        highRow = entry.getKey();
      }
    }
    TreeSet<Integer> binding = new TreeSet<>(List.of(lowRow, highRow));
    binding.remove(-1);
    return new OneRowBounds(new Range(low, high), List.copyOf(binding));
  }

  private static double most(Knowledge known, Row row) {
    double most = 0;
    for (int unknown : row.members()) {
      most += known.most(unknown);
    }
    return most;
  }
}
