package io.rapport.domain.release.audit.interval;

import java.util.List;

/**
 * Points that agree with all that is known, and the smallest and largest value that hidden sums had
 * in any of them. These lie within the true range of a sum: where they are far enough apart, no
 * more points are needed.
 *
 * <p>NOT thread safe.
 */
final class SeenPoints {
  private final Knowledge known;
  private final List<Hidden> hidden;
  private final AgreeingPoint point;
  private final double[] lowest;
  private final double[] highest;

  /**
   * The first point.
   *
   * @param start numbers that agree with all that is known
   * @throws IllegalArgumentException if they do not
   */
  SeenPoints(Published published, List<Hidden> hidden, double[] start) {
    known = published.known();
    this.hidden = hidden;
    point = new AgreeingPoint(published, start);
    lowest = hidden.stream().mapToDouble(sum -> sum.at(start)).toArray();
    highest = lowest.clone();
  }

  /** The range of a hidden sum over all points seen so far. */
  Range seen(int position) {
    return known.asKnown(new Range(lowest[position], highest[position]));
  }

  /** Adds a point; false if it does not agree. */
  boolean see(double[] values) {
    if (!point.agreesElsewhere(values)) {
      return false;
    }
    for (int h = 0; h < lowest.length; h++) {
      double sum = hidden.get(h).at(values);
      lowest[h] = Math.min(lowest[h], sum);
      highest[h] = Math.max(highest[h], sum);
    }
    return true;
  }

  /** The first point. */
  double[] first() {
    return point.values();
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
