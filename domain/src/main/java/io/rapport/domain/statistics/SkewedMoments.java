package io.rapport.domain.statistics;

/**
 * Moments with the third one, which tells how skewed the values are. Two can be added.
 *
 * <p>Source of the update: P. Pébay (2008), <i>Formulas for robust, one-pass parallel computation
 * of covariances and arbitrary-order statistical moments</i>, Sandia report 2008-6212.
 *
 * @param moments number, mean and squares
 * @param cubes sum of cubed deviations from the mean, Σ(x − x̄)³
 */
public record SkewedMoments(Moments moments, double cubes) {

  /** No values. */
  public static final SkewedMoments NONE = new SkewedMoments(Moments.NONE, 0);

  /**
   * @throws IllegalArgumentException if the cubes are not finite
   */
  public SkewedMoments {
    Arguments.finite(cubes, "cubes");
  }

  /**
   * Of raw values.
   *
   * @throws IllegalArgumentException if a value is not finite
   */
  public static SkewedMoments of(double... values) {
    Moments moments = Moments.of(values);
    double cubes = 0;
    for (double value : values) {
      double deviation = value - moments.mean();
      cubes += deviation * deviation * deviation;
    }
    return new SkewedMoments(moments, cubes);
  }

  /** The moments of both sets of values together. */
  public SkewedMoments plus(SkewedMoments other) {
    if (n() == 0 || other.n() == 0) {
      return n() == 0 ? other : this;
    }
    double n1 = n();
    double n2 = other.n();
    double n = n1 + n2;
    double delta = other.mean() - mean();
    double between = delta * delta * delta * n1 * n2 * (n1 - n2) / (n * n);
    double within = 3 * delta * (n1 * other.squares() - n2 * squares()) / n;
    return new SkewedMoments(moments.plus(other.moments), cubes + other.cubes + between + within);
  }

  /** Number of values. */
  public long n() {
    return moments.n();
  }

  /** Their mean, 0 when there are none. */
  public double mean() {
    return moments.mean();
  }

  /** Sum of squared deviations from the mean. */
  public double squares() {
    return moments.squares();
  }
}
