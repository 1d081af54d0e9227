package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Chart.SlopeLine;
import io.rapport.domain.report.Tone;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lines from the last wave to this one. Clear changes stand out, the others are grey; names that
 * would collide are moved apart and keep a thin line to their point.
 */
final class Slope extends Drawing {
  private static final double SIZE = 8.5;
  private static final double FLOOR = 7;
  private static final double STEP = 0.5;
  private static final double HEADER = 8;
  private static final double RADIUS = 2.7;
  private static final double LEADER = 14;
  private static final double GAP = 7;
  private static final double PADDING = 2;
  private static final double LEAST_PLOT = 70;
  private static final double LOW_PLOT = 200;
  private static final double MOST_PER_LINE = 26;

  private final Chart.Slope chart;
  private final List<SlopeLine> lines;

  Slope(Chart.Slope chart) {
    this(chart, chart.lines());
  }

  private Slope(Chart.Slope chart, List<SlopeLine> lines) {
    this.chart = chart;
    this.lines = lines;
  }

  /** Where the columns stand: earlier values, plot, later values, names, changes. */
  private record Columns(
      double left, double right, double valueRoom, double labelRoom, double changeRoom) {
    double beforeRoom() {
      return left - LEADER;
    }

    double valueLeft() {
      return right + LEADER;
    }

    double labelLeft() {
      return valueLeft() + valueRoom + GAP;
    }
  }

  /** What is printed of a line. */
  private record Texts(TextBlock before, TextBlock value, TextBlock label, TextBlock change) {
    double beforeHeight() {
      return before.height() + PADDING;
    }

    double height() {
      double tallest = Math.max(value.height(), Math.max(label.height(), change.height()));
      return tallest + PADDING;
    }
  }

  /** All lines of a chart have the same columns, so that its parts look alike. */
  private Columns columns(double width) {
    double before = widest(SlopeLine::beforeText, width * 0.15);
    double value = widest(SlopeLine::afterText, width * 0.15);
    double label = widest(SlopeLine::label, width * 0.3);
    double change = widest(SlopeLine::change, width * 0.2);
    double left = before + LEADER;
    double right = width - change - GAP - label - GAP - value - LEADER;
    return new Columns(left, right, value, label, change);
  }

  private double widest(Function<SlopeLine, String> text, double most) {
    double widest = 0;
    for (SlopeLine line : chart.lines()) {
      widest = Math.max(widest, Face.SEMIBOLD.width(text.apply(line), SIZE));
    }
    return Math.min(most, widest + 1);
  }

  private static Face face(SlopeLine line) {
    return line.tone() == Tone.MUTED ? Face.REGULAR : Face.SEMIBOLD;
  }

  private static Texts texts(SlopeLine line, Columns columns, double size) {
    Face face = face(line);
    return new Texts(
        TextBlock.of(line.beforeText(), Face.REGULAR, size, columns.beforeRoom()),
        TextBlock.of(line.afterText(), face, size, columns.valueRoom()),
        TextBlock.of(line.label(), face, size, columns.labelRoom()),
        TextBlock.of(line.change(), face, size, columns.changeRoom()));
  }

  private List<Texts> texts(Columns columns, double size) {
    return lines.stream().map(line -> texts(line, columns, size)).toList();
  }

  private static double height(List<Texts> texts) {
    double right = texts.stream().mapToDouble(Texts::height).sum();
    double left = texts.stream().mapToDouble(Texts::beforeHeight).sum();
    return Math.max(left, right);
  }

  private List<Texts> fitted(Columns columns, double height) {
    for (double size = SIZE; size > FLOOR; size -= STEP) {
      List<Texts> texts = texts(columns, size);
      if (height(texts) <= height) {
        return texts;
      }
    }
    return texts(columns, FLOOR);
  }

  private TextBlock beforeHeader(Columns columns) {
    double middle = (columns.left() + columns.right()) / 2;
    return TextBlock.of(chart.before(), Face.SEMIBOLD, HEADER, middle - GAP);
  }

  private TextBlock afterHeader(Columns columns, double width) {
    double middle = (columns.left() + columns.right()) / 2;
    return TextBlock.of(chart.after(), Face.SEMIBOLD, HEADER, width - middle - GAP);
  }

  private double headHeight(Columns columns, double width) {
    return Math.max(beforeHeader(columns).height(), afterHeader(columns, width).height()) + 8;
  }

  @Override
  public double leastHeight(double width) {
    Columns columns = columns(width);
    return headHeight(columns, width) + Math.max(LEAST_PLOT, height(texts(columns, FLOOR)));
  }

  @Override
  public double mostHeight(double width) {
    double roomy = Math.max(LOW_PLOT, lines.size() * MOST_PER_LINE);
    return Math.max(leastHeight(width), headHeight(columns(width), width) + roomy);
  }

