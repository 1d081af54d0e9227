package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Chart.MatrixPoint;
import io.rapport.domain.report.Tone;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The plot of a priority matrix: its axes, its quadrants and the points in them.
 *
 * @param area the plot without the labels of its axes
 */
record MatrixPlot(Chart.PriorityMatrix chart, char decimalSign, Rectangle2D area) {
  static final double SIZE = 8;
  static final double RADIUS = 3.1;
  private static final double PADDING = 5;
  private static final int MOST_STEPS = 6;

  /** The name of a quadrant. */
  private record Corner(TextBlock text, boolean right, boolean bottom) {}

  Axis across() {
    return Axis.between(
        chart.across().axisLow(),
        chart.across().axisHigh(),
        area.getMinX() + PADDING,
        area.getMaxX() - PADDING);
  }

  Axis up() {
    return Axis.between(
        chart.up().axisLow(),
        chart.up().axisHigh(),
        area.getMaxY() - PADDING,
        area.getMinY() + PADDING);
  }

  /** The same ticks at every height, so that the room for their labels is known beforehand. */
  private List<BigDecimal> upTicks() {
    return up().ticks(Math.abs(up().end() - up().start()) / MOST_STEPS);
  }

  private String upTick(BigDecimal tick) {
    return Axis.label(tick, chart.up().axisUnit(), decimalSign);
  }

  double upTickRoom() {
    double widest = 8;
    for (BigDecimal tick : upTicks()) {
      widest = Math.max(widest, Face.REGULAR.width(upTick(tick), SIZE));
    }
    return widest + 6;
  }

  private List<Corner> corners() {
    double room = area.getWidth() / 2 - 2 * PADDING;
    Chart.Quadrants names = chart.quadrants();
    return List.of(
        new Corner(TextBlock.of(names.actFirst(), Face.SEMIBOLD, SIZE, room), false, false),
        new Corner(TextBlock.of(names.protect(), Face.REGULAR, SIZE, room), true, false),
        new Corner(TextBlock.of(names.watch(), Face.REGULAR, SIZE, room), false, true),
        new Corner(TextBlock.of(names.maintain(), Face.REGULAR, SIZE, room), true, true));
  }

  /** Height at which the names of the quadrants stay apart. */
  double leastHeight() {
    double left = 0;
    double right = 0;
    for (Corner corner : corners()) {
      left += corner.right() ? 0 : corner.text().height();
      right += corner.right() ? corner.text().height() : 0;
    }
    return Math.max(left, right) + 4 * PADDING;
  }

  private Rectangle2D box(Corner corner) {
    TextBlock text = corner.text();
    double x = corner.right() ? area.getMaxX() - PADDING - text.width() : area.getMinX() + PADDING;
    double y =
        corner.bottom() ? area.getMaxY() - PADDING - text.height() : area.getMinY() + PADDING;
    return new Rectangle2D.Double(x, y, text.width(), text.height());
  }

  /** What is free for the names of points. */
  FreePlaces places() {
    FreePlaces places = new FreePlaces(area);
    corners().forEach(corner -> places.take(box(corner)));
    for (MatrixPoint point : chart.points()) {
      double x = across().at(point.across());
      double y = up().at(point.up());
      places.take(new Rectangle2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
      hairs(point).forEach(places::avoid);
    }
    splits().forEach(places::avoid);
    return places;
  }

  private List<Line2D> splits() {
    double x = across().at(chart.acrossSplit());
    double y = up().at(chart.upSplit());
    return List.of(
        new Line2D.Double(x, area.getMinY(), x, area.getMaxY()),
        new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
  }

  private List<Line2D> hairs(MatrixPoint point) {
    double x = across().at(point.across());
    double y = up().at(point.up());
    List<Line2D> hairs = new ArrayList<>();
    if (point.acrossHigh() > point.acrossLow()) {
      hairs.add(
          new Line2D.Double(across().at(point.acrossLow()), y, across().at(point.acrossHigh()), y));
    }
    if (point.upHigh() > point.upLow()) {
      hairs.add(new Line2D.Double(x, up().at(point.upLow()), x, up().at(point.upHigh())));
    }
    return hairs;
  }

  void ground(Canvas canvas) {
    Path2D first = new Path2D.Double();
    double x = across().at(chart.acrossSplit());
    double y = up().at(chart.upSplit());
    first.append(
        new Rectangle2D.Double(
            area.getMinX(), area.getMinY(), x - area.getMinX(), y - area.getMinY()),
        false);
    canvas.veil(first, Palette.UNFAVOURABLE);
    canvas.frame(Palette.GRID, 0.8, area);
    for (Line2D split : splits()) {
      canvas.rule(Palette.HATCH, 0.8, split.getX1(), split.getY1(), split.getX2(), split.getY2());
    }
    for (Corner corner : corners()) {
      Rectangle2D box = box(corner);
      boolean actFirst = !corner.right() && !corner.bottom();
      Color ink = actFirst ? Palette.text(Tone.WORSE) : Palette.MUTED;
      canvas.block(
          corner.text(),
          corner.right() ? box.getMaxX() : box.getMinX(),
          box.getCenterY(),
          corner.right() ? Canvas.Anchor.END : Canvas.Anchor.START,
          ink);
    }
  }

  /** Labels of the ticks of both axes. */
  void ticks(Canvas canvas, double width) {
    for (BigDecimal tick : upTicks()) {
      double y = up().at(tick.doubleValue());
      canvas.rule(Palette.GRID, 0.5, area.getMinX() - 3, y, area.getMinX(), y);
      canvas.line(
          upTick(tick),
          area.getMinX() - 5,
          y,
          Canvas.Anchor.END,
          Face.REGULAR,
          SIZE,
          Palette.MUTED);
    }
    new ValueAxis(across(), chart.across().axisUnit(), decimalSign, width)
        .labels(canvas, area.getMaxY());
  }

  void intervals(Canvas canvas, MatrixPoint point) {
    Color colour = point.tone() == Tone.MUTED ? Palette.HATCH : Palette.mark(point.tone());
    for (Line2D hair : hairs(point)) {
      canvas.rule(colour, 0.6, hair.getX1(), hair.getY1(), hair.getX2(), hair.getY2());
    }
  }

  void dot(Canvas canvas, MatrixPoint point) {
    canvas.mark(
        Mark.of(point.tone()),
        Palette.mark(point.tone()),
        across().at(point.across()),
        up().at(point.up()),
        RADIUS);
  }
}
