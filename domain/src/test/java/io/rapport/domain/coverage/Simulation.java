package io.rapport.domain.coverage;

import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Independent trials, each with a generator of its own: their order does not matter. */
final class Simulation {
  private Simulation() {}

  /**
   * What came of the trials.
   *
   * @param samples number of trials
   * @param rate their mean, 0..1
   * @param standardError of the rate
   */
  record Count(int samples, double rate, double standardError) {}

  /** In how many trials something held. */
  static Count count(int samples, long seed, Predicate<SplittableRandom> trial) {
    return mean(samples, seed, random -> trial.test(random) ? 1 : 0);
  }

  /** The mean over the trials of a share. */
  static Count mean(int samples, long seed, ToDoubleFunction<SplittableRandom> trial) {
    double[] results =
        IntStream.range(0, samples)
            .parallel()
            .mapToDouble(i -> trial.applyAsDouble(new SplittableRandom(1_000_003 * seed + i)))
            .toArray();
    return of(results);
  }

  /** The mean of shares that trials gave. */
  static Count of(double[] results) {
    double sum = 0;
    double squares = 0;
    for (double result : results) {
      sum += result;
      squares += result * result;
    }
    double mean = sum / results.length;
    double variance = Math.max(0, squares / results.length - mean * mean);
    return new Count(results.length, mean, Math.sqrt(variance / results.length));
  }
}