  @Override
  public List<Drawing> parts(double width, double first, double next) {
    Columns columns = columns(width);
    double head = headHeight(columns, width);
    List<Drawing> parts = new ArrayList<>();
    List<SlopeLine> current = new ArrayList<>();
    double used = head;
    for (SlopeLine line : lines) {
      Texts texts = texts(line, columns, FLOOR);
      double needed = Math.max(texts.height(), texts.beforeHeight());
      if (used + needed > (parts.isEmpty() ? first : next) && !current.isEmpty()) {
        parts.add(new Slope(chart, List.copyOf(current)));
        current.clear();
        used = head;
      }
      current.add(line);
      used += needed;
    }
    parts.add(parts.isEmpty() ? this : new Slope(chart, List.copyOf(current)));
    return parts;
  }

  @Override
  void draw(Canvas canvas, double width, double height) {
    Columns columns = columns(width);
    double top = headHeight(columns, width);
    head(canvas, columns, width, top);
    Axis up =
        Axis.between(chart.axisLow(), chart.axisHigh(), height - RADIUS - 2, top + RADIUS + 2);
    lines.stream()
        .sorted(Comparator.comparing(line -> line.tone() != Tone.MUTED))
        .forEach(line -> line(canvas, columns, up, line));
    List<Texts> texts = fitted(columns, height - top);
    befores(canvas, columns, up, texts, top, height);
    afters(canvas, columns, up, texts, top, height, width);
  }

  private void head(Canvas canvas, Columns columns, double width, double height) {
    TextBlock before = beforeHeader(columns);
    double beforeLeft = Math.max(0, columns.left() + 4 - before.width());
    canvas.block(
        before, beforeLeft, height - 7 - before.height() / 2, Canvas.Anchor.START, Palette.MUTED);
    TextBlock after = afterHeader(columns, width);
    double afterLeft = Math.min(columns.right() - 4, width - after.width());
    canvas.block(
        after, afterLeft, height - 7 - after.height() / 2, Canvas.Anchor.START, Palette.MUTED);
    canvas.rule(Palette.GRID, 0.8, 0, height - 4, width, height - 4);
  }

  private static void line(Canvas canvas, Columns columns, Axis up, SlopeLine line) {
    boolean clear = line.tone() != Tone.MUTED;
    Color colour = clear ? Palette.mark(line.tone()) : Palette.HATCH;
    if (line.before().isPresent() && line.after().isPresent()) {
      Path2D path = new Path2D.Double();
      path.moveTo(columns.left(), up.at(line.before().get()));
      path.lineTo(columns.right(), up.at(line.after().get()));
      canvas.path(path, colour, clear ? 1.9 : 1.1, new float[0]);
    }
    Mark mark = Mark.of(line.tone());
    line.before()
        .ifPresent(value -> canvas.mark(mark, colour, columns.left(), up.at(value), RADIUS));
    line.after()
        .ifPresent(value -> canvas.mark(mark, colour, columns.right(), up.at(value), RADIUS));
  }

  private void befores(
      Canvas canvas, Columns columns, Axis up, List<Texts> texts, double top, double bottom) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).before().isPresent()) {
        shown.add(i);
      }
    }
    double[] wanted =
        shown.stream().mapToDouble(i -> up.at(lines.get(i).before().orElseThrow())).toArray();
    double[] heights = shown.stream().mapToDouble(i -> texts.get(i).beforeHeight()).toArray();
    double[] placed = Apart.move(wanted, heights, top, bottom);
    for (int k = 0; k < placed.length; k++) {
      double room = columns.beforeRoom();
      leader(canvas, columns.left() - RADIUS - 1, wanted[k], room + 2, placed[k]);
      canvas.block(
          texts.get(shown.get(k)).before(), room, placed[k], Canvas.Anchor.END, Palette.MUTED);
    }
  }

  private void afters(
      Canvas canvas,
      Columns columns,
      Axis up,
      List<Texts> texts,
      double top,
      double bottom,
      double width) {
    double[] wanted = new double[lines.size()];
    double[] heights = new double[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      Optional<Double> value = lines.get(i).after().or(lines.get(i)::before);
      wanted[i] = value.map(up::at).orElse(bottom);
      heights[i] = texts.get(i).height();
    }
    double[] placed = Apart.move(wanted, heights, top, bottom);
    for (int i = 0; i < wanted.length; i++) {
      SlopeLine line = lines.get(i);
      if (line.after().isPresent()) {
        leader(canvas, columns.right() + RADIUS + 1, wanted[i], columns.valueLeft() - 2, placed[i]);
      }
      Color ink = line.tone() == Tone.MUTED ? Palette.MUTED : Palette.INK;
      Color strong = Palette.text(line.tone());
      Texts each = texts.get(i);
      canvas.block(each.value(), columns.valueLeft(), placed[i], Canvas.Anchor.START, strong);
      canvas.block(each.label(), columns.labelLeft(), placed[i], Canvas.Anchor.START, ink);
      canvas.block(each.change(), width, placed[i], Canvas.Anchor.END, strong);
    }
  }

  private static void leader(Canvas canvas, double x1, double y1, double x2, double y2) {
    if (Math.abs(y1 - y2) > 3) {
      canvas.rule(Palette.HATCH, 0.5, x1, y1, x2, y2);
    }
  }
}
