package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The coefficients of {@link NegativeBinomialRegression} for one θ.
 *
 * @param events by unit
 * @param beta intercept and coefficients
 * @param mean μ by unit
 * @param theta +∞ for Poisson
 * @param score derivative of the log likelihood by β, 0 once settled
 * @param covariance of β by the expected information
 * @param settled whether the last step changed nothing
 */
record NegativeBinomialFit(
    long[] events,
    double[] beta,
    double[] mean,
    double theta,
    double[] score,
    RealMatrix covariance,
    boolean settled) {
  private static final int ROUNDS = 200;
  private static final double SETTLED = 1e-11;

  /** Log rates so far apart are rates of 0 beside others: a ratio grows without end. */
  private static final double WITHOUT_END = 30;

  /** Largest change of a log rate in one round, lest a round leap too far. */
  private static final double LEAP = 3;

  /** A pivot this much smaller than its variable's own sum of squares is rounding. */
  private static final double COLLINEAR = 1e-10;

  /** Σ(y − μ)² − y: positive where counts scatter more than Poisson's. */
  double scatter() {
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      sum += (events[i] - mean[i]) * (events[i] - mean[i]) - events[i];
    }
    return sum;
  }

  /** Derivative of the log likelihood by θ. */
  double thetaScore() {
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      for (long y = 0; y < events[i]; y++) {
        sum += 1 / (theta + y);
      }
      sum += (mean[i] - events[i]) / (theta + mean[i]) - Math.log1p(mean[i] / theta);
    }
    return sum;
  }

  /** The data: events, log exposures, and covariates with a leading 1. */
  record Model(long[] events, double[] offset, RealMatrix design) {

    static Model of(List<EventRate> rates, double[][] covariates) {
      double[][] design = new double[covariates.length][];
      for (int i = 0; i < design.length; i++) {
        design[i] = new double[covariates[i].length + 1];
        design[i][0] = 1;
        System.arraycopy(covariates[i], 0, design[i], 1, covariates[i].length);
      }
      return new Model(
          rates.stream().mapToLong(EventRate::events).toArray(),
          rates.stream().mapToDouble(rate -> Math.log(rate.exposure())).toArray(),
          MatrixUtils.createRealMatrix(design));
    }

    boolean collinear() {
      RealMatrix products = design.transpose().multiply(design);
      double[] lengths = rootsOfDiagonal(products);
      if (Arrays.stream(lengths).anyMatch(length -> length == 0)) {
        return true;
      }
      try {
        return new CholeskyDecomposition(divided(products, lengths), SETTLED, COLLINEAR)
                .getDeterminant()
            <= 0;
      } catch (NonPositiveDefiniteMatrixException e) {
        return true;
      }
    }

    NegativeBinomialFit fit(double theta) {
      int k = design.getColumnDimension();
      double[] beta = new double[k];
      double exposure = Arrays.stream(offset).map(Math::exp).sum();
      beta[0] = Math.log(Arrays.stream(events).sum() / exposure);
      NegativeBinomialFit fit = at(beta, theta, false);
      for (int round = 0; round < ROUNDS; round++) {
        double[] step = fit.covariance.operate(fit.score);
        RealVector change = design.operate(MatrixUtils.createRealVector(step));
        double largest = change.getLInfNorm();
        double shrink = Math.min(1, LEAP / largest);
        for (int j = 0; j < k; j++) {
          beta[j] += shrink * step[j];
        }
        boolean settled = largest <= SETTLED;
        RealVector logs = design.operate(MatrixUtils.createRealVector(beta));
        if (!(logs.getMaxValue() - logs.getMinValue() < WITHOUT_END)) {
          return fit;
        }
        fit = at(beta, theta, settled);
        if (settled) {
          return fit;
        }
      }
      return fit;
    }

    private NegativeBinomialFit at(double[] beta, double theta, boolean settled) {
      int k = beta.length;
      double[] mean = new double[events.length];
      double[] score = new double[k];
      RealMatrix information = MatrixUtils.createRealMatrix(k, k);
      double[] linear = design.operate(beta);
      for (int i = 0; i < mean.length; i++) {
        mean[i] = Math.exp(offset[i] + linear[i]);
        double spread = 1 + mean[i] / theta;
        double[] row = design.getRow(i);
        for (int j = 0; j < k; j++) {
          score[j] += row[j] * (events[i] - mean[i]) / spread;
          for (int l = 0; l < k; l++) {
            information.addToEntry(j, l, row[j] * row[l] * mean[i] / spread);
          }
        }
      }
      return new NegativeBinomialFit(
          events, beta.clone(), mean, theta, score, inverse(information), settled);
    }

    /** Scaled to ones on the diagonal first, lest a covariate of other size cost digits. */
    private static RealMatrix inverse(RealMatrix information) {
      double[] lengths = rootsOfDiagonal(information);
      return divided(
          MatrixUtils.inverse(divided(information, lengths), Double.MIN_NORMAL), lengths);
    }

    private static double[] rootsOfDiagonal(RealMatrix matrix) {
      double[] roots = new double[matrix.getRowDimension()];
      Arrays.setAll(roots, i -> Math.sqrt(matrix.getEntry(i, i)));
      return roots;
    }

    private static RealMatrix divided(RealMatrix matrix, double[] lengths) {
      RealMatrix divided = matrix.copy();
      for (int i = 0; i < lengths.length; i++) {
        for (int j = 0; j < lengths.length; j++) {
          divided.setEntry(i, j, matrix.getEntry(i, j) / (lengths[i] * lengths[j]));
        }
      }
      return divided;
    }
  }
}
