package io.rapport.templates.chart;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.IntStream;

/** Moves labels apart. */
final class Apart {
  private Apart() {}

  /** Labels that touch: how many, the height of all, and where their top is wanted. */
  private record Cluster(int labels, double height, double wantedTop) {
    Cluster joined(Cluster below) {
      double top =
          (wantedTop * labels + (below.wantedTop - height) * below.labels)
              / (labels + below.labels);
      return new Cluster(labels + below.labels, height + below.height, top);
    }

    double top(double top, double bottom) {
      return Math.max(top, Math.min(bottom - height, wantedTop));
    }
  }

  /**
   * Middles of labels that do not overlap, in the order of the wanted ones and, by least squares,
   * as near to them as they can be: labels that would overlap join to a cluster around their mean
   * (isotonic regression by pooling adjacent violators, Ayer et al. 1955).
   *
   * @param wanted wanted middles
   * @param heights heights of the labels
   * @param top upper limit
   * @param bottom lower limit; the labels must fit between the two
   */
  static double[] move(double[] wanted, double[] heights, double top, double bottom) {
    int[] order =
        IntStream.range(0, wanted.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> wanted[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    Deque<Cluster> clusters = new ArrayDeque<>();
    for (int i : order) {
      Cluster next = new Cluster(1, heights[i], wanted[i] - heights[i] / 2);
      while (!clusters.isEmpty() && overlap(clusters.getLast(), next, top, bottom)) {
        next = clusters.removeLast().joined(next);
      }
      clusters.addLast(next);
    }
    double[] middles = new double[wanted.length];
    int placed = 0;
    for (Cluster cluster : clusters) {
      double y = cluster.top(top, bottom);
      for (int k = 0; k < cluster.labels(); k++) {
        int i = order[placed++];
        middles[i] = y + heights[i] / 2;
        y += heights[i];
      }
    }
    return middles;
  }

  private static boolean overlap(Cluster above, Cluster below, double top, double bottom) {
    return above.top(top, bottom) + above.height() > below.top(top, bottom);
  }
}
