package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Chart.FlowPart;
import io.rapport.domain.report.Chart.FlowRibbon;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares of a whole on two sides, joined by ribbons as wide as what went from the one to the other.
 * What of a part no ribbon accounts for is left empty.
 */
final class RoleFlow extends Drawing {
  private static final double SIZE = 8.5;
  private static final double FLOOR = 7;
  private static final double STEP = 0.5;
  private static final double HEADER = 8;
  private static final double BAR = 10;
  private static final double APART = 8;
  private static final double GAP = 7;
  private static final double LABEL_SHARE = 0.27;
  private static final double LEAST_FLOW = 90;
  private static final double MOST_FLOW = 210;
  private static final double TEXT = 7.5;
  private static final double PADDING = 3;
  private static final double WHOLE = 100;

  private final Chart.RoleFlow chart;

  RoleFlow(Chart.RoleFlow chart) {
    this.chart = chart;
  }

  /** One side: where its bars stand and how high they are. */
  private record Side(double[] tops, double[] heights) {
    double middle(int part) {
      return tops[part] + heights[part] / 2;
    }
  }

  /** Name over its share. */
  private record Label(TextBlock name, TextBlock share) {
    double height() {
      return name.height() + share.height() + PADDING;
    }
  }

  /** As wide as the widest name or share, the same on both sides. */
  private double labelRoom(double width) {
    double widest = 0;
    for (List<FlowPart> side : List.of(chart.from(), chart.to())) {
      for (FlowPart part : side) {
        widest = Math.max(widest, Face.SEMIBOLD.width(part.label(), SIZE));
        widest = Math.max(widest, Face.REGULAR.width(part.text(), SIZE));
      }
    }
    return Math.min(width * LABEL_SHARE, widest + 1);
  }

  private List<Label> labels(List<FlowPart> parts, double size, double width) {
    double room = labelRoom(width);
    return parts.stream()
        .map(
            part ->
                new Label(
                    TextBlock.of(part.label(), Face.SEMIBOLD, size, room),
                    TextBlock.of(part.text(), Face.REGULAR, size, room)))
        .toList();
  }

  private static double height(List<Label> labels) {
    return labels.stream().mapToDouble(Label::height).sum();
  }

  private List<Label> fitted(List<FlowPart> parts, double width, double height) {
    for (double size = SIZE; size > FLOOR; size -= STEP) {
      List<Label> labels = labels(parts, size, width);
      if (height(labels) <= height) {
        return labels;
      }
    }
    return labels(parts, FLOOR, width);
  }

  private static TextBlock header(String words, double width) {
    return TextBlock.of(words, Face.SEMIBOLD, HEADER, width / 2 - GAP);
  }

  private double headHeight(double width) {
    return Math.max(header(chart.before(), width).height(), header(chart.after(), width).height())
        + 9;
  }

  @Override
  public double leastHeight(double width) {
    double labels =
        Math.max(
            height(labels(chart.from(), FLOOR, width)), height(labels(chart.to(), FLOOR, width)));
    double gaps = APART * Math.max(chart.from().size(), chart.to().size());
    return headHeight(width) + Math.max(LEAST_FLOW + gaps, labels);
  }

  @Override
  public double mostHeight(double width) {
    return Math.max(leastHeight(width), headHeight(width) + MOST_FLOW);
  }

  @Override
  void draw(Canvas canvas, double width, double height) {
    double top = headHeight(width);
    head(canvas, width, top);
    double perPoint = perPoint(height - top);
    Side from = side(chart.from(), perPoint, top, height);
    Side to = side(chart.to(), perPoint, top, height);
    double left = labelRoom(width) + GAP;
    double right = width - left;
    ribbons(canvas, from, to, left + BAR, right - BAR, perPoint * ribbonScale());
    bars(canvas, chart.from(), from, left);
    bars(canvas, chart.to(), to, right - BAR);
    names(canvas, chart.from(), from, width, top, height, false);
    names(canvas, chart.to(), to, width, top, height, true);
  }

  private void head(Canvas canvas, double width, double height) {
    TextBlock before = header(chart.before(), width);
    TextBlock after = header(chart.after(), width);
    double bottom = height - 7;
    double bar = labelRoom(width) + GAP + BAR;
    double x = Math.max(before.width(), bar);
    canvas.block(before, x, bottom - before.height() / 2, Canvas.Anchor.END, Palette.MUTED);
    x = Math.min(width - after.width(), width - bar);
    canvas.block(after, x, bottom - after.height() / 2, Canvas.Anchor.START, Palette.MUTED);
    canvas.rule(Palette.GRID, 0.8, 0, height - 4, width, height - 4);
  }

  private static double total(List<FlowPart> parts) {
    return parts.stream().mapToDouble(part -> Math.max(0, part.share().orElse(0.0))).sum();
  }

  /** Points of height for a percent: the same on both sides. */
  private double perPoint(double height) {
    double gaps = APART * Math.max(0, Math.max(chart.from().size(), chart.to().size()) - 1);
    double most = Math.max(WHOLE, Math.max(total(chart.from()), total(chart.to())));
    return Math.max(0, height - gaps - 2) / most;
  }

