package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Chart.TrendPoint;
import io.rapport.domain.report.Chart.TrendSeries;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines over time with their intervals as bands. A line is named at its end; names that would
 * collide are moved apart and keep a thin line to their series.
 */
final class TrendBand extends Drawing {
  private static final double SIZE = 8;
  private static final double RADIUS = 2.4;
  private static final int MOST_STEPS = 6;
  private static final double[] NO_NAMES = {};
  private static final float[][] DASHES = {{}, {5, 2}, {2, 2}, {7, 2, 2, 2}};

  private final Chart.TrendBand chart;
  private final char decimalSign;

  TrendBand(Chart.TrendBand chart, char decimalSign) {
    this.chart = chart;
    this.decimalSign = decimalSign;
  }

  private record Frame(Axis across, Axis up, double nameLeft, List<TextBlock> names) {
    double x(int tick) {
      return across.at(tick);
    }
  }

  @Override
  public double leastHeight(double width) {
    double names = 0;
    for (TextBlock name : names(width)) {
      names += name.height() + 2;
    }
    return Math.max(96, names + 8) + tickHeight(width);
  }

  @Override
  public double mostHeight(double width) {
    return Math.max(260, leastHeight(width));
  }

  private List<TextBlock> names(double width) {
    List<TextBlock> names = new ArrayList<>();
    for (TrendSeries series : chart.series()) {
      names.add(TextBlock.of(series.label(), Face.SEMIBOLD, 8.5, width * 0.24));
    }
    return names;
  }

  /** The same ticks at every height, so that the room for their labels is known beforehand. */
  private static List<BigDecimal> ticks(Axis up) {
    return up.ticks(Math.abs(up.end() - up.start()) / MOST_STEPS);
  }

  private double axisRoom() {
    double room = 8;
    for (BigDecimal tick : ticks(Axis.between(chart.axisLow(), chart.axisHigh(), 0, 100))) {
      room =
          Math.max(room, Face.REGULAR.width(Axis.label(tick, chart.axisUnit(), decimalSign), SIZE));
    }
    return room + 6;
  }

  private double spaceBetweenTicks(double width) {
    double plot = width - axisRoom() - namesRoom(width);
    return plot / Math.max(1, chart.ticks().size() - 1);
  }

  private double namesRoom(double width) {
    return names(width).stream().mapToDouble(TextBlock::width).max().orElse(0) + 16;
  }

  /** Every how many ticks one is labelled, so that labels do not touch. */
  private int labelStep(double width) {
    double widest = chart.ticks().stream().mapToDouble(TrendBand::widestWord).max().orElse(0);
    return Math.max(1, (int) Math.ceil((widest + 4) / Math.max(1, spaceBetweenTicks(width))));
  }

  private static double widestWord(String tick) {
    return Face.REGULAR.widestWord(tick, SIZE);
  }

  private TextBlock tickLabel(int tick, double width) {
    double room = Math.max(12, spaceBetweenTicks(width) * labelStep(width) - 4);
    boolean oneLine =
        chart.ticks().stream().allMatch(each -> Face.REGULAR.width(each, SIZE) <= room);
    double widest = chart.ticks().stream().mapToDouble(TrendBand::widestWord).max().orElse(0);
    return TextBlock.of(
        chart.ticks().get(tick),
        Face.REGULAR,
        SIZE,
        Math.min(oneLine ? room : widest + 0.5, width / 3));
  }

  private double tickHeight(double width) {
    double height = 10;
    for (int i = 0; i < chart.ticks().size(); i++) {
      height = Math.max(height, tickLabel(i, width).height());
    }
    return height + 6;
  }

