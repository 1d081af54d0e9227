package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Chart.StackedRow;
import io.rapport.domain.report.Tone;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Bars divided into shares of a whole, with the numbers in the parts that are wide enough. */
final class StackedShares extends RowDrawing<StackedRow> {
  private static final double THICKEST = 20;
  private static final double GAP = 0.75;
  private static final double NUMBER = 7.5;

  private final Chart.StackedShares chart;

  StackedShares(Chart.StackedShares chart) {
    this(chart, chart.rows());
  }

  private StackedShares(Chart.StackedShares chart, List<StackedRow> rows) {
    super(chart.rows(), rows);
    this.chart = chart;
  }

  private Legend legend(RowGrid grid) {
    List<Legend.Key> keys = new ArrayList<>();
    for (int i = 0; i < chart.keys().size(); i++) {
      keys.add(Legend.Key.box(chart.keys().get(i), Palette.category(i)));
    }
    return new Legend(keys, grid.width() - grid.plotLeft());
  }

  @Override
  double headHeight(RowGrid grid) {
    return legend(grid).height() + 5;
  }

  @Override
  double footHeight(RowGrid grid) {
    return 1;
  }

  @Override
  String label(StackedRow row) {
    return row.label();
  }

  @Override
  List<Words> words(StackedRow row) {
    return List.of(new Words(row.base(), Tone.MUTED, Face.REGULAR));
  }

  @Override
  void head(Canvas canvas, RowGrid grid, double height) {
    legend(grid).draw(canvas, grid.plotLeft(), 0);
    canvas.rule(Palette.GRID, 0.8, 0, height - 0.4, grid.width(), height - 0.4);
  }

  @Override
  void ground(Canvas canvas, RowGrid grid, double top, double bottom) {}

  @Override
  void marks(Canvas canvas, RowGrid grid, StackedRow row, double top, double height) {
    double middle = top + height / 2;
    double total = row.shares().stream().mapToDouble(Double::doubleValue).sum();
    if (!(total > 0)) {
      canvas.line(
          "–", grid.plotLeft() + 4, middle, Canvas.Anchor.START, Face.REGULAR, SIZE, Palette.MUTED);
      return;
    }
    double perPoint = grid.plotWidth() / Math.max(100, total);
    double thickness = Math.min(THICKEST, height - 4);
    double x = grid.plotLeft();
    for (int i = 0; i < row.shares().size(); i++) {
      double width = row.shares().get(i) * perPoint;
      if (width > 0) {
        part(canvas, Palette.category(i), row.shares().get(i), x, width, middle, thickness);
      }
      x += width;
    }
  }

  private static void part(
      Canvas canvas,
      Color colour,
      double share,
      double x,
      double width,
      double middle,
      double thickness) {
    canvas.box(colour, x + GAP / 2, middle - thickness / 2, Math.max(0.4, width - GAP), thickness);
    String number = Long.toString(Math.round(share));
    double size = Math.min(NUMBER, thickness - 1.5);
    if (Face.REGULAR.width(number, size) + 3 <= width) {
      canvas.line(
          number,
          x + width / 2,
          middle,
          Canvas.Anchor.MIDDLE,
          Face.REGULAR,
          size,
          Palette.on(colour));
    }
  }

  @Override
  void foot(Canvas canvas, RowGrid grid, double top) {}

  @Override
  RowDrawing<StackedRow> part(List<StackedRow> rows) {
    return new StackedShares(chart, rows);
  }
}
