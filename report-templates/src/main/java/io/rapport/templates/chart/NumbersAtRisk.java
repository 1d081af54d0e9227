package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Chart.IncidenceCurve;
import io.rapport.domain.report.Chart.TimeTick;
import java.util.ArrayList;
import java.util.List;

/** The times under an axis of time, and below them the numbers still at risk at each. */
final class NumbersAtRisk {
  private static final double SIZE = 8;
  private static final double GAP = 3;
  private static final double MARK_ROOM = 10;
  private static final double RADIUS = 2.4;
  private static final double NARROWEST = 12;

  private final Chart.CumulativeIncidence chart;
  private final Axis across;
  private final double labelRoom;
  private final double columnRoom;
  private final double width;

  NumbersAtRisk(Chart.CumulativeIncidence chart, Axis across, double width) {
    this.chart = chart;
    this.across = across;
    this.labelRoom = labelRoom(chart, width);
    this.columnRoom = columnRoom(chart, width);
    this.width = width;
  }

  private static boolean hasSeveral(Chart.CumulativeIncidence chart) {
    return chart.curves().size() > 1;
  }

  /** Room for what stands before the numbers. */
  static double labelRoom(Chart.CumulativeIncidence chart, double width) {
    double room = Face.SEMIBOLD.width(chart.riskHeader(), SIZE);
    for (IncidenceCurve curve : chart.curves()) {
      double name = Face.REGULAR.width(curve.label(), SIZE) + MARK_ROOM;
      room = Math.max(room, hasSeveral(chart) ? name : 0);
    }
    return Math.min(width * 0.24, room + 1);
  }

  /** Room of a column of numbers. */
  static double columnRoom(Chart.CumulativeIncidence chart, double width) {
    double widest = NARROWEST;
    for (int i = 0; i < chart.ticks().size(); i++) {
      widest = Math.max(widest, Face.REGULAR.width(chart.ticks().get(i).label(), SIZE));
      for (IncidenceCurve curve : chart.curves()) {
        widest = Math.max(widest, Face.REGULAR.width(curve.atRisk().get(i), SIZE));
      }
    }
    return Math.min(width * 0.12, widest + 0.5);
  }

  private double x(int tick) {
    return across.at(chart.ticks().get(tick).at());
  }

  /** The times, from the last back, whose columns do not touch; the others are left out. */
  private List<Integer> named() {
    List<Integer> named = new ArrayList<>();
    double free = Double.POSITIVE_INFINITY;
    for (int i = chart.ticks().size() - 1; i >= 0; i--) {
      if (x(i) + columnRoom / 2 + GAP <= free) {
        named.add(i);
        free = x(i) - columnRoom / 2;
      }
    }
    return named;
  }

  private TextBlock number(String text) {
    return TextBlock.of(text, Face.REGULAR, SIZE, columnRoom);
  }

  private TextBlock timeLabel() {
    return TextBlock.of(chart.timeLabel(), Face.REGULAR, SIZE, width);
  }

  private TextBlock header() {
    return TextBlock.of(chart.riskHeader(), Face.SEMIBOLD, SIZE, labelRoom);
  }

  private TextBlock name(IncidenceCurve curve) {
    return TextBlock.of(curve.label(), Face.REGULAR, SIZE, labelRoom - MARK_ROOM);
  }

  private double timesHeight() {
    double tallest = SIZE * Face.LEADING;
    for (TimeTick tick : chart.ticks()) {
      tallest = Math.max(tallest, number(tick.label()).height());
    }
    return tallest + GAP;
  }

  /** A single curve's numbers stand beside the header; those of several below it, by name. */
  private double rowHeight(IncidenceCurve curve) {
    double tallest = hasSeveral(chart) ? name(curve).height() : header().height();
    for (String number : curve.atRisk()) {
      tallest = Math.max(tallest, number(number).height());
    }
    return tallest + GAP;
  }

  private double headerHeight() {
    return hasSeveral(chart) ? header().height() + GAP : 0;
  }

  double height() {
    double rows = chart.curves().stream().mapToDouble(this::rowHeight).sum();
    return 4 + timesHeight() + timeLabel().height() + GAP + headerHeight() + rows;
  }

  void draw(Canvas canvas, double top) {
    double y = top + 4;
    for (int i : named()) {
      TextBlock label = number(chart.ticks().get(i).label());
      canvas.rule(Palette.HATCH, 0.5, x(i), top, x(i), top + 3);
      canvas.block(label, x(i), y + label.height() / 2, Canvas.Anchor.MIDDLE, Palette.MUTED);
    }
    y += timesHeight();
    TextBlock words = timeLabel();
    canvas.block(words, width, y + words.height() / 2, Canvas.Anchor.END, Palette.MUTED);
    y += words.height() + GAP;
    if (hasSeveral(chart)) {
      TextBlock header = header();
      canvas.block(header, 0, y + header.height() / 2, Canvas.Anchor.START, Palette.MUTED);
      y += headerHeight();
    }
    for (int i = 0; i < chart.curves().size(); i++) {
      row(canvas, i, y);
      y += rowHeight(chart.curves().get(i));
    }
  }

  private void row(Canvas canvas, int index, double top) {
    IncidenceCurve curve = chart.curves().get(index);
    double middle = top + (rowHeight(curve) - GAP) / 2;
    if (hasSeveral(chart)) {
      canvas.mark(Mark.series(index), Palette.line(index), RADIUS + 1, middle, RADIUS);
      canvas.block(name(curve), MARK_ROOM, middle, Canvas.Anchor.START, Palette.INK);
    } else {
      canvas.block(header(), 0, middle, Canvas.Anchor.START, Palette.MUTED);
    }
    for (int i : named()) {
      canvas.block(number(curve.atRisk().get(i)), x(i), middle, Canvas.Anchor.MIDDLE, Palette.INK);
    }
  }
}
