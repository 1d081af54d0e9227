package io.rapport.templates.chart;

import java.math.BigDecimal;

/**
 * A horizontal axis with grid lines and labels.
 *
 * @param axis from values to x
 * @param unit suffix of the labels
 * @param decimalSign decimal sign of the labels
 * @param width width of the chart, which no label leaves
 */
record ValueAxis(Axis axis, String unit, char decimalSign, double width) {
  /** Height of the labels below the rows. */
  static final double HEIGHT = 14;

  private static final double SIZE = 8;
  private static final double APART = 44;

  void lines(Canvas canvas, double top, double bottom) {
    for (BigDecimal tick : axis.ticks(APART)) {
      double x = axis.at(tick.doubleValue());
      canvas.rule(Palette.GRID, 0.5, x, top, x, bottom);
    }
  }

  void labels(Canvas canvas, double top) {
    double free = 0;
    for (BigDecimal tick : axis.ticks(APART)) {
      String label = Axis.label(tick, unit, decimalSign);
      double labelWidth = Face.REGULAR.width(label, SIZE);
      double left = axis.at(tick.doubleValue()) - labelWidth / 2;
      left = Math.max(0, Math.min(width - labelWidth, left));
      if (left >= free) {
        canvas.line(label, left, top + 7.5, Canvas.Anchor.START, Face.REGULAR, SIZE, Palette.MUTED);
        free = left + labelWidth + 4;
      }
    }
  }
}
