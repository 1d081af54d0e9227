package io.rapport.templates.chart;

import java.util.List;

/**
 * Where the columns of a chart of rows stand: labels, plot, columns of words at the right.
 *
 * @param labelRoom width of the labels
 * @param plotLeft left edge of the plot
 * @param plotRight right edge of the plot
 * @param wordsRoom widths of the columns of words, from left to right
 * @param width width of the whole chart
 */
record RowGrid(
    double labelRoom, double plotLeft, double plotRight, List<Double> wordsRoom, double width) {
  static final double GAP = 8;

  RowGrid {
    wordsRoom = List.copyOf(wordsRoom);
  }

  static RowGrid of(double labelRoom, List<Double> wordsRoom, double width) {
    double right = wordsRoom.stream().mapToDouble(room -> room + GAP).sum();
    return new RowGrid(labelRoom, labelRoom + GAP, width - right, wordsRoom, width);
  }

  double plotWidth() {
    return plotRight - plotLeft;
  }

  /** Right edge of a column of words. */
  double wordsRight(int column) {
    double right = width;
    for (int i = wordsRoom.size() - 1; i > column; i--) {
      right -= wordsRoom.get(i) + GAP;
    }
    return right;
  }
}
