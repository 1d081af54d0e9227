package io.rapport.domain.report;

import io.rapport.domain.release.ReleasedCell;
import java.util.List;
import java.util.Optional;

/** Shares in percent as dots with their intervals, a row each. */
final class ShareDots {
  private static final int ROW = 13;
  private static final int AXIS = 20;
  private static final int REFERENCE = 10;
  private static final int ALL = 100;

  private final Numerals numerals;

  ShareDots(Numerals numerals) {
    this.numerals = numerals;
  }

  /** The rows alone. */
  Block.Figure figure(List<Chart.DotRow> rows, String alternative) {
    return drawn(Optional.empty(), "", rows, AXIS, alternative);
  }

  /**
   * The rows beside the share of all.
   *
   * @param all no line is drawn if it is not shown
   */
  Block.Figure beside(
      Optional<ReleasedCell> all, String label, List<Chart.DotRow> rows, String alternative) {
    return drawn(
        CellText.shown(all).map(shown -> shown.value().doubleValue()),
        label,
        rows,
        AXIS + REFERENCE,
        alternative);
  }

  private Block.Figure drawn(
      Optional<Double> reference,
      String label,
      List<Chart.DotRow> rows,
      int around,
      String alternative) {
    return new Block.Figure(
        new Chart.DotIntervals(0, ALL, numerals.percentUnit(), reference, label, rows),
        around + ROW * rows.size(),
        alternative);
  }
}
