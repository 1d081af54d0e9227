package io.rapport.domain.statistics;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealVector;

/**
 * χ² = d'V⁻d of deviations d with variance V, V⁻ a generalised inverse and df the rank of V: sums
 * that must cancel, and groups in which nothing can happen, take a rank away each.
 *
 * @param statistic χ²
 * @param df rank of V
 */
record QuadraticForm(double statistic, int df) {
  /** Eigenvalues below this share of the largest are rounding. */
  private static final double ROUNDING = 1e-10;

  static QuadraticForm of(double[] deviations, double[][] variance) {
    EigenDecomposition decomposition =
        new EigenDecomposition(MatrixUtils.createRealMatrix(variance));
    double[] eigenvalues = decomposition.getRealEigenvalues();
    double smallest = ROUNDING * eigenvalues[0];
    RealVector vector = MatrixUtils.createRealVector(deviations);
    double statistic = 0;
    int df = 0;
    for (int i = 0; i < eigenvalues.length; i++) {
      if (eigenvalues[i] > 0 && eigenvalues[i] > smallest) {
        double along = decomposition.getEigenvector(i).dotProduct(vector);
        statistic += along * along / eigenvalues[i];
        df++;
      }
    }
    return new QuadraticForm(statistic, df);
  }

  double pValue() {
    return df == 0 ? 1 : Distributions.chiSquareUpper(statistic, df);
  }
}
