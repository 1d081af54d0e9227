package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Chart.FunnelStep;
import io.rapport.domain.report.Tone;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bars that grow shorter from step to step, each with its interval, and the rate of those who went
 * on at the right.
 */
final class Funnel extends RowDrawing<Funnel.Step> {
  private static final double HEADER = 8;
  private static final double THICKEST = 16;
  private static final double WHOLE = 100;

  private final Chart.Funnel chart;

  /** A step between its neighbours on the same way. */
  record Step(FunnelStep step, Optional<FunnelStep> before, Optional<FunnelStep> after) {}

  Funnel(Chart.Funnel chart) {
    this(chart, steps(chart), steps(chart));
  }

  private Funnel(Chart.Funnel chart, List<Step> allSteps, List<Step> steps) {
    super(allSteps, steps);
    this.chart = chart;
  }

  private static List<Step> steps(Chart.Funnel chart) {
    List<FunnelStep> steps = chart.steps();
    List<Step> all = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      boolean hasBefore = i > 0 && !steps.get(i).start();
      boolean hasAfter = i + 1 < steps.size() && !steps.get(i + 1).start();
      all.add(
          new Step(
              steps.get(i),
              hasBefore ? Optional.of(steps.get(i - 1)) : Optional.empty(),
              hasAfter ? Optional.of(steps.get(i + 1)) : Optional.empty()));
    }
    return List.copyOf(all);
  }

  private TextBlock header(RowGrid grid, int column) {
    String words = column == 0 ? chart.countHeader() : chart.rateHeader();
    double room = grid.wordsRoom().size() < 2 ? 60 : grid.wordsRoom().get(column);
    return TextBlock.of(words, Face.SEMIBOLD, HEADER, room);
  }

  @Override
  List<String> wordsHeaders() {
    return List.of(chart.countHeader(), chart.rateHeader());
  }

  @Override
  double headHeight(RowGrid grid) {
    return Math.max(header(grid, 0).height(), header(grid, 1).height()) + 5;
  }

  @Override
  double footHeight(RowGrid grid) {
    return 1;
  }

  @Override
  double leastRow() {
    return 15;
  }

  @Override
  String label(Step row) {
    return row.step().label();
  }

  @Override
  Face labelFace(Step row) {
    return row.step().start() ? Face.SEMIBOLD : Face.REGULAR;
  }

  @Override
  double indent(Step row) {
    return row.step().start() ? 0 : 8;
  }

  @Override
  List<Words> words(Step row) {
    FunnelStep step = row.step();
    Tone plain = step.share().isPresent() ? Tone.PLAIN : Tone.MUTED;
    Face face = step.tone() == Tone.MUTED ? Face.REGULAR : Face.SEMIBOLD;
    return List.of(
        new Words(step.text(), plain, Face.REGULAR), new Words(step.rate(), step.tone(), face));
  }

  @Override
  void head(Canvas canvas, RowGrid grid, double height) {
    for (int i = 0; i < 2; i++) {
      TextBlock header = header(grid, i);
      double x = grid.wordsRoom().size() < 2 ? grid.width() : grid.wordsRight(i);
      double middle = height - 5 - header.height() / 2;
      canvas.block(header, x, middle, Canvas.Anchor.END, Palette.MUTED);
    }
    canvas.rule(Palette.GRID, 0.8, 0, height - 0.4, grid.width(), height - 0.4);
  }

  @Override
  void ground(Canvas canvas, RowGrid grid, double top, double bottom) {
    canvas.rule(Palette.HATCH, 0.7, grid.plotLeft(), top, grid.plotLeft(), bottom);
  }

  private static Axis axis(RowGrid grid) {
    return Axis.between(0, WHOLE, grid.plotLeft(), grid.plotRight() - 2);
  }

  @Override
  void marks(Canvas canvas, RowGrid grid, Step row, double top, double height) {
    double thickness = Math.min(THICKEST, height * 0.6);
    double barTop = top + (height - thickness) / 2;
    Axis axis = axis(grid);
    FunnelStep step = row.step();
    if (step.share().isEmpty()) {
      canvas.line(
          "–",
          grid.plotLeft() + 5,
          top + height / 2,
          Canvas.Anchor.START,
          Face.REGULAR,
          SIZE,
          Palette.MUTED);
      return;
    }
    double end = axis.at(step.share().get());
    row.before()
        .flatMap(FunnelStep::share)
        .ifPresent(share -> narrowing(canvas, axis, (end + axis.at(share)) / 2, top, end, barTop));
    row.after()
        .flatMap(FunnelStep::share)
        .ifPresent(
            share ->
                narrowing(
                    canvas,
                    axis,
                    end,
                    barTop + thickness,
                    (end + axis.at(share)) / 2,
                    top + height));
    canvas.box(
        Palette.category(0), axis.start(), barTop, Math.max(0.5, end - axis.start()), thickness);
    if (step.high() > step.low()) {
      interval(canvas, axis.at(step.low()), axis.at(step.high()), top + height / 2, end);
    }
  }

  /** Half of the way from one bar to the next. */
  private static void narrowing(
      Canvas canvas, Axis axis, double endAbove, double top, double endBelow, double bottom) {
    Path2D area = new Path2D.Double();
    area.moveTo(axis.start(), top);
    area.lineTo(endAbove, top);
    area.lineTo(endBelow, bottom);
    area.lineTo(axis.start(), bottom);
    area.closePath();
    canvas.veil(area, Palette.category(0));
  }

  /** White on the bar, ink beyond its end. */
  private static void interval(Canvas canvas, double low, double high, double middle, double end) {
    double inside = Math.min(end, high);
    if (low < inside) {
      canvas.rule(Color.WHITE, 1.2, low, middle, inside, middle);
      canvas.rule(Color.WHITE, 1.2, low, middle - 2.5, low, middle + 2.5);
    }
    if (high > end) {
      canvas.rule(Palette.INK, 1.2, Math.max(end, low), middle, high, middle);
      canvas.rule(Palette.INK, 1.2, high, middle - 2.5, high, middle + 2.5);
    }
  }

  @Override
  void foot(Canvas canvas, RowGrid grid, double top) {}

  @Override
  RowDrawing<Step> part(List<Step> rows) {
    return new Funnel(chart, allRows(), rows);
  }
}
