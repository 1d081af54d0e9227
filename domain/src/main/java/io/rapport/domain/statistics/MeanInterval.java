package io.rapport.domain.statistics;

import java.util.OptionalLong;

/**
 * Interval of a mean by Student's t with n − 1 degrees of freedom.
 *
 * <p>SE² = s²/n, with a known finite population N times 1 − n/N; when everyone answered the
 * interval is the mean itself.
 *
 * <p>Sources: Student (1908), <i>Biometrika</i> 6; W. G. Cochran (1977), <i>Sampling
 * Techniques</i>, ch. 2.
 */
public final class MeanInterval {
  private static final MeanInterval DEFAULT =
      new MeanInterval(Confidence.NINETY_FIVE, OptionalLong.empty());

  private final Confidence confidence;
  private final OptionalLong population;

  private MeanInterval(Confidence confidence, OptionalLong population) {
    this.confidence = confidence;
    this.population = population;
  }

  /** 95 %, population without end. */
  public static MeanInterval withDefaults() {
    return DEFAULT;
  }

  public MeanInterval with(Confidence newConfidence) {
    return new MeanInterval(newConfidence, population);
  }

  /**
   * The same with the finite-population correction.
   *
   * @throws IllegalArgumentException if {@code size < 1}
   */
  public MeanInterval withPopulation(long size) {
    return new MeanInterval(confidence, OptionalLong.of(Arguments.atLeast(1, size, "population")));
  }

  /**
   * From raw values.
   *
   * @throws IllegalArgumentException if there are fewer than two values, more than the population,
   *     or one is not finite
   */
  public Result ofValues(double... values) {
    return of(Moments.of(values));
  }

  /**
   * From sums.
   *
   * @throws IllegalArgumentException if {@code n < 2}, n exceeds the population or no values have
   *     these sums
   */
  public Result ofSums(long n, double sum, double sumOfSquares) {
    return of(Moments.ofSums(n, sum, sumOfSquares));
  }

  /**
   * From moments.
   *
   * @throws IllegalArgumentException if {@code n < 2} or n exceeds the population
   */
  public Result of(Moments moments) {
    long n = Arguments.atLeast(2, moments.n(), "n");
    double fraction = 0;
    if (population.isPresent()) {
      long all = population.getAsLong();
      Arguments.require(n <= all, "n exceeds the population: " + n + " of " + all);
      fraction = (double) n / all;
    }
    double error = Math.sqrt((1 - fraction) * moments.variance() / n);
    Interval interval = Interval.around(moments.mean(), confidence.t(n - 1d) * error);
    return new Result(n, moments.mean(), moments.standardDeviation(), error, interval);
  }

  /**
   * A mean and its interval, in the unit of the values.
   *
   * @param n number of values
   * @param mean their mean
   * @param standardDeviation divisor n − 1
   * @param standardError after the finite-population correction, if any
   * @param interval of the mean
   */
  public record Result(
      long n, double mean, double standardDeviation, double standardError, Interval interval) {}
}
