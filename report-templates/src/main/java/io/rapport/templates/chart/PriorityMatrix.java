package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Chart.MatrixPoint;
import io.rapport.domain.report.Tone;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Points in four quadrants, each with the intervals of both its measures as crossing hair lines.
 *
 * <p>Points are named beside them. Where not all names find a free place, points have numbers and a
 * key below the plot; a number that finds none either is left out, and words say so.
 */
final class PriorityMatrix extends Drawing {
  private static final double SIZE = MatrixPlot.SIZE;
  private static final double LEAST_PLOT = 170;
  private static final double GROWTH = 150;
  private static final double LABEL_ROOM = 112;
  private static final double LEADER_FROM = 10;

  private final Chart.PriorityMatrix chart;
  private final char decimalSign;

  PriorityMatrix(Chart.PriorityMatrix chart, char decimalSign) {
    this.chart = chart;
    this.decimalSign = decimalSign;
  }

  /** A name or number beside its point. */
  private record Name(TextBlock text, Rectangle2D box) {}

  private TextBlock words(String words, double width) {
    return TextBlock.of(words, Face.REGULAR, SIZE, width);
  }

  private NumberedKey key(double width) {
    return new NumberedKey(chart.points().stream().map(MatrixPoint::label).toList(), width);
  }

  private double headHeight(double width) {
    return words(chart.up().label(), width).height() + 5;
  }

  private double footHeight(double width) {
    return ValueAxis.HEIGHT + words(chart.across().label(), width).height() + 2;
  }

  private double keyHeight(double width) {
    double crowded = chart.crowded().isEmpty() ? 0 : words(chart.crowded(), width).height() + 3;
    return 6 + key(width).height() + crowded;
  }

  /** The plot of a chart of some height, with or without the key below it. */
  private MatrixPlot plot(double width, double height, boolean keyed) {
    double top = headHeight(width);
    double below = footHeight(width) + (keyed ? keyHeight(width) : 0);
    Rectangle2D all = new Rectangle2D.Double(0, top, width, height - top - below);
    double left = new MatrixPlot(chart, decimalSign, all).upTickRoom();
    return new MatrixPlot(
        chart,
        decimalSign,
        new Rectangle2D.Double(left, top, width - left - 1, height - top - below));
  }

  private double leastUnkeyed(double width) {
    double around = headHeight(width) + footHeight(width);
    double quadrants = plot(width, around + LEAST_PLOT, false).leastHeight();
    return around + Math.max(LEAST_PLOT, quadrants);
  }

  @Override
  public double leastHeight(double width) {
    double unkeyed = leastUnkeyed(width);
    return names(plot(width, unkeyed, false)).isPresent() ? unkeyed : unkeyed + keyHeight(width);
  }

  @Override
  public double mostHeight(double width) {
    return leastHeight(width) + GROWTH;
  }

  @Override
  void draw(Canvas canvas, double width, double height) {
    MatrixPlot whole = plot(width, height, false);
    Optional<List<Name>> names = names(whole);
    MatrixPlot plot = names.isPresent() ? whole : plot(width, height, true);
    TextBlock upLabel = words(chart.up().label(), width);
    canvas.block(upLabel, 0, upLabel.height() / 2, Canvas.Anchor.START, Palette.MUTED);
    plot.ground(canvas);
    plot.ticks(canvas, width);
    TextBlock acrossLabel = words(chart.across().label(), width);
    double labelTop = plot.area().getMaxY() + ValueAxis.HEIGHT;
    canvas.block(
        acrossLabel, width, labelTop + acrossLabel.height() / 2, Canvas.Anchor.END, Palette.MUTED);
    chart.points().forEach(point -> plot.intervals(canvas, point));
    chart.points().forEach(point -> plot.dot(canvas, point));
    if (names.isPresent()) {
      for (int i = 0; i < names.get().size(); i++) {
        name(canvas, plot, chart.points().get(i), names.get().get(i));
      }
    } else {
      boolean complete = numbers(canvas, plot);
      key(canvas, labelTop + acrossLabel.height() + 8, width, complete);
    }
  }

  /** Names beside all points; empty if one of them has no free place. */
  private Optional<List<Name>> names(MatrixPlot plot) {
    FreePlaces places = plot.places();
    double room = Math.min(LABEL_ROOM, plot.area().getWidth() / 3);
    List<Name> names = new ArrayList<>();
    for (MatrixPoint point : chart.points()) {
      Face face = point.tone() == Tone.MUTED ? Face.REGULAR : Face.SEMIBOLD;
      TextBlock text = TextBlock.of(point.label(), face, SIZE, room);
      Optional<Name> name = beside(plot, places, point, text);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      names.add(name.get());
    }
    return Optional.of(names);
  }

  private static Optional<Name> beside(
      MatrixPlot plot, FreePlaces places, MatrixPoint point, TextBlock text) {
    double x = plot.across().at(point.across());
    double y = plot.up().at(point.up());
    return places.place(x, y, text.width(), text.height()).map(box -> new Name(text, box));
  }

  /** Draws as many numbers as find a place; whether all of them did. */
  private boolean numbers(Canvas canvas, MatrixPlot plot) {
    FreePlaces places = plot.places();
    boolean complete = true;
    for (int i = 0; i < chart.points().size(); i++) {
      MatrixPoint point = chart.points().get(i);
      TextBlock number = new TextBlock(List.of(Integer.toString(i + 1)), Face.SEMIBOLD, SIZE);
      Optional<Name> name = beside(plot, places, point, number);
      name.ifPresent(found -> name(canvas, plot, point, found));
      complete &= name.isPresent();
    }
    return complete;
  }

  private void key(Canvas canvas, double top, double width, boolean complete) {
    NumberedKey key = key(width);
    key.draw(canvas, 0, top);
    if (!complete && !chart.crowded().isEmpty()) {
      TextBlock words = words(chart.crowded(), width);
      double middle = top + key.height() + 3 + words.height() / 2;
      canvas.block(words, 0, middle, Canvas.Anchor.START, Palette.MUTED);
    }
  }

  private static void name(Canvas canvas, MatrixPlot plot, MatrixPoint point, Name name) {
    Rectangle2D box = name.box();
    double x = plot.across().at(point.across());
    double y = plot.up().at(point.up());
    double nearX = Math.max(box.getMinX(), Math.min(box.getMaxX(), x));
    double nearY = Math.max(box.getMinY(), Math.min(box.getMaxY(), y));
    if (Math.hypot(nearX - x, nearY - y) > LEADER_FROM) {
      canvas.rule(Palette.MUTED, 0.4, x, y, nearX, nearY);
    }
    canvas.block(
        name.text(),
        box.getMinX(),
        box.getCenterY(),
        Canvas.Anchor.START,
        Palette.text(point.tone()));
  }
}
