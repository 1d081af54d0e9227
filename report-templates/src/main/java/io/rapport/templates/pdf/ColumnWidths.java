package io.rapport.templates.pdf;

import io.rapport.domain.report.Block;
import io.rapport.templates.chart.Face;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Shares the width of a table among its columns by their weights, but gives each column at least
 * the room of its widest word, so that no number is broken.
 */
final class ColumnWidths {
  private static final double SIZE = 9;
  private static final double PADDING = 13;

  private ColumnWidths() {}

  /** Widths in whole points that add up to {@code width}. */
  static List<Integer> of(Block.Table table, int width) {
    int columns = table.columns().size();
    double[] least = new double[columns];
    double[] weight = new double[columns];
    for (int i = 0; i < columns; i++) {
      least[i] = leastWidth(table, i);
      weight[i] = Math.max(1e-6, table.columns().get(i).weight());
    }
    return whole(shared(least, weight, width), width);
  }

  private static double leastWidth(Block.Table table, int column) {
    double least = Face.SEMIBOLD.widestWord(table.columns().get(column).header(), SIZE);
    for (Block.Row row : table.rows()) {
      least = Math.max(least, Face.SEMIBOLD.widestWord(row.cells().get(column).text(), SIZE));
    }
    return least + PADDING;
  }

  /**
   * Columns that would get less than they need are set to their need, the others share the rest.
   */
  private static double[] shared(double[] least, double[] weight, double width) {
    double[] widths = new double[least.length];
    boolean[] fixed = new boolean[least.length];
    if (DoubleStream.of(least).sum() >= width) {
      return rationed(least, width);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      double room = width;
      double weights = 0;
      for (int i = 0; i < least.length; i++) {
        room -= fixed[i] ? least[i] : 0;
        weights += fixed[i] ? 0 : weight[i];
      }
      for (int i = 0; i < least.length; i++) {
        widths[i] = fixed[i] ? least[i] : room * weight[i] / weights;
        if (!fixed[i] && widths[i] < least[i]) {
          fixed[i] = true;
          changed = true;
        }
      }
    }
    return widths;
  }

  /** Too little room: small needs are met in full, the large ones share what is left equally. */
  private static double[] rationed(double[] least, double width) {
    int[] order =
        IntStream.range(0, least.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> least[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] widths = new double[least.length];
    double room = width;
    for (int k = 0; k < order.length; k++) {
      widths[order[k]] = Math.min(least[order[k]], room / (order.length - k));
      room -= widths[order[k]];
    }
    return widths;
  }

  private static List<Integer> whole(double[] widths, int width) {
    List<Integer> whole = new ArrayList<>();
    double edge = 0;
    int placed = 0;
    for (double each : widths) {
      edge += each;
      int next = Math.min(width, (int) Math.round(edge));
      whole.add(next - placed);
      placed = next;
    }
    return whole;
  }
}
