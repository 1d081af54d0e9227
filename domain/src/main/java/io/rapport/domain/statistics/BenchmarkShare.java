package io.rapport.domain.statistics;

import java.util.OptionalDouble;

/**
 * A share against a benchmark that is taken as fixed. The benchmark's own error is unknown, and a
 * page that prints the result has to say so.
 *
 * <p>From 30 answers and 5 expected on either side the score test, z = (p − p₀)/√(p₀(1 − p₀)/n);
 * below that the exact binomial test. The interval of the difference is Wilson's of the share less
 * the benchmark, which holds 0 just where |z| does not reach its limit.
 *
 * <p>Source: A. Agresti (2013), <i>Categorical Data Analysis</i>, ch. 1.
 */
public final class BenchmarkShare {
  private static final BenchmarkShare DEFAULT = new BenchmarkShare(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private BenchmarkShare(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static BenchmarkShare withDefaults() {
    return DEFAULT;
  }

  public BenchmarkShare with(Confidence newConfidence) {
    return new BenchmarkShare(newConfidence);
  }

  /**
   * From counts.
   *
   * @param benchmark p₀, 0..1
   * @throws IllegalArgumentException unless {@code 0 ≤ successes ≤ n}, {@code n ≥ 1} and the
   *     benchmark lies in 0..1
   * @throws ArithmeticException if n exceeds the range of {@code int} in the exact test
   */
  public Result test(long successes, long n, double benchmark) {
    Arguments.counts(successes, n);
    Arguments.share(benchmark, "benchmark");
    double share = (double) successes / n;
    Interval wilson =
        WilsonInterval.withDefaults().with(confidence).ofCounts(successes, n).interval();
    Interval interval = new Interval(wilson.low() - benchmark, wilson.high() - benchmark);
    double expected = n * Math.min(benchmark, 1 - benchmark);
    if (n < TwoProportions.SMALLEST_GROUP || expected < TwoProportions.SMALLEST_EXPECTED) {
      double p = ExactBinomial.pValue(successes, n, benchmark);
      return new Result(n, share, benchmark, interval, OptionalDouble.empty(), p);
    }
    double z = (share - benchmark) / Math.sqrt(benchmark * (1 - benchmark) / n);
    return new Result(
        n, share, benchmark, interval, OptionalDouble.of(z), Distributions.normalTwoSided(z));
  }

  /**
   * What the test found.
   *
   * @param n answers
   * @param share 0..1
   * @param benchmark p₀, 0..1
   * @param interval of the difference
   * @param z the statistic, empty for the exact test
   * @param pValue two-sided
   */
  public record Result(
      long n, double share, double benchmark, Interval interval, OptionalDouble z, double pValue) {

    /** share − benchmark. */
    public double difference() {
      return share - benchmark;
    }

    /** {@link EffectSize#cohenH} of the share against the benchmark. */
    public double cohenH() {
      return EffectSize.cohenH(share, benchmark);
    }
  }
}
