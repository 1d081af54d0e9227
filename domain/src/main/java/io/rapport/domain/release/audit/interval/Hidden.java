package io.rapport.domain.release.audit.interval;

/**
 * A sum of unknowns that must not be known too closely.
 *
 * @param unknowns their numbers, ascending
 * @param width how far apart its smallest and its largest possible value must be
 */
public record Hidden(int[] unknowns, double width) {
  public Hidden {
    unknowns = unknowns.clone();
  }

  /** Numbers of the unknowns, ascending. */
  @Override
  public int[] unknowns() {
    return unknowns.clone();
  }

  /** The sum at a point. */
  double at(double[] point) {
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
