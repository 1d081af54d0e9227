package io.rapport.domain.report;

import java.util.List;

/** Ends of an axis from 0 to 100 or a part of it: whole tens around all intervals drawn. */
record AxisEnds(double low, double high) {
  private static final double TEN = 10;

  /** The ends around dots with their intervals; the whole axis if there are none. */
  static AxisEnds ofDots(List<Chart.DotRow> rows) {
    return around(
        rows.stream().mapToDouble(Chart.DotRow::low).min().orElse(0),
        rows.stream().mapToDouble(Chart.DotRow::high).max().orElse(100));
  }

  /** The ends around values from the lowest to the highest. */
  static AxisEnds around(double lowest, double highest) {
    return new AxisEnds(
        Math.max(0, TEN * Math.floor((lowest - 1) / TEN)),
        Math.min(100, TEN * Math.ceil((highest + 1) / TEN)));
  }
}
