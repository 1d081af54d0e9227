package io.rapport.domain.release.audit.interval;

import java.util.List;

/**
 * What is known of a sum of unknowns.
 *
 * @param unknowns their numbers, ascending
 * @param ranges within which the sum lies, as it would be printed: at least one, the finest first,
 *     each within the next
 * @param people how many stand behind it
 * @param retractable whether it could still be left out of the release
 */
public record Row(int[] unknowns, List<Range> ranges, long people, boolean retractable) {
  public Row {
    unknowns = unknowns.clone();
    ranges = List.copyOf(ranges);
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException("a sum is printed in at least one way");
    }
    if (!(ranges.get(0).low() <= ranges.get(0).high())) {
      throw new IllegalArgumentException("the low end must not exceed the high one");
    }
    for (int i = 1; i < ranges.size(); i++) {
      if (!ranges.get(i).holds(ranges.get(i - 1))) {
        throw new IllegalArgumentException("what is printed more coarsely must be wider");
      }
    }
  }

  /** A sum that is printed in one way, or not at all. */
  public Row(int[] unknowns, double low, double high, long people, boolean retractable) {
    this(unknowns, List.of(new Range(low, high)), people, retractable);
  }

  /** Numbers of the unknowns, ascending. */
  @Override
  public int[] unknowns() {
    return unknowns.clone();
  }

  /** The sum of its unknowns at a point. */
  double sum(double[] point) {
    double sum = 0;
    for (int unknown : unknowns) {
      sum += point[unknown];
    }
    return sum;
  }

  /** Without a copy, for this package. */
  int[] members() {
    return unknowns;
  }
}
