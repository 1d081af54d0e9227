package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A trend as large as a word; the latest value has a dot. */
final class SparkLine extends Drawing {
  private static final double LEAST = 8;
  private static final double MOST = 40;
  private static final double RADIUS = 2.2;
  private static final double EDGE = 3.2;

  private final Chart.SparkLine chart;

  SparkLine(Chart.SparkLine chart) {
    this.chart = chart;
  }

  @Override
  public double leastHeight(double width) {
    return LEAST;
  }

  @Override
  public double mostHeight(double width) {
    return MOST;
  }

  @Override
  void draw(Canvas canvas, double width, double height) {
    double edge = Math.min(EDGE, Math.min(width, height) / 2);
    Axis across = Axis.between(0, chart.values().size() - 1, edge, width - edge);
    Axis up = Axis.between(chart.axisLow(), chart.axisHigh(), height - edge, edge);
    List<Optional<PlottedLine.Point>> points = new ArrayList<>();
    for (int i = 0; i < chart.values().size(); i++) {
      double x = across.at(i);
      points.add(chart.values().get(i).map(up::at).map(y -> new PlottedLine.Point(x, y, y, y)));
    }
    PlottedLine line = new PlottedLine(points);
    canvas.rule(Palette.GRID, 0.5, edge, height - 0.5, width - edge, height - 0.5);
    line.line(canvas, Palette.MUTED, 1.1, new float[0]);
    line.last()
        .ifPresent(
            last ->
                canvas.mark(
                    Mark.of(chart.tone()),
                    Palette.mark(chart.tone()),
                    last.x(),
                    last.y(),
                    Math.min(RADIUS, edge * 0.75)));
  }
}
