package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Chart.DivergingRow;
import io.rapport.domain.report.Tone;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars of unfavourable, neutral and favourable shares, centred on the middle of the neutral part
 * (Robbins and Heiberger, "Plotting Likert and other rating scales", 2011).
 */
final class DivergingBars extends RowDrawing<DivergingRow> {
  private static final List<Color> COLOURS =
      List.of(Palette.UNFAVOURABLE, Palette.NEUTRAL, Palette.FAVOURABLE);
  private static final double THICKEST = 16;
  private static final double GAP = 0.75;
  private static final double NUMBER = 7.5;

  private final Chart.DivergingBars chart;
  private final double left;
  private final double right;

  DivergingBars(Chart.DivergingBars chart) {
    this(chart, chart.rows());
  }

  private DivergingBars(Chart.DivergingBars chart, List<DivergingRow> rows) {
    super(chart.rows(), rows);
    this.chart = chart;
    this.left = furthest(chart, true);
    this.right = furthest(chart, false);
  }

  private static double furthest(Chart.DivergingBars chart, boolean unfavourable) {
    double furthest = 1;
    for (DivergingRow row : chart.rows()) {
      double side = unfavourable ? row.unfavourable() : row.favourable();
      furthest = Math.max(furthest, side + row.neutral() / 2);
    }
    return furthest;
  }

  private Legend legend(RowGrid grid) {
    List<Legend.Key> keys = new ArrayList<>();
    for (int i = 0; i < chart.keys().size(); i++) {
      keys.add(Legend.Key.box(chart.keys().get(i), COLOURS.get(i % COLOURS.size())));
    }
    return new Legend(keys, grid.plotWidth());
  }

  private TextBlock changeHeader(RowGrid grid) {
    double room = grid.wordsRoom().size() < 2 ? 60 : grid.wordsRoom().get(1);
    return TextBlock.of(chart.changeHeader(), Face.SEMIBOLD, 8, room);
  }

  @Override
  double headHeight(RowGrid grid) {
    return Math.max(legend(grid).height(), changeHeader(grid).height()) + 5;
  }

  @Override
  double footHeight(RowGrid grid) {
    return 1;
  }

  @Override
  List<String> wordsHeaders() {
    return chart.changeHeader().isEmpty() ? List.of() : List.of("", chart.changeHeader());
  }

  @Override
  String label(DivergingRow row) {
    return row.label();
  }

  @Override
  List<Words> words(DivergingRow row) {
    Words value = new Words(row.value(), Tone.PLAIN, Face.SEMIBOLD);
    if (chart.changeHeader().isEmpty()) {
      return List.of(value);
    }
    Face face = row.changeTone() == Tone.MUTED ? Face.REGULAR : Face.SEMIBOLD;
    return List.of(value, new Words(row.change(), row.changeTone(), face));
  }

  @Override
  void head(Canvas canvas, RowGrid grid, double height) {
    Legend legend = legend(grid);
    legend.draw(canvas, grid.plotLeft(), height - 5 - legend.height());
    if (!chart.changeHeader().isEmpty()) {
      TextBlock header = changeHeader(grid);
      canvas.block(
          header, grid.width(), height - 5 - header.height() / 2, Canvas.Anchor.END, Palette.MUTED);
    }
    canvas.rule(Palette.GRID, 0.8, 0, height - 0.4, grid.width(), height - 0.4);
  }

  private Axis axis(RowGrid grid) {
    return Axis.between(-left, right, grid.plotLeft(), grid.plotRight());
  }

  @Override
  void ground(Canvas canvas, RowGrid grid, double top, double bottom) {
    double middle = axis(grid).at(0);
    canvas.rule(Palette.HATCH, 0.7, middle, top, middle, bottom);
  }

  @Override
  void marks(Canvas canvas, RowGrid grid, DivergingRow row, double top, double height) {
    Axis axis = axis(grid);
    double thickness = Math.min(THICKEST, height - 4);
    double middle = top + height / 2;
    double[] shares = {row.unfavourable(), row.neutral(), row.favourable()};
    double from = -row.unfavourable() - row.neutral() / 2;
    for (int i = 0; i < shares.length; i++) {
      double start = axis.at(from);
      double end = axis.at(from + shares[i]);
      from += shares[i];
      double width = end - start - GAP;
      if (!(shares[i] > 0)) {
        continue;
      }
      canvas.box(
          COLOURS.get(i), start + GAP / 2, middle - thickness / 2, Math.max(width, 0.4), thickness);
      String number = Long.toString(Math.round(shares[i]));
      double size = Math.min(NUMBER, thickness - 1.5);
      if (Face.REGULAR.width(number, size) + 3 <= width) {
        canvas.line(
            number,
            (start + end) / 2,
            middle,
            Canvas.Anchor.MIDDLE,
            Face.REGULAR,
            size,
            Palette.on(COLOURS.get(i)));
      }
    }
  }

  @Override
  void foot(Canvas canvas, RowGrid grid, double top) {}

  @Override
  RowDrawing<DivergingRow> part(List<DivergingRow> rows) {
    return new DivergingBars(chart, rows);
  }
}
