package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * McDonald's ω_total of one factor: (Σλ)²/((Σλ)² + Σ(1 − λ²)), the loadings λ fitted to the
 * correlations by minimum residual.
 *
 * <p>Minimum residual makes Σ_{i≠j}(r_ij − λ_iλ_j)² smallest. Given the others, the best λ_i is
 * Σ_{j≠i} r_ijλ_j / Σ_{j≠i} λ_j², cut to −1..1; the loadings take turns until none moves.
 *
 * <p>Sources: R. P. McDonald (1999), <i>Test Theory</i>, ch. 6; H. H. Harman, W. H. Jones (1966),
 * <i>Psychometrika</i> 31; for the cut H. H. Harman, Y. Fukuda (1966), <i>Psychometrika</i> 31.
 */
public final class McDonaldOmega {
  private static final double CONVERGED = 1e-13;
  private static final int MOST_ROUNDS = 100_000;

  private McDonaldOmega() {}

  /**
   * From raw rows, respondents × items; rows with a missing answer (not a number) are left out.
   *
   * @throws IllegalArgumentException if there are fewer than three items or two complete rows, or
   *     rows differ in length
   */
  public static Optional<Result> ofRows(double[][] rows) {
    return of(CrossProducts.ofRows(rows));
  }

  /**
   * From sums of products. Empty when an item does not vary or there is no common factor to fit.
   *
   * @throws IllegalArgumentException if there are fewer than three items or two complete rows
   */
  public static Optional<Result> of(CrossProducts sums) {
    Arguments.atLeast(3, sums.items(), "items");
    return sums.correlation().flatMap(McDonaldOmega::ofCorrelation);
  }

  /**
   * From a k × k correlation matrix. Empty when there is no common factor to fit: the items are
   * uncorrelated, or the fit does not settle.
   *
   * @throws IllegalArgumentException if there are fewer than three items, with which one factor is
   *     not identified, or the matrix is not square, symmetric and finite
   */
  public static Optional<Result> ofCorrelation(double[][] correlation) {
    int k = Arguments.square(correlation, "correlation");
    Arguments.atLeast(3, k, "items");
    CrossProducts.symmetric(correlation, "correlation");
    double[] loadings = start(correlation);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double moved = 0;
      for (int i = 0; i < k; i++) {
        double best = bestLoading(correlation, loadings, i);
        moved = Math.max(moved, Math.abs(best - loadings[i]));
        loadings[i] = best;
      }
      if (!(moved >= CONVERGED)) {
        return result(loadings);
      }
    }
    return Optional.empty();
  }

  /** The first principal component, which lies near the factor and has its signs. */
  private static double[] start(double[][] correlation) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(correlation);
    RealMatrix symmetric = matrix.add(matrix.transpose()).scalarMultiply(0.5);
    EigenDecomposition eigen = new EigenDecomposition(symmetric);
    double size = Math.sqrt(eigen.getRealEigenvalue(0));
    return Arrays.stream(eigen.getEigenvector(0).toArray()).map(v -> v * size).toArray();
  }

  private static double bestLoading(double[][] correlation, double[] loadings, int i) {
    double numerator = 0;
    double denominator = 0;
    for (int j = 0; j < loadings.length; j++) {
      if (j != i) {
        numerator += correlation[i][j] * loadings[j];
        denominator += loadings[j] * loadings[j];
      }
    }
    return denominator == 0 ? 0 : Math.max(-1, Math.min(1, numerator / denominator));
  }

  private static Optional<Result> result(double[] loadings) {
    double sum = DoubleStream.of(loadings).sum();
    double sign = sum < 0 ? -1 : 1;
    double unique = DoubleStream.of(loadings).map(loading -> 1 - loading * loading).sum();
    double largest = DoubleStream.of(loadings).map(Math::abs).max().orElseThrow();
    if (largest < 1e-9) {
      return Optional.empty();
    }
    return Optional.of(
        new Result(
            sum * sum / (sum * sum + unique),
            DoubleStream.of(loadings).map(loading -> sign * loading).boxed().toList(),
            largest >= 1));
  }

  /**
   * Reliability of a scale by its one factor.
   *
   * @param omega 0..1
   * @param loadings in the order of the items, −1..1, their sum not negative
   * @param heywood whether a loading stopped at the edge, so that one factor fits badly
   */
  public record Result(double omega, List<Double> loadings, boolean heywood) {
    public Result {
      loadings = List.copyOf(loadings);
    }
  }
}
