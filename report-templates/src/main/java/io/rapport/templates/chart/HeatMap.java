package io.rapport.templates.chart;

import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Chart.HeatCell;
import io.rapport.domain.report.Chart.HeatFill;
import io.rapport.domain.report.Chart.HeatRow;
import java.awt.Color;
import java.util.List;

/**
 * Units by dimensions: the number in every cell, colour only where the model says so, hatching
 * where a difference could not be tested.
 */
final class HeatMap extends RowDrawing<HeatRow> {
  private static final double HEADER = 8;
  private static final double HEADER_FLOOR = 6.5;
  private static final double TALLEST_HEADER = 84;
  private static final double SWATCH_WIDTH = 20;
  private static final int SWATCHES = 5;
  private static final double SCALE_HEIGHT = 12;
  private static final double NARROWEST_LEGEND = 120;
  private static final double INDENT = 7;
  private static final double LEAST_CELL = 22;
  private static final double LEAST_LABELS = 0.18;

  private final Chart.HeatMap chart;
  private final double baseRoom;

  HeatMap(Chart.HeatMap chart) {
    this(chart, chart.rows());
  }

  private HeatMap(Chart.HeatMap chart, List<HeatRow> rows) {
    super(chart.rows(), rows);
    this.chart = chart;
    this.baseRoom =
        chart.rows().stream()
            .mapToDouble(row -> Face.REGULAR.width(row.base(), SIZE) + 8)
            .max()
            .orElse(0);
  }

  private static boolean isReference(HeatRow row) {
    return row.cells().stream().anyMatch(cell -> cell.fill() == HeatFill.REFERENCE);
  }

  /** The organisation's rows at the top. */
  @Override
  List<HeatRow> repeated() {
    return allRows().stream().takeWhile(HeatMap::isReference).limit(1).toList();
  }

  private double cellWidth(RowGrid grid) {
    return (grid.plotWidth() - base(grid)) / Math.max(1, chart.columns().size());
  }

  private double base(RowGrid grid) {
    return Math.min(baseRoom, grid.plotWidth() * 0.3);
  }

  private boolean headersStand(RowGrid grid) {
    double room = cellWidth(grid) - 2;
    return chart.columns().stream()
        .anyMatch(column -> Face.SEMIBOLD.widestWord(column, HEADER_FLOOR) > room);
  }

  private TextBlock header(RowGrid grid, String column, boolean standing) {
    if (!standing) {
      double room = cellWidth(grid) - 2;
      double size = HEADER;
      while (size > HEADER_FLOOR && Face.SEMIBOLD.widestWord(column, size) > room) {
        size -= 0.5;
      }
      return TextBlock.of(column, Face.SEMIBOLD, size, room);
    }
    double room = TALLEST_HEADER;
    TextBlock block = standing(grid, column, room);
    while (block.lines().size() > 1 && block.height() > cellWidth(grid)) {
      room *= 1.25;
      block = standing(grid, column, room);
    }
    return block;
  }

  private TextBlock standing(RowGrid grid, String column, double room) {
    return TextBlock.fitted(column, Face.SEMIBOLD, HEADER, HEADER_FLOOR, room, cellWidth(grid));
  }

  private double headerHeight(RowGrid grid) {
    boolean standing = headersStand(grid);
    double tallest = rowHeader(grid).height();
    for (String column : chart.columns()) {
      TextBlock block = header(grid, column, standing);
      tallest = Math.max(tallest, standing ? block.width() : block.height());
    }
    return tallest;
  }

  private TextBlock rowHeader(RowGrid grid) {
    return TextBlock.of(chart.rowHeader(), Face.SEMIBOLD, HEADER, grid.labelRoom());
  }

  private static double scaleLeft(RowGrid grid) {
    return Math.max(0, Math.min(grid.plotLeft(), grid.width() - SWATCHES * SWATCH_WIDTH));
  }

  private static double legendBeside(RowGrid grid) {
    return grid.width() - scaleLeft(grid) - SWATCHES * SWATCH_WIDTH - 8;
  }

  /** The legend stands beside the colour scale, or below it where that is too narrow. */
  private static boolean isBeside(RowGrid grid) {
    return legendBeside(grid) >= NARROWEST_LEGEND;
  }

  private TextBlock legend(RowGrid grid) {
    double room = isBeside(grid) ? legendBeside(grid) : grid.width();
    return TextBlock.of(chart.legend(), Face.REGULAR, 8, room);
  }

  @Override
  double headHeight(RowGrid grid) {
    return headerHeight(grid) + 5;
  }

  @Override
  double footHeight(RowGrid grid) {
    double words = legend(grid).height();
    return (isBeside(grid) ? Math.max(SCALE_HEIGHT, words) : SCALE_HEIGHT + words) + 7;
  }

  @Override
  String labelHeader() {
    return chart.rowHeader();
  }

  @Override
  String label(HeatRow row) {
    return row.label();
  }

  @Override
  Face labelFace(HeatRow row) {
    return row.depth() == 0 ? Face.SEMIBOLD : Face.REGULAR;
  }

