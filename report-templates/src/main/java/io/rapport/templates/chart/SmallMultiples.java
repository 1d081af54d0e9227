package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Chart.SmallTrend;
import io.rapport.domain.report.Chart.TrendPoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A grid of small trends on the same axes, each with a grey line to compare it with. */
final class SmallMultiples extends Drawing {
  private static final double SIZE = 8.5;
  private static final double SMALL = 8;
  private static final double GAP = 16;
  private static final double NARROWEST = 112;
  private static final int MOST_COLUMNS = 4;
  private static final double LEAST_PLOT = 40;
  private static final double MOST_PLOT = 72;
  private static final int MOST_STEPS = 3;
  private static final double RADIUS = 2.5;
  private static final float[] DASHES = {3, 2};

  private final Chart.SmallMultiples chart;
  private final char decimalSign;
  private final List<SmallTrend> panels;

  SmallMultiples(Chart.SmallMultiples chart, char decimalSign) {
    this(chart, decimalSign, chart.panels());
  }

  private SmallMultiples(Chart.SmallMultiples chart, char decimalSign, List<SmallTrend> panels) {
    this.chart = chart;
    this.decimalSign = decimalSign;
    this.panels = panels;
  }

  /** Where panels stand. */
  private record Grid(int columns, double left, double panelWidth) {
    double x(int panel) {
      return left + panel % columns * (panelWidth + GAP);
    }
  }

  private Grid grid(double width) {
    double left = tickRoom();
    int fitting = (int) ((width - left + GAP) / (NARROWEST + GAP));
    int wanted = Math.min(MOST_COLUMNS, chart.panels().size());
    int columns = Math.max(1, Math.min(wanted, fitting));
    return new Grid(columns, left, (width - left + GAP) / columns - GAP);
  }

  private List<BigDecimal> ticks(Axis up) {
    return up.ticks(Math.abs(up.end() - up.start()) / MOST_STEPS);
  }

  private String tick(BigDecimal tick) {
    return Axis.label(tick, chart.axisUnit(), decimalSign);
  }

  private double tickRoom() {
    Axis up = Axis.between(chart.axisLow(), chart.axisHigh(), 0, 100);
    double widest = 8;
    for (BigDecimal tick : ticks(up)) {
      widest = Math.max(widest, Face.REGULAR.width(tick(tick), SMALL));
    }
    return widest + 6;
  }

  private Legend legend(double width) {
    boolean hasLine = !chart.referenceLabel().isEmpty();
    Legend.Swatch swatch =
        (canvas, x, y) ->
            canvas.dashed(
                Palette.MUTED, 1, x - 2, y + Legend.SWATCH / 2, x + 9, y + Legend.SWATCH / 2);
    return new Legend(
        hasLine ? List.of(new Legend.Key(chart.referenceLabel(), swatch)) : List.of(), width - 4);
  }

  private double headHeight(double width) {
    double legend = legend(width).height();
    return legend == 0 ? 2 : legend + 6;
  }

  private TextBlock value(SmallTrend panel, Grid grid) {
    return TextBlock.of(panel.text(), Face.SEMIBOLD, SIZE, grid.panelWidth() * 0.45);
  }

  private TextBlock name(SmallTrend panel, Grid grid) {
    double room = grid.panelWidth() - value(panel, grid).width() - 4;
    return TextBlock.of(panel.label(), Face.REGULAR, SIZE, room);
  }

  private TextBlock time(int tick, Grid grid) {
    return TextBlock.of(chart.ticks().get(tick), Face.REGULAR, SMALL, grid.panelWidth() / 2 - 3);
  }

  private double timesHeight(Grid grid) {
    if (chart.ticks().isEmpty()) {
      return 4;
    }
    double first = time(0, grid).height();
    return Math.max(first, time(chart.ticks().size() - 1, grid).height()) + 5;
  }

  private List<List<SmallTrend>> rows(Grid grid) {
    List<List<SmallTrend>> rows = new ArrayList<>();
    for (int i = 0; i < panels.size(); i += grid.columns()) {
      rows.add(panels.subList(i, Math.min(panels.size(), i + grid.columns())));
    }
    return rows;
  }

  private double namesHeight(List<SmallTrend> row, Grid grid) {
    return row.stream()
            .mapToDouble(panel -> Math.max(name(panel, grid).height(), value(panel, grid).height()))
            .max()
            .orElse(0)
        + 3;
  }

  private double rowHeight(List<SmallTrend> row, Grid grid, double plot) {
    return namesHeight(row, grid) + plot + timesHeight(grid) + 6;
  }

  private double height(double width, double plot) {
    Grid grid = grid(width);
    double rows = rows(grid).stream().mapToDouble(row -> rowHeight(row, grid, plot)).sum();
    return headHeight(width) + Math.max(LEAST_PLOT, rows);
  }

  @Override
  public double leastHeight(double width) {
    return height(width, LEAST_PLOT);
  }

