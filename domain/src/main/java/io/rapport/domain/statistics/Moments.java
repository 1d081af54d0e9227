package io.rapport.domain.statistics;

/**
 * The additive summary of a set of values that means, variances and t tests need. Two summaries can
 * be added, and a part taken from its whole, as a unit from its parent.
 *
 * <p>Source of the update: T. F. Chan, G. H. Golub, R. J. LeVeque (1983), "Algorithms for computing
 * the sample variance", <i>The American Statistician</i> 37.
 *
 * @param n number of values
 * @param mean their mean, 0 when there are none
 * @param squares sum of squared deviations from the mean, Σ(x − x̄)²
 */
public record Moments(long n, double mean, double squares) {

  /** No values. */
  public static final Moments NONE = new Moments(0, 0, 0);

  /**
   * @throws IllegalArgumentException if {@code n < 0}, the mean is not finite or the squares are
   *     negative
   */
  public Moments {
    Arguments.atLeast(0, n, "n");
    Arguments.finite(mean, "mean");
    Arguments.notNegative(squares, "squares");
  }

  /**
   * Of raw values, in two passes.
   *
   * @throws IllegalArgumentException if a value is not finite
   */
  public static Moments of(double... values) {
    if (values.length == 0) {
      return NONE;
    }
    double sum = 0;
    for (double value : Arguments.finite(values, "value")) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new Moments(values.length, mean, squares);
  }

  /**
   * Of sums such as a database gives. Exact for the small whole numbers of answer scales; far from
   * zero {@link #of} loses less.
   *
   * @throws IllegalArgumentException if {@code n < 1} or no set of values has these sums
   */
  public static Moments ofSums(long n, double sum, double sumOfSquares) {
    Arguments.atLeast(1, n, "n");
    double squares = sumOfSquares - sum * sum / n;
    double rounding = 1e-9 * Math.abs(sumOfSquares);
    Arguments.require(squares >= -rounding, "the sum of squares is too small for this sum and n");
    return new Moments(n, sum / n, Math.max(0, squares));
  }

  /**
   * Of a mean and a sample variance (divisor n − 1).
   *
   * @throws IllegalArgumentException if {@code n < 2} or the variance is negative
   */
  public static Moments ofVariance(long n, double mean, double variance) {
    Arguments.atLeast(2, n, "n");
    return new Moments(n, mean, Arguments.notNegative(variance, "variance") * (n - 1));
  }

  /**
   * Of zeros and ones.
   *
   * @throws IllegalArgumentException unless {@code 0 ≤ successes ≤ n} and {@code n ≥ 1}
   */
  public static Moments ofCounts(long successes, long n) {
    Arguments.counts(successes, n);
    return new Moments(n, (double) successes / n, (double) successes * (n - successes) / n);
  }

  /**
   * Of a tally: how often each score was given.
   *
   * @throws IllegalArgumentException if lengths differ, a score is not finite or a count negative
   */
  public static Moments ofTally(double[] scores, long[] counts) {
    Arguments.sameLength(scores.length, counts.length, "scores and counts");
    Moments all = NONE;
    for (int i = 0; i < scores.length; i++) {
      all = all.plus(new Moments(counts[i], scores[i], 0));
    }
    return all;
  }

  /** The moments of both sets of values together. */
  public Moments plus(Moments other) {
    if (other.n == 0) {
      return this;
    }
    if (n == 0) {
      return other;
    }
    long total = n + other.n;
    double delta = other.mean - mean;
    return new Moments(
        total,
        mean + delta * other.n / total,
        squares + other.squares + delta * delta * ((double) n * other.n / total));
  }

  /**
   * The moments of what is left when a part is taken away.
   *
   * @param part moments of values that are among these
   * @throws IllegalArgumentException if the part has more values than the whole
   */
  public Moments minus(Moments part) {
    long rest = Arguments.atLeast(0, n - part.n, "values left");
    if (rest == 0) {
      return NONE;
    }
    double restMean = mean + (mean - part.mean) * part.n / rest;
    double delta = part.mean - restMean;
    double between = delta * delta * ((double) rest * part.n / n);
    return new Moments(rest, restMean, Math.max(0, squares - part.squares - between));
  }

  /**
   * Sample variance, divisor n − 1.
   *
   * @throws IllegalArgumentException if {@code n < 2}
   */
  public double variance() {
    return squares / (Arguments.atLeast(2, n, "n") - 1);
  }

  /**
   * Square root of {@link #variance}.
   *
   * @throws IllegalArgumentException if {@code n < 2}
   */
  public double standardDeviation() {
    return Math.sqrt(variance());
  }

  public double sum() {
    return n * mean;
  }
}
