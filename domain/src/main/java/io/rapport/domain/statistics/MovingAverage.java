package io.rapport.domain.statistics;

/**
 * An exponentially weighted moving average with the exact spread of months of unequal size.
 *
 * @param weight λ of the newest month
 * @param value the average so far
 * @param spread Σ(λ(1 − λ)^{t−i})²/n_i: the variance of the average over that of a single record
 */
record MovingAverage(double weight, double value, double spread) {

  static MovingAverage from(double weight, double centre) {
    return new MovingAverage(weight, centre, 0);
  }

  /** After one more month, of so many records with that mean. */
  MovingAverage next(double mean, double n) {
    double rest = 1 - weight;
    return new MovingAverage(
        weight, weight * mean + rest * value, weight * weight / n + rest * rest * spread);
  }
}