  private static Side side(List<FlowPart> parts, double perPoint, double top, double bottom) {
    double[] tops = new double[parts.size()];
    double[] heights = new double[tops.length];
    double gap =
        parts.size() < 2 ? 0 : (bottom - top - 2 - total(parts) * perPoint) / (parts.size() - 1);
    double y = top + 1;
    for (int i = 0; i < tops.length; i++) {
      tops[i] = y;
      heights[i] = Math.max(0, parts.get(i).share().orElse(0.0)) * perPoint;
      y += heights[i] + Math.min(gap, 3 * APART);
    }
    return new Side(tops, heights);
  }

  private void bars(Canvas canvas, List<FlowPart> parts, Side side, double x) {
    for (int i = 0; i < parts.size(); i++) {
      if (side.heights()[i] > 0) {
        canvas.box(Palette.category(i), x, side.tops()[i], BAR, Math.max(0.5, side.heights()[i]));
      }
    }
  }

  private void ribbons(
      Canvas canvas, Side from, Side to, double left, double right, double perPoint) {
    double[] leaves = from.tops().clone();
    double[] arrives = to.tops().clone();
    double[] starts = new double[chart.ribbons().size()];
    double[] ends = new double[starts.length];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      order.add(i);
    }
    order.sort((a, b) -> Integer.compare(ribbon(a).to(), ribbon(b).to()));
    for (int i : order) {
      starts[i] = leaves[ribbon(i).from()];
      leaves[ribbon(i).from()] += ribbon(i).share() * perPoint;
    }
    order.sort((a, b) -> Integer.compare(ribbon(a).from(), ribbon(b).from()));
    for (int i : order) {
      ends[i] = arrives[ribbon(i).to()];
      arrives[ribbon(i).to()] += ribbon(i).share() * perPoint;
    }
    for (int i : order) {
      double thickness = ribbon(i).share() * perPoint;
      canvas.veil(band(left, starts[i], right, ends[i], thickness), colour(ribbon(i)), 0.3f);
    }
    for (int i : order) {
      text(canvas, ribbon(i), left + 5, starts[i], ribbon(i).share() * perPoint, right - left);
    }
  }

  /** Makes ribbons narrower where their rounded shares add up to more than their part. */
  private double ribbonScale() {
    double[] leaving = new double[chart.from().size()];
    double[] arriving = new double[chart.to().size()];
    for (FlowRibbon ribbon : chart.ribbons()) {
      leaving[ribbon.from()] += ribbon.share();
      arriving[ribbon.to()] += ribbon.share();
    }
    return Math.min(scale(chart.from(), leaving), scale(chart.to(), arriving));
  }

  private static double scale(List<FlowPart> parts, double[] ribbons) {
    double scale = 1;
    for (int i = 0; i < ribbons.length; i++) {
      if (ribbons[i] > 0) {
        scale = Math.min(scale, parts.get(i).share().orElse(0.0) / ribbons[i]);
      }
    }
    return scale;
  }

  private FlowRibbon ribbon(int index) {
    return chart.ribbons().get(index);
  }

  private static Color colour(FlowRibbon ribbon) {
    return Palette.category(ribbon.from());
  }

  private static Path2D band(double left, double start, double right, double end, double thick) {
    double middle = (left + right) / 2;
    Path2D band = new Path2D.Double();
    band.moveTo(left, start);
    band.curveTo(middle, start, middle, end, right, end);
    band.lineTo(right, end + thick);
    band.curveTo(middle, end + thick, middle, start + thick, left, start + thick);
    band.closePath();
    return band;
  }

  private static void text(
      Canvas canvas, FlowRibbon ribbon, double x, double top, double thickness, double room) {
    boolean fits =
        thickness >= TEXT * Face.LEADING && Face.REGULAR.width(ribbon.text(), TEXT) <= room / 3;
    if (fits) {
      canvas.line(
          ribbon.text(),
          x,
          top + thickness / 2,
          Canvas.Anchor.START,
          Face.REGULAR,
          TEXT,
          Palette.INK);
    }
  }

  private void names(
      Canvas canvas,
      List<FlowPart> parts,
      Side side,
      double width,
      double top,
      double bottom,
      boolean right) {
    List<Label> labels = fitted(parts, width, bottom - top);
    double[] wanted = new double[parts.size()];
    double[] heights = new double[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = side.middle(i);
      heights[i] = labels.get(i).height();
    }
    double[] placed = Apart.move(wanted, heights, top, bottom);
    double x = right ? width - labelRoom(width) : labelRoom(width);
    double bar = right ? x - GAP : x + GAP;
    Canvas.Anchor anchor = right ? Canvas.Anchor.START : Canvas.Anchor.END;
    for (int i = 0; i < wanted.length; i++) {
      Label label = labels.get(i);
      double labelTop = placed[i] - (label.height() - PADDING) / 2;
      double nameMiddle = labelTop + label.name().height() / 2;
      double shareMiddle = labelTop + label.name().height() + label.share().height() / 2;
      canvas.block(label.name(), x, nameMiddle, anchor, Palette.INK);
      canvas.block(label.share(), x, shareMiddle, anchor, Palette.MUTED);
      if (Math.abs(placed[i] - wanted[i]) > 3 && side.heights()[i] > 0) {
        canvas.rule(Palette.HATCH, 0.5, bar, wanted[i], right ? x - 1 : x + 1, placed[i]);
      }
    }
  }
}
