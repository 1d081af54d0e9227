package io.rapport.templates.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart of rows: label at the left, marks in the plot, words at the right; a head above and a
 * foot below. Columns are measured over all rows, so the parts of a divided chart look alike.
 *
 * @param <R> a row of the model
 */
abstract class RowDrawing<R> extends Drawing {
  static final double SIZE = 8.5;
  static final double FLOOR = 7;
  private static final double ROW_PADDING = 3;
  private static final double LABEL_SHARE = 0.36;
  private static final double WORDS_SHARE = 0.22;

  private final List<R> allRows;
  private final List<R> rows;

  /**
   * @param allRows all rows of the chart
   * @param rows the rows of this part
   */
  RowDrawing(List<R> allRows, List<R> rows) {
    this.allRows = allRows;
    this.rows = rows;
  }

  abstract String label(R row);

  abstract List<Words> words(R row);

  abstract double headHeight(RowGrid grid);

  abstract double footHeight(RowGrid grid);

  abstract void head(Canvas canvas, RowGrid grid, double height);

  /** Draws what lies under the marks, such as grid lines, from the head to the foot. */
  abstract void ground(Canvas canvas, RowGrid grid, double top, double bottom);

  abstract void marks(Canvas canvas, RowGrid grid, R row, double top, double height);

  abstract void foot(Canvas canvas, RowGrid grid, double top);

  /** The same chart with some of its rows. */
  abstract RowDrawing<R> part(List<R> rows);

  /** Rows that every further part repeats at its top. */
  List<R> repeated() {
    return List.of();
  }

  Face labelFace(R row) {
    return Face.REGULAR;
  }

  double indent(R row) {
    return 0;
  }

  String labelHeader() {
    return "";
  }

  List<String> wordsHeaders() {
    return List.of();
  }

  /** Share of the width that labels may take. */
  double labelShare(double width) {
    return LABEL_SHARE;
  }

  double leastRow() {
    return 13;
  }

  double mostRow() {
    return 34;
  }

  final List<R> allRows() {
    return allRows;
  }

  private RowGrid grid(double width) {
    double label = Math.max(30, Face.SEMIBOLD.widestWord(labelHeader(), 8) + 1);
    List<Double> words = new ArrayList<>();
    for (String header : wordsHeaders()) {
      words.add(Math.min(width * WORDS_SHARE, Face.SEMIBOLD.widestWord(header, 8)));
    }
    for (R row : allRows) {
      label = Math.max(label, indent(row) + labelFace(row).width(label(row), SIZE) + 1);
      List<Words> columns = words(row);
      for (int i = 0; i < columns.size(); i++) {
        double needed = columns.get(i).face().width(columns.get(i).text(), SIZE) + 1;
        if (i == words.size()) {
          words.add(0.0);
        }
        words.set(i, Math.max(words.get(i), Math.min(width * WORDS_SHARE, needed)));
      }
    }
    return RowGrid.of(Math.min(label, width * labelShare(width)), words, width);
  }

  private double leastHeight(RowGrid grid, R row) {
    double room = grid.labelRoom() - indent(row);
    double least = TextBlock.of(label(row), labelFace(row), FLOOR, room).height();
    List<Words> columns = words(row);
    for (int i = 0; i < columns.size(); i++) {
      Words words = columns.get(i);
      double height =
          TextBlock.of(words.text(), words.face(), FLOOR, grid.wordsRoom().get(i)).height();
      least = Math.max(least, height);
    }
    return Math.max(leastRow(), least + ROW_PADDING);
  }

  private double rowsLeast(RowGrid grid) {
    return rows.stream().mapToDouble(row -> leastHeight(grid, row)).sum();
  }

  @Override
  public final double leastHeight(double width) {
    RowGrid grid = grid(width);
    return headHeight(grid) + Math.max(leastRow(), rowsLeast(grid)) + footHeight(grid);
  }

  @Override
  public final double mostHeight(double width) {
    RowGrid grid = grid(width);
    double most =
        rows.stream().mapToDouble(row -> Math.max(mostRow(), leastHeight(grid, row))).sum();
    return headHeight(grid) + Math.max(mostRow(), most) + footHeight(grid);
  }

  @Override
  public final List<Drawing> parts(double width, double first, double next) {
    RowGrid grid = grid(width);
    double around = headHeight(grid) + footHeight(grid);
    double repeatedHeight = repeated().stream().mapToDouble(row -> leastHeight(grid, row)).sum();
    List<Drawing> parts = new ArrayList<>();
    List<R> current = new ArrayList<>();
    double used = around;
    for (R row : rows) {
      double height = leastHeight(grid, row);
      double room = parts.isEmpty() ? first : next;
      boolean onlyRepeated = current.size() <= (parts.isEmpty() ? 0 : repeated().size());
      if (used + height > room && !onlyRepeated) {
        parts.add(part(List.copyOf(current)));
        current = new ArrayList<>(repeated());
        used = around + repeatedHeight;
      }
      current.add(row);
      used += height;
    }
    parts.add(parts.isEmpty() ? this : part(List.copyOf(current)));
    return parts;
  }

  @Override
  final void draw(Canvas canvas, double width, double height) {
    RowGrid grid = grid(width);
    double headHeight = headHeight(grid);
    double bottom = height - footHeight(grid);
    head(canvas, grid, headHeight);
    ground(canvas, grid, headHeight, bottom);
    double spare = rows.isEmpty() ? 0 : (bottom - headHeight - rowsLeast(grid)) / rows.size();
    double top = headHeight;
    for (R row : rows) {
      double rowHeight = leastHeight(grid, row) + spare;
      drawRow(canvas, grid, row, top, rowHeight);
      top += rowHeight;
      canvas.rule(Palette.PALE, 0.6, 0, top, width, top);
    }
    if (rows.isEmpty()) {
      canvas.line(
          "–",
          grid.labelRoom() / 2,
          (headHeight + bottom) / 2,
          Canvas.Anchor.MIDDLE,
          Face.REGULAR,
          SIZE,
          Palette.MUTED);
    }
    foot(canvas, grid, bottom);
  }

  private void drawRow(Canvas canvas, RowGrid grid, R row, double top, double height) {
    double middle = top + height / 2;
    double indent = indent(row);
    TextBlock label =
        TextBlock.fitted(
            label(row),
            labelFace(row),
            SIZE,
            FLOOR,
            grid.labelRoom() - indent,
            height - ROW_PADDING);
    canvas.block(label, indent, middle, Canvas.Anchor.START, Palette.INK);
    marks(canvas, grid, row, top, height);
    List<Words> columns = words(row);
    for (int i = 0; i < columns.size(); i++) {
      Words words = columns.get(i);
      TextBlock block =
          TextBlock.fitted(
              words.text(),
              words.face(),
              SIZE,
              FLOOR,
              grid.wordsRoom().get(i),
              height - ROW_PADDING);
      canvas.block(
          block, grid.wordsRight(i), middle, Canvas.Anchor.END, Palette.text(words.tone()));
    }
  }
}
