package io.rapport.domain.statistics;

import java.util.Arrays;

/**
 * What covariates leave of the ranks of a first variable, ready to be compared with what they leave
 * of a second, as it is or dealt out anew. Residuals are those of rows times √w.
 */
final class RankResiduals {
  /** A correlation this near to ±1 is ±1. */
  private static final double ROUNDING = 1e-12;

  /** A unit that decides its own fit has no residual; this keeps 0 from 0/0. */
  private static final double SMALLEST_REST = 1e-9;

  private final LinearModel covariates;
  private final double[] first;
  private final double[] roots;
  private final boolean isWeighted;
  private final double square;
  private final double[] rests;

  RankResiduals(LinearModel covariates, double[] first, double[] weights, boolean isWeighted) {
    this.covariates = covariates;
    this.first = first;
    this.roots = Arrays.stream(weights).map(Math::sqrt).toArray();
    this.isWeighted = isWeighted;
    this.square = LinearModel.square(first);
    this.rests = new double[first.length];
    for (int i = 0; i < rests.length; i++) {
      double leverage = covariates.leverage(i) + first[i] * first[i] / square;
      rests[i] = Math.max(SMALLEST_REST, 1 - leverage);
    }
  }

  /** −1..1; 0 where nothing is left of the second. */
  double correlation(double[] second) {
    double other = LinearModel.square(second);
    double found = other == 0 ? 0 : product(second) / Math.sqrt(square * other);
    return Math.abs(found) > 1 - ROUNDING ? Math.signum(found) : found;
  }

  /** Of the correlation; infinite when that is ±1. */
  double t(double[] second) {
    double rho = correlation(second);
    if (Math.abs(rho) == 1) {
      return rho * Double.POSITIVE_INFINITY;
    }
    return isWeighted
        ? robust(second)
        : rho * Math.sqrt((covariates.degreesOfFreedom() - 1) / (1 - rho * rho));
  }

  /** What a permutation compares, with the second dealt out in this order. */
  double statistic(double[] second, int[] order) {
    double[] dealt = new double[second.length];
    for (int i = 0; i < dealt.length; i++) {
      dealt[i] = second[order[i]] * roots[i] / roots[order[i]];
    }
    double[] left = covariates.residuals(dealt);
    double rho = correlation(left);
    if (!isWeighted) {
      return rho;
    }
    return Math.abs(rho) == 1 ? rho * Double.MAX_VALUE : robust(left);
  }

  private double robust(double[] second) {
    double product = product(second);
    double slope = product / square;
    double variance = 0;
    for (int i = 0; i < first.length; i++) {
      double part = first[i] * (second[i] - slope * first[i]) / rests[i];
      variance += part * part;
    }
    return product == 0 ? 0 : product / Math.sqrt(variance);
  }

  private double product(double[] second) {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }
}
