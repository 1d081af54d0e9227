package io.rapport.domain.statistics;

import java.util.OptionalLong;

/**
 * Wilson's score interval of a share, without continuity correction.
 *
 * <p>Centre (p + z²/2n) / (1 + z²/n), half width z·√(p(1−p)/n + z²/4n²) / (1 + z²/n). With a known
 * finite population N, n* = n(N−1)/(N−n) stands in for n; when everyone answered the interval is
 * the share itself.
 *
 * <p>Sources: E. B. Wilson (1927), <i>JASA</i> 22; L. D. Brown, T. T. Cai, A. DasGupta (2001),
 * <i>Statistical Science</i> 16; W. G. Cochran (1977), <i>Sampling Techniques</i>, ch. 3.
 */
public final class WilsonInterval {
  private static final WilsonInterval DEFAULT =
      new WilsonInterval(Confidence.NINETY_FIVE, OptionalLong.empty());

  private final Confidence confidence;
  private final OptionalLong population;

  private WilsonInterval(Confidence confidence, OptionalLong population) {
    this.confidence = confidence;
    this.population = population;
  }

  /** 95 %, population without end. */
  public static WilsonInterval withDefaults() {
    return DEFAULT;
  }

  /** The same at another level; for several shares together {@link Confidence#bonferroni}. */
  public WilsonInterval with(Confidence newConfidence) {
    return new WilsonInterval(newConfidence, population);
  }

  /**
   * The same with the finite-population correction.
   *
   * @param size everyone who could have answered, N
   * @throws IllegalArgumentException if {@code size < 1}
   */
  public WilsonInterval withPopulation(long size) {
    return new WilsonInterval(
        confidence, OptionalLong.of(Arguments.atLeast(1, size, "population")));
  }

  /**
   * From counts.
   *
   * @throws IllegalArgumentException unless {@code 0 ≤ successes ≤ n}, {@code n ≥ 1} and {@code n}
   *     is at most the population
   */
  public Result ofCounts(long successes, long n) {
    Arguments.counts(successes, n);
    return of((double) successes / n, (double) n, (double) n);
  }

  /**
   * From a (weighted) share and its effective sample size, which also stands for the number who
   * answered.
   *
   * @throws IllegalArgumentException if the share is outside 0..1, or n is not positive or exceeds
   *     the population
   */
  public Result ofShare(double share, double effectiveN) {
    return ofShare(share, effectiveN, effectiveN);
  }

  /**
   * From a weighted share: the width follows the effective sample size, the finite-population
   * correction the number who answered, n* = n_eff·(N−1)/(N−n).
   *
   * @param answered how many answered, n
   * @throws IllegalArgumentException if the share is outside 0..1, or a size is not positive or
   *     {@code answered} exceeds the population
   */
  public Result ofShare(double share, double effectiveN, double answered) {
    Arguments.share(share, "share");
    Arguments.positive(effectiveN, "effectiveN");
    Arguments.positive(answered, "answered");
    return of(share, effectiveN, answered);
  }

  private Result of(double share, double effectiveN, double answered) {
    double size = effectiveN;
    if (population.isPresent()) {
      long all = population.getAsLong();
      Arguments.require(answered <= all, "n exceeds the population: " + answered + " of " + all);
      size = answered == all ? Double.POSITIVE_INFINITY : effectiveN * (all - 1) / (all - answered);
    }
    return new Result(share, size, bounds(share, size));
  }

  private Interval bounds(double share, double n) {
    if (Double.isInfinite(n)) {
      return Interval.point(share);
    }
    double z = confidence.z();
    double q = z * z / n;
    double centre = (share + q / 2) / (1 + q);
    double half = Math.sqrt(q * (share * (1 - share) + q / 4)) / (1 + q);
    // At the ends the bound is the end itself; the subtraction would leave 1e-17.
    double low = share == 0 ? 0 : Math.max(0, centre - half);
    double high = share == 1 ? 1 : Math.min(1, centre + half);
    return new Interval(Math.min(low, share), Math.max(high, share));
  }

  /**
   * A share and its interval.
   *
   * @param share p, 0..1
   * @param effectiveN the n that went into the formula: n, n_eff or n*; infinite for a census
   * @param interval bounds in 0..1 that contain the share
   */
  public record Result(double share, double effectiveN, Interval interval) {

    /** Whether everyone answered, so that nothing is left to estimate. */
    public boolean census() {
      return Double.isInfinite(effectiveN);
    }
  }
}
