package io.rapport.domain.statistics;

import java.util.Random;

/** Answers in whole points with an outcome first that goes with the earlier predictors most. */
final class DriverData {
  private DriverData() {}

  /** Rows of an outcome and p predictors, 1–7 each, alike within a person. */
  static double[][] rows(Random random, int n, int p) {
    double[][] rows = new double[n][p + 1];
    for (double[] row : rows) {
      double person = random.nextGaussian();
      double outcome = random.nextGaussian();
      for (int j = 1; j <= p; j++) {
        double value = .6 * person + random.nextGaussian();
        row[j] = whole(value);
        outcome += value / (j + 1);
      }
      row[0] = whole(outcome);
    }
    return rows;
  }

  static double whole(double value) {
    return Math.max(1, Math.min(7, Math.round(4 + 1.2 * value)));
  }
}
