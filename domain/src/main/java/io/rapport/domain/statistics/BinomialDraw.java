package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws from one binomial distribution, by its cumulated probabilities. */
final class BinomialDraw {
  private final double[] cumulated;

  /**
   * @param n at least 0
   * @param share strictly between 0 and 1
   */
  BinomialDraw(int n, double share) {
    double odds = share / (1 - share);
    double[] weights = new double[n + 1];
    int mode = (int) Math.min(n, Math.floor((n + 1) * share));
    // From the mode outwards, so that nothing that matters is too small for a double.
    weights[mode] = 1;
    for (int x = mode; x < n; x++) {
      weights[x + 1] = weights[x] * odds * (n - x) / (x + 1);
    }
    for (int x = mode; x > 0; x--) {
      weights[x - 1] = weights[x] / odds * x / (n - x + 1);
    }
    double all = Arrays.stream(weights).sum();
    double sum = 0;
    this.cumulated = new double[n];
    for (int x = 0; x < n; x++) {
      sum += weights[x];
      cumulated[x] = sum / all;
    }
  }

  int next(RandomGenerator random) {
    int at = Arrays.binarySearch(cumulated, random.nextDouble());
    return at < 0 ? -at - 1 : at + 1;
  }
}
