package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Chart.DotRow;
import java.awt.Color;
import java.util.List;

/** Dots with intervals on one axis, and a line for what they are compared with. */
final class DotIntervals extends RowDrawing<DotRow> {
  private static final double RADIUS = 3.1;

  private final Chart.DotIntervals chart;
  private final char decimalSign;

  DotIntervals(Chart.DotIntervals chart, char decimalSign) {
    this(chart, decimalSign, chart.rows());
  }

  private DotIntervals(Chart.DotIntervals chart, char decimalSign, List<DotRow> rows) {
    super(chart.rows(), rows);
    this.chart = chart;
    this.decimalSign = decimalSign;
  }

  private ValueAxis axis(RowGrid grid) {
    return new ValueAxis(
        Axis.between(chart.axisLow(), chart.axisHigh(), grid.plotLeft() + 6, grid.plotRight() - 6),
        chart.axisUnit(),
        decimalSign,
        grid.width());
  }

  private TextBlock referenceLabel(RowGrid grid) {
    return TextBlock.of(chart.referenceLabel(), Face.REGULAR, 8, grid.width() * 0.6);
  }

  private boolean hasReference() {
    return chart.reference().isPresent();
  }

  @Override
  double headHeight(RowGrid grid) {
    return hasReference() && !chart.referenceLabel().isEmpty()
        ? referenceLabel(grid).height() + 5
        : 3;
  }

  @Override
  double footHeight(RowGrid grid) {
    return ValueAxis.HEIGHT;
  }

  @Override
  String label(DotRow row) {
    return row.label();
  }

  @Override
  Face labelFace(DotRow row) {
    return row.emphasised() ? Face.SEMIBOLD : Face.REGULAR;
  }

  @Override
  List<Words> words(DotRow row) {
    return List.of(new Words(row.text(), row.tone(), labelFace(row)));
  }

  @Override
  void head(Canvas canvas, RowGrid grid, double height) {
    if (hasReference() && !chart.referenceLabel().isEmpty()) {
      TextBlock words = referenceLabel(grid);
      double half = words.width() / 2;
      double x = axis(grid).axis().at(chart.reference().orElseThrow());
      double inside = Math.max(half, Math.min(grid.width() - half, x));
      canvas.block(words, inside, (height - 5) / 2, Canvas.Anchor.MIDDLE, Palette.MUTED);
    }
  }

  @Override
  void ground(Canvas canvas, RowGrid grid, double top, double bottom) {
    ValueAxis axis = axis(grid);
    axis.lines(canvas, top, bottom);
    chart
        .reference()
        .ifPresent(
            value -> {
              double x = axis.axis().at(value);
              canvas.dashed(Palette.MUTED, 0.9, x, top - 3, x, bottom);
            });
  }

  @Override
  void marks(Canvas canvas, RowGrid grid, DotRow row, double top, double height) {
    if (!Double.isFinite(row.value())) {
      return;
    }
    Axis axis = axis(grid).axis();
    double middle = top + height / 2;
    Color colour = Palette.mark(row.tone());
    if (row.high() > row.low()) {
      canvas.rule(colour, 1.3, axis.at(row.low()), middle, axis.at(row.high()), middle);
    }
    canvas.mark(Mark.of(row.tone()), colour, axis.at(row.value()), middle, RADIUS);
  }

  @Override
  void foot(Canvas canvas, RowGrid grid, double top) {
    axis(grid).labels(canvas, top);
  }

  @Override
  RowDrawing<DotRow> part(List<DotRow> rows) {
    return new DotIntervals(chart, decimalSign, rows);
  }
}
