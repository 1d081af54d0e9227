package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Chart.IncidenceCurve;
import io.rapport.domain.report.Chart.IncidencePoint;
import io.rapport.domain.report.Chart.Known;
import io.rapport.domain.report.Chart.TimeTick;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Shares to which something has happened by a time, with their intervals as bands, named at the end
 * of the curve, and the numbers at risk under the axis.
 */
final class CumulativeIncidence extends Drawing {
  private static final double SIZE = 8;
  private static final double NAME = 8.5;
  private static final double NAME_SHARE = 0.24;
  private static final double RADIUS = 2.6;
  private static final double LEAST_PLOT = 96;
  private static final double MOST_PLOT = 210;
  private static final int MOST_STEPS = 5;
  private static final float[][] DASHES = {{}, {5, 2}, {2, 2}, {7, 2, 2, 2}};
  private static final float[] BROKEN = {3, 3};

  private final Chart.CumulativeIncidence chart;
  private final char decimalSign;

  CumulativeIncidence(Chart.CumulativeIncidence chart, char decimalSign) {
    this.chart = chart;
    this.decimalSign = decimalSign;
  }

  /** The axis of time, which stands between the shares and the names. */
  private Axis across(double width) {
    double column = NumbersAtRisk.columnRoom(chart, width) / 2;
    double left = Math.max(tickRoom(), NumbersAtRisk.labelRoom(chart, width) + column + 12);
    double names = 0;
    for (IncidenceCurve curve : chart.curves()) {
      names = Math.max(names, Face.SEMIBOLD.width(curve.label(), NAME) + 1);
    }
    double right = width - Math.max(Math.min(width * NAME_SHARE, names) + 16, column);
    List<TimeTick> ticks = chart.ticks();
    double low = ticks.isEmpty() ? 0 : ticks.get(0).at();
    double high = ticks.isEmpty() ? 0 : ticks.get(ticks.size() - 1).at();
    return Axis.between(low, high, left, right);
  }

  private Axis up(double bottom) {
    return Axis.between(0, chart.axisHigh(), bottom - 1, 6);
  }

  private static List<BigDecimal> upTicks(Axis up) {
    return up.ticks(Math.abs(up.end() - up.start()) / MOST_STEPS);
  }

  private String upTick(BigDecimal tick) {
    return Axis.label(tick, chart.axisUnit(), decimalSign);
  }

  private double tickRoom() {
    double widest = 8;
    for (BigDecimal tick : upTicks(up(100))) {
      widest = Math.max(widest, Face.REGULAR.width(upTick(tick), SIZE));
    }
    return widest + 6;
  }

  private List<TextBlock> names(double width) {
    double room = width - across(width).end() - 15;
    return chart.curves().stream()
        .map(curve -> TextBlock.of(curve.label(), Face.SEMIBOLD, NAME, Math.max(20, room)))
        .toList();
  }

  private NumbersAtRisk foot(double width) {
    return new NumbersAtRisk(chart, across(width), width);
  }

  @Override
  public double leastHeight(double width) {
    double names = names(width).stream().mapToDouble(name -> name.height() + 2).sum();
    return Math.max(LEAST_PLOT, names + 8) + foot(width).height();
  }

  @Override
  public double mostHeight(double width) {
    return Math.max(leastHeight(width), MOST_PLOT + foot(width).height());
  }

  @Override
  void draw(Canvas canvas, double width, double height) {
    NumbersAtRisk foot = foot(width);
    double bottom = height - foot.height();
    Axis across = across(width);
    Axis up = up(bottom);
    for (BigDecimal tick : upTicks(up)) {
      double y = up.at(tick.doubleValue());
      canvas.rule(Palette.GRID, 0.5, across.start(), y, across.end(), y);
      canvas.line(
          upTick(tick),
          across.start() - 5,
          y,
          Canvas.Anchor.END,
          Face.REGULAR,
          SIZE,
          Palette.MUTED);
    }
    for (int i = 0; i < chart.curves().size(); i++) {
      curve(canvas, i, across, up);
    }
    names(canvas, across, up, width, bottom);
    foot.draw(canvas, bottom);
  }

  private boolean inSteps() {
    return chart.known() == Known.AT_EVERY_CHANGE;
  }

  private void curve(Canvas canvas, int index, Axis across, Axis up) {
    List<IncidencePoint> points = chart.curves().get(index).points();
    if (points.isEmpty()) {
      return;
    }
    Color colour = Palette.line(index);
    canvas.veil(band(points, across, up), colour);
    Path2D path = path(trace(points, IncidencePoint::value, across, up));
    canvas.path(path, colour, 1.7, inSteps() ? DASHES[index % DASHES.length] : BROKEN);
    if (inSteps()) {
      return;
    }
    for (IncidencePoint point : points) {
      double x = across.at(point.at());
      canvas.rule(colour, 0.8, x, up.at(point.low()), x, up.at(point.high()));
      canvas.mark(Mark.series(index), colour, x, up.at(point.value()), RADIUS);
    }
  }

  private Path2D band(List<IncidencePoint> points, Axis across, Axis up) {
    List<Point2D> corners = trace(points, IncidencePoint::high, across, up);
    List<Point2D> back = trace(points, IncidencePoint::low, across, up);
    for (int i = back.size() - 1; i >= 0; i--) {
      corners.add(back.get(i));
    }
    Path2D band = path(corners);
    band.closePath();
    return band;
  }

  private static Path2D path(List<Point2D> corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners.get(0).getX(), corners.get(0).getY());
    corners.stream().skip(1).forEach(corner -> path.lineTo(corner.getX(), corner.getY()));
    return path;
  }

  /** The corners of a curve: in steps to the end of the axis, or from point to point. */
  private List<Point2D> trace(
      List<IncidencePoint> points, ToDoubleFunction<IncidencePoint> height, Axis across, Axis up) {
    List<Point2D> corners = new ArrayList<>();
    for (IncidencePoint point : points) {
      double x = across.at(point.at());
      if (inSteps() && !corners.isEmpty()) {
        corners.add(new Point2D.Double(x, corners.get(corners.size() - 1).getY()));
      }
      corners.add(new Point2D.Double(x, up.at(height.applyAsDouble(point))));
    }
    if (inSteps()) {
      corners.add(new Point2D.Double(across.end(), corners.get(corners.size() - 1).getY()));
    }
    return corners;
  }

  private void names(Canvas canvas, Axis across, Axis up, double width, double bottom) {
    List<TextBlock> names = names(width);
    double[] wanted = new double[names.size()];
    double[] heights = new double[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      List<IncidencePoint> points = chart.curves().get(i).points();
      wanted[i] = points.isEmpty() ? bottom : up.at(points.get(points.size() - 1).value());
      heights[i] = names.get(i).height() + 2;
    }
    double[] placed = Apart.move(wanted, heights, 2, bottom);
    double left = across.end() + 6;
    for (int i = 0; i < wanted.length; i++) {
      if (wanted.length > 1) {
        canvas.mark(Mark.series(i), Palette.line(i), left + RADIUS, placed[i], RADIUS);
      }
      canvas.block(names.get(i), left + 8, placed[i], Canvas.Anchor.START, Palette.INK);
    }
  }
}