  @Override
  void draw(Canvas canvas, double width, double height) {
    double bottom = height - tickHeight(width);
    double left = axisRoom();
    double right = width - namesRoom(width);
    int last = chart.ticks().size() - 1;
    Axis across =
        last > 0 ? new Axis(0, last, left + 4, right - 4) : Axis.between(0, 0, left + 4, right - 4);
    Axis up = Axis.between(chart.axisLow(), chart.axisHigh(), bottom - 2, 6);
    Frame frame = new Frame(across, up, right + 8, names(width));
    drawScale(canvas, frame, left, right, width, bottom);
    List<PlottedLine> lines =
        chart.series().stream().map(series -> plotted(frame, series)).toList();
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).band(canvas, Palette.line(i));
    }
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).line(canvas, Palette.line(i), 1.7, DASHES[i % DASHES.length]);
      lines.get(i).marks(canvas, Mark.series(i), Palette.line(i), RADIUS);
    }
    drawNames(canvas, frame, bottom);
  }

  private void drawScale(
      Canvas canvas, Frame frame, double left, double right, double width, double bottom) {
    for (BigDecimal tick : ticks(frame.up())) {
      double y = frame.up().at(tick.doubleValue());
      canvas.rule(Palette.GRID, 0.5, left, y, right, y);
      canvas.line(
          Axis.label(tick, chart.axisUnit(), decimalSign),
          left - 5,
          y,
          Canvas.Anchor.END,
          Face.REGULAR,
          SIZE,
          Palette.MUTED);
    }
    int step = labelStep(width);
    int last = chart.ticks().size() - 1;
    for (int i = last % step; i <= last && last >= 0; i += step) {
      TextBlock label = tickLabel(i, width);
      double half = label.width() / 2;
      double x = Math.max(half, Math.min(width - half, frame.x(i)));
      canvas.rule(Palette.HATCH, 0.5, frame.x(i), bottom - 2, frame.x(i), bottom + 1);
      canvas.block(label, x, bottom + 4 + label.height() / 2, Canvas.Anchor.MIDDLE, Palette.MUTED);
    }
  }

  private static Optional<TrendPoint> point(TrendSeries series, int tick) {
    return tick >= 0 && tick < series.points().size()
        ? series.points().get(tick)
        : Optional.empty();
  }

  private static PlottedLine plotted(Frame frame, TrendSeries series) {
    List<Optional<PlottedLine.Point>> points = new ArrayList<>();
    for (int i = 0; i < series.points().size(); i++) {
      double x = frame.x(i);
      points.add(
          point(series, i)
              .map(
                  point ->
                      new PlottedLine.Point(
                          x,
                          frame.up().at(point.value()),
                          frame.up().at(point.low()),
                          frame.up().at(point.high()))));
    }
    return new PlottedLine(points);
  }

  private void drawNames(Canvas canvas, Frame frame, double bottom) {
    double[] wanted = new double[chart.series().size()];
    double[] heights = new double[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = lastHeight(frame, chart.series().get(i)).orElse(bottom - 10);
      heights[i] = frame.names().get(i).height() + 2;
    }
    double[] placed = wanted.length == 0 ? NO_NAMES : Apart.move(wanted, heights, 2, bottom);
    for (int i = 0; i < wanted.length; i++) {
      Color colour = Palette.line(i);
      if (endsAtLastTick(chart.series().get(i)) && Math.abs(placed[i] - wanted[i]) > 3) {
        canvas.rule(colour, 0.5, frame.nameLeft() - 8, wanted[i], frame.nameLeft() - 1, placed[i]);
      }
      canvas.mark(Mark.series(i), colour, frame.nameLeft() + 3, placed[i], RADIUS);
      canvas.block(
          frame.names().get(i), frame.nameLeft() + 8, placed[i], Canvas.Anchor.START, Palette.INK);
    }
  }

  private boolean endsAtLastTick(TrendSeries series) {
    return point(series, chart.ticks().size() - 1).isPresent();
  }

  private static Optional<Double> lastHeight(Frame frame, TrendSeries series) {
    for (int i = series.points().size() - 1; i >= 0; i--) {
      Optional<TrendPoint> point = point(series, i);
      if (point.isPresent()) {
        return Optional.of(frame.up().at(point.get().value()));
      }
    }
    return Optional.empty();
  }
}