  @Override
  double indent(HeatRow row) {
    return Math.min(4, Math.max(0, row.depth() - 1)) * INDENT;
  }

  @Override
  List<Words> words(HeatRow row) {
    return List.of();
  }

  /** Labels give way to cells that would be too narrow for their numbers. */
  @Override
  double labelShare(double width) {
    double free = width - RowGrid.GAP - baseRoom - LEAST_CELL * chart.columns().size();
    return Math.max(LEAST_LABELS, Math.min(super.labelShare(width), free / width));
  }

  @Override
  double leastRow() {
    return 11.5;
  }

  @Override
  double mostRow() {
    return 24;
  }

  @Override
  void head(Canvas canvas, RowGrid grid, double height) {
    TextBlock rowHeader = rowHeader(grid);
    double bottom = height - 5;
    canvas.block(rowHeader, 0, bottom - rowHeader.height() / 2, Canvas.Anchor.START, Palette.MUTED);
    boolean standing = headersStand(grid);
    double cell = cellWidth(grid);
    double middle = grid.plotLeft() + base(grid) + cell / 2;
    for (String column : chart.columns()) {
      TextBlock block = header(grid, column, standing);
      if (standing) {
        canvas.upwards(block, middle, bottom, Palette.MUTED);
      } else {
        canvas.block(
            block, middle, bottom - block.height() / 2, Canvas.Anchor.MIDDLE, Palette.MUTED);
      }
      middle += cell;
    }
    canvas.rule(Palette.GRID, 0.8, 0, height - 0.4, grid.width(), height - 0.4);
  }

  @Override
  void ground(Canvas canvas, RowGrid grid, double top, double bottom) {}

  @Override
  void marks(Canvas canvas, RowGrid grid, HeatRow row, double top, double height) {
    double base = base(grid);
    double middle = top + height / 2;
    TextBlock baseText = TextBlock.fitted(row.base(), Face.REGULAR, 8, 6, base - 2, height - 1);
    canvas.block(baseText, grid.plotLeft() + base - 8, middle, Canvas.Anchor.END, Palette.MUTED);
    double width = cellWidth(grid);
    double x = grid.plotLeft() + base;
    for (HeatCell cell : row.cells()) {
      cell(canvas, cell, x + 0.5, top + 0.5, width - 1, height - 1);
      x += width;
    }
  }

  private static void cell(
      Canvas canvas, HeatCell cell, double x, double y, double width, double height) {
    Color ground =
        switch (cell.fill()) {
          case REFERENCE -> Palette.PALE;
          case COLOURED -> Palette.diverging(cell.points());
          case NEUTRAL, UNTESTED, HIDDEN -> Color.WHITE;
        };
    canvas.box(ground, x, y, width, height);
    double size = Math.min(SIZE, height - 2);
    Face face =
        switch (cell.fill()) {
          case REFERENCE, COLOURED -> Face.SEMIBOLD;
          case NEUTRAL, UNTESTED, HIDDEN -> Face.REGULAR;
        };
    while (size > 5 && face.width(cell.text(), size) > width - 1) {
      size -= 0.5;
    }
    if (cell.fill() == HeatFill.UNTESTED) {
      canvas.hatchedBox(x, y, width, height);
      double clear = Math.min(width, face.width(cell.text(), size) + 4);
      canvas.box(Color.WHITE, x + (width - clear) / 2, y + height / 2 - size * 0.5, clear, size);
    }
    Color ink = cell.fill() == HeatFill.HIDDEN ? Palette.MUTED : Palette.on(ground);
    canvas.line(cell.text(), x + width / 2, y + height / 2, Canvas.Anchor.MIDDLE, face, size, ink);
  }

  @Override
  void foot(Canvas canvas, RowGrid grid, double top) {
    TextBlock words = legend(grid);
    boolean beside = isBeside(grid);
    double middle = top + 7 + (beside ? Math.max(SCALE_HEIGHT, words.height()) : SCALE_HEIGHT) / 2;
    double x = scaleLeft(grid);
    String[] labels = {"−12", "−6", "0", "+6", "+12"};
    double[] points = {-12, -6, 0, 6, 12};
    for (int i = 0; i < points.length; i++) {
      Color colour = Palette.diverging(points[i]);
      canvas.box(colour, x, middle - 5, SWATCH_WIDTH, 10);
      canvas.line(
          labels[i],
          x + SWATCH_WIDTH / 2,
          middle,
          Canvas.Anchor.MIDDLE,
          Face.REGULAR,
          7.5,
          Palette.on(colour));
      x += SWATCH_WIDTH;
    }
    double wordsMiddle = beside ? middle : middle + SCALE_HEIGHT / 2 + words.height() / 2;
    canvas.block(words, beside ? x + 8 : 0, wordsMiddle, Canvas.Anchor.START, Palette.MUTED);
  }

  @Override
  RowDrawing<HeatRow> part(List<HeatRow> rows) {
    return new HeatMap(chart, rows);
  }
}
