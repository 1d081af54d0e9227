package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.release.ReleasedCell;
import java.util.Optional;

/** Released cells as points of a chart. */
final class Points {
  private Points() {}

  /** A point with its interval; empty if the cell is not shown. */
  static Optional<Chart.TrendPoint> of(Optional<ReleasedCell> cell) {
    return CellText.shown(cell)
        .map(
            shown ->
                new Chart.TrendPoint(
                    shown.value().doubleValue(),
                    end(shown, Measure.LOW),
                    end(shown, Measure.HIGH)));
  }

  /** A row of a dot chart; empty if the cell is not shown. */
  static Optional<Chart.DotRow> dot(
      String label, Optional<ReleasedCell> cell, Tone tone, boolean emphasised) {
    return CellText.shown(cell)
        .map(
            shown ->
                new Chart.DotRow(
                    label,
                    shown.value().doubleValue(),
                    end(shown, Measure.LOW),
                    end(shown, Measure.HIGH),
                    CellText.value(shown),
                    tone,
                    emphasised));
  }

  /** Base, and how much was recorded where that is little: "212" or "48, 41% recorded". */
  static String baseAndRecording(ReleasedCell.Shown cell) {
    return cell.recorded()
        .filter(share -> share.intValue() < Recording.GREY_BELOW)
        .map(share -> cell.base().text() + ", " + share.toPlainString() + "% recorded")
        .orElse(cell.base().text());
  }

  private static double end(ReleasedCell.Shown cell, Measure measure) {
    return cell.value(measure).orElse(cell.value()).doubleValue();
  }
}
