package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The design of a weighted linear regression with a constant: everything that does not depend on
 * the outcome. Rows are multiplied by √w, so that what follows is ordinary least squares.
 */
final class LinearModel {
  /** Singular values of columns of length 1 below this are 0. */
  private static final double NO_DIRECTION = 1e-9;

  private final double[] roots;
  private final double[][] basis;
  private final double[][] inverse;

  private LinearModel(double[] roots, double[][] basis, double[][] inverse) {
    this.roots = roots;
    this.basis = basis;
    this.inverse = inverse;
  }

  /**
   * Of k variables over n ≥ k + 1 units, after a constant; empty when one of them follows from the
   * others.
   *
   * @param variables k × n
   * @param weights n, positive
   */
  static Optional<LinearModel> of(double[][] variables, double[] weights) {
    int n = weights.length;
    int columns = variables.length + 1;
    double[] roots = Arrays.stream(weights).map(Math::sqrt).toArray();
    double[][] design = new double[n][columns];
    double[] lengths = new double[columns];
    for (int j = 0; j < columns; j++) {
      double centre = j == 0 ? 0 : centre(variables[j - 1], weights);
      double size = 0;
      double square = 0;
      for (int i = 0; i < n; i++) {
        double value = j == 0 ? 1 : variables[j - 1][i];
        design[i][j] = (value - centre) * roots[i];
        size += value * value * weights[i];
        square += design[i][j] * design[i][j];
      }
      lengths[j] = Math.sqrt(square);
      if (lengths[j] <= NO_DIRECTION * Math.sqrt(size)) {
        return Optional.empty();
      }
    }
    for (double[] row : design) {
      Arrays.setAll(row, j -> row[j] / lengths[j]);
    }
    SingularValueDecomposition svd =
        new SingularValueDecomposition(MatrixUtils.createRealMatrix(design));
    double[] singular = svd.getSingularValues();
    if (singular[singular.length - 1] <= NO_DIRECTION) {
      return Optional.empty();
    }
    RealMatrix scaled =
        svd.getV()
            .multiply(
                MatrixUtils.createRealDiagonalMatrix(
                    Arrays.stream(singular).map(s -> 1 / s).toArray()))
            .multiply(svd.getUT());
    double[][] inverse = scaled.getData();
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < n; i++) {
        inverse[j][i] /= lengths[j];
      }
    }
    return Optional.of(new LinearModel(roots, svd.getU().getData(), inverse));
  }

  /** Variables are centred, which changes the constant only, and keeps small parts exact. */
  private static double centre(double[] values, double[] weights) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * weights[i];
      total += weights[i];
    }
    return sum / total;
  }

  /** Units less variables less the constant. */
  int degreesOfFreedom() {
    return basis.length - inverse.length;
  }

  /** The values times √w. */
  double[] scaled(double[] values) {
    double[] scaled = new double[values.length];
    Arrays.setAll(scaled, i -> values[i] * roots[i]);
    return scaled;
  }

  /** The coefficient of one variable, 0 being the first, from scaled outcomes. */
  double coefficient(int variable, double[] scaled) {
    double sum = 0;
    for (int i = 0; i < scaled.length; i++) {
      sum += inverse[variable + 1][i] * scaled[i];
    }
    return sum;
  }

  /** How the coefficient of one variable changes with the scaled outcome of one unit. */
  double pull(int variable, int unit) {
    return inverse[variable + 1][unit];
  }

  /** What the variables leave of scaled outcomes. */
  double[] residuals(double[] scaled) {
    double[] residuals = scaled.clone();
    for (int j = 0; j < inverse.length; j++) {
      double along = 0;
      for (int i = 0; i < scaled.length; i++) {
        along += basis[i][j] * scaled[i];
      }
      for (int i = 0; i < scaled.length; i++) {
        residuals[i] -= along * basis[i][j];
      }
    }
    return residuals;
  }

  /** How far a unit decides its own fit, 0..1. */
  double leverage(int unit) {
    return square(basis[unit]);
  }

  static double square(double[] vector) {
    double sum = 0;
    for (double each : vector) {
      sum += each * each;
    }
    return sum;
  }
}