  @Override
  public double mostHeight(double width) {
    return height(width, MOST_PLOT);
  }

  @Override
  public List<Drawing> parts(double width, double first, double next) {
    Grid grid = grid(width);
    List<Drawing> parts = new ArrayList<>();
    List<SmallTrend> current = new ArrayList<>();
    double used = headHeight(width);
    for (List<SmallTrend> row : rows(grid)) {
      double needed = rowHeight(row, grid, LEAST_PLOT);
      if (used + needed > (parts.isEmpty() ? first : next) && !current.isEmpty()) {
        parts.add(new SmallMultiples(chart, decimalSign, List.copyOf(current)));
        current.clear();
        used = headHeight(width);
      }
      current.addAll(row);
      used += needed;
    }
    parts.add(
        parts.isEmpty() ? this : new SmallMultiples(chart, decimalSign, List.copyOf(current)));
    return parts;
  }

  @Override
  void draw(Canvas canvas, double width, double height) {
    Grid grid = grid(width);
    legend(width).draw(canvas, 2, 0);
    List<List<SmallTrend>> rows = rows(grid);
    double spare = rows.isEmpty() ? 0 : (height - leastHeight(width)) / rows.size();
    double plot = LEAST_PLOT + Math.max(0, spare);
    double top = headHeight(width);
    for (List<SmallTrend> row : rows) {
      double plotTop = top + namesHeight(row, grid);
      for (int i = 0; i < row.size(); i++) {
        heading(canvas, row.get(i), grid, grid.x(i), plotTop);
        panel(canvas, row.get(i), grid, i, plotTop, plot);
      }
      top += rowHeight(row, grid, plot);
    }
    if (rows.isEmpty()) {
      canvas.line(
          "–",
          width / 2,
          (top + height) / 2,
          Canvas.Anchor.MIDDLE,
          Face.REGULAR,
          SIZE,
          Palette.MUTED);
    }
  }

  private void heading(Canvas canvas, SmallTrend panel, Grid grid, double left, double bottom) {
    TextBlock name = name(panel, grid);
    canvas.block(name, left, bottom - 3 - name.height() / 2, Canvas.Anchor.START, Palette.INK);
    TextBlock value = value(panel, grid);
    canvas.block(
        value,
        left + grid.panelWidth(),
        bottom - 3 - value.height() / 2,
        Canvas.Anchor.END,
        Palette.text(panel.tone()));
  }

  private void panel(
      Canvas canvas, SmallTrend panel, Grid grid, int column, double top, double height) {
    double left = grid.x(column);
    double right = left + grid.panelWidth();
    Axis up = Axis.between(chart.axisLow(), chart.axisHigh(), top + height - 3, top + 3);
    for (BigDecimal tick : ticks(up)) {
      double y = up.at(tick.doubleValue());
      canvas.rule(Palette.GRID, 0.5, left, y, right, y);
      if (column == 0) {
        canvas.line(tick(tick), left - 5, y, Canvas.Anchor.END, Face.REGULAR, SMALL, Palette.MUTED);
      }
    }
    Axis across = Axis.between(0, chart.ticks().size() - 1, left + 4, right - 4);
    PlottedLine reference =
        plotted(panel.reference().stream().map(SmallMultiples::point), across, up);
    reference.line(canvas, Palette.MUTED, 1, DASHES);
    PlottedLine line = plotted(panel.points().stream(), across, up);
    line.band(canvas, Palette.line(0));
    line.line(canvas, Palette.line(0), 1.6, new float[0]);
    line.last()
        .ifPresent(
            last ->
                canvas.mark(
                    Mark.of(panel.tone()), Palette.mark(panel.tone()), last.x(), last.y(), RADIUS));
    times(canvas, grid, left, right, top + height + 2);
  }

  private static Optional<TrendPoint> point(Optional<Double> value) {
    return value.map(number -> new TrendPoint(number, number, number));
  }

  private PlottedLine plotted(Stream<Optional<TrendPoint>> points, Axis across, Axis up) {
    List<Optional<PlottedLine.Point>> plotted = new ArrayList<>();
    for (Optional<TrendPoint> point : points.limit(chart.ticks().size()).toList()) {
      double x = across.at(plotted.size());
      plotted.add(
          point.map(
              shown ->
                  new PlottedLine.Point(
                      x, up.at(shown.value()), up.at(shown.low()), up.at(shown.high()))));
    }
    return new PlottedLine(plotted);
  }

  private void times(Canvas canvas, Grid grid, double left, double right, double top) {
    int last = chart.ticks().size() - 1;
    if (last > 0) {
      TextBlock block = time(0, grid);
      canvas.block(block, left, top + block.height() / 2, Canvas.Anchor.START, Palette.MUTED);
    }
    if (last >= 0) {
      TextBlock block = time(last, grid);
      canvas.block(block, right, top + block.height() / 2, Canvas.Anchor.END, Palette.MUTED);
    }
  }
}
