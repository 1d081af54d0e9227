package io.rapport.domain.release.audit.interval;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Points that agree with all that is known, and the smallest and largest value that hidden sums had
 * in any of them. These lie within the true range of a sum: where they are far enough apart, no
 * more points are needed. Points are held against the first one, so that seeing one costs as much
 * as it differs from it.
 *
 * <p>NOT thread safe.
 */
final class SeenPoints {
  private final Published published;
  private final Knowledge known;
  private final List<Hidden> hidden;
  private final int[][] hiddenOf;
  private final AgreeingPoint point;
  private final double[] first;
  private final double[] sums;
  private final double[] lowest;
  private final double[] highest;

  /**
   * The first point.
   *
   * @param start numbers that agree with all that is known
   * @throws IllegalArgumentException if they do not
   */
  SeenPoints(Published published, List<Hidden> hidden, double[] start) {
    this.published = published;
    known = published.known();
    this.hidden = hidden;
    hiddenOf = known.positions(hidden.stream().map(Hidden::members).toList());
    point = new AgreeingPoint(published, start);
    first = start.clone();
    sums = hidden.stream().mapToDouble(sum -> sum.at(start)).toArray();
    lowest = sums.clone();
    highest = sums.clone();
  }

  /** The range of a hidden sum over all points seen so far. */
  Range seen(int position) {
    return known.asKnown(new Range(lowest[position], highest[position]));
  }

  /** Adds a point; false if it does not agree. */
  boolean see(double[] values) {
    Map<Integer, Double> changedRows = new TreeMap<>();
    Map<Integer, Double> changedSums = new TreeMap<>();
    for (int unknown = 0; unknown < first.length; unknown++) {
      double change = values[unknown] - first[unknown];
      if (change != 0) {
        if (!AgreeingPoint.isPossible(values[unknown], known.most(unknown))) {
          return false;
        }
        add(change, published.rowsOf(unknown), changedRows);
        add(change, hiddenOf[unknown], changedSums);
      }
    }
    // What was printed more coarsely since holds the first point all the more.
    if (changedRows.entrySet().stream()
        .anyMatch(row -> point.isBroken(row.getKey(), point.sum(row.getKey()) + row.getValue()))) {
      return false;
    }
    changedSums.forEach(
        (position, change) -> {
          lowest[position] = Math.min(lowest[position], sums[position] + change);
          highest[position] = Math.max(highest[position], sums[position] + change);
        });
    return true;
  }

  private static void add(double change, int[] positions, Map<Integer, Double> to) {
    Arrays.stream(positions).forEach(position -> to.merge(position, change, Double::sum));
  }

  /** The first point. */
  double[] first() {
    return first.clone();
  }

  /** Whether a hidden sum has been seen to vary as widely as it must. */
  boolean isWide(int position) {
    return seen(position).isAsWideAs(hidden.get(position).width());
  }

  /** Whether a hidden sum would vary as widely as it must with one more value. */
  boolean isWideWith(int position, double value) {
    return known
        .asKnown(new Range(Math.min(lowest[position], value), Math.max(highest[position], value)))
        .isAsWideAs(hidden.get(position).width());
  }
}
