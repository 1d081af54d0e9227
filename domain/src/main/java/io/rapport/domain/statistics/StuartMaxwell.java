package io.rapport.domain.statistics;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Test that the two margins of a K × K table of paired categories are the same, such as roles asked
 * for and roles played. With K = 2 it is McNemar's.
 *
 * <p>χ² = d'S⁻¹d, d_i = n_i· − n_·i, s_ii = n_i· + n_·i − 2n_ii, s_ij = −(n_ij + n_ji). S loses one
 * rank for every set of categories between which nothing moves; a generalised inverse and df = rank
 * of S take care of them and of categories nobody used.
 *
 * <p>Sources: A. Stuart (1955), <i>Biometrika</i> 42; A. E. Maxwell (1970), <i>British Journal of
 * Psychiatry</i> 116.
 */
public final class StuartMaxwell {
  private StuartMaxwell() {}

  /**
   * Of a table of pairs.
   *
   * @param table counts, rows before, columns after
   * @throws IllegalArgumentException if the table is smaller than 2 × 2, not square or has a
   *     negative count
   */
  public static Result test(long[][] table) {
    int k = (int) Arguments.atLeast(2, table.length, "categories");
    Arguments.squareTable(table);
    double[] change = new double[k];
    double[][] variance = new double[k][k];
    boolean moved = false;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        if (i != j) {
          double both = (double) table[i][j] + table[j][i];
          change[i] += table[i][j] - table[j][i];
          variance[i][i] += both;
          variance[i][j] = -both;
          moved |= both > 0;
        }
      }
    }
    if (!moved) {
      return new Result(0, 0, 1);
    }
    SingularValueDecomposition decomposition =
        new SingularValueDecomposition(MatrixUtils.createRealMatrix(variance));
    double[] solved =
        decomposition.getSolver().solve(MatrixUtils.createRealVector(change)).toArray();
    double statistic = 0;
    for (int i = 0; i < k; i++) {
      statistic += change[i] * solved[i];
    }
    int df = decomposition.getRank();
    return new Result(statistic, df, Distributions.chiSquareUpper(statistic, df));
  }

  /**
   * What the test found.
   *
   * @param statistic χ²
   * @param df degrees of freedom, K − 1 where all categories hang together; 0 when nothing moved
   * @param pValue 1 when nothing moved
   */
  public record Result(double statistic, int df, double pValue) {}
}
