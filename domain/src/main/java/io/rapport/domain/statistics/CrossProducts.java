package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.MatrixUtils;

/**
 * The additive summary of complete rows of k items: n, sums and the k × k sums of products. It is
 * all that reliability needs, and the summaries of two units add up to that of both.
 */
public final class CrossProducts {
  private final long n;
  private final double[] sums;
  private final double[][] products;

  private CrossProducts(long n, double[] sums, double[][] products) {
    this.n = n;
    this.sums = sums;
    this.products = products;
  }

  /** No rows yet of k items. */
  public static CrossProducts none(int items) {
    Arguments.atLeast(1, items, "items");
    return new CrossProducts(0, new double[items], new double[items][items]);
  }

  /**
   * From sums made elsewhere.
   *
   * @param n complete rows
   * @param sums k sums
   * @param products k × k sums of products, symmetric
   * @throws IllegalArgumentException if {@code n < 0}, the sizes differ, a number is not finite or
   *     the products are not symmetric
   */
  public static CrossProducts of(long n, double[] sums, double[][] products) {
    Arguments.atLeast(0, n, "n");
    Arguments.finite(sums, "sum");
    Arguments.sameLength(sums.length, Arguments.square(products, "products"), "sums and products");
    symmetric(products, "products");
    return new CrossProducts(n, sums.clone(), MatrixUtils.createRealMatrix(products).getData());
  }

  /**
   * From raw rows. A row in which any answer is missing (not a number) is left out.
   *
   * @throws IllegalArgumentException if there are no rows or they differ in length
   */
  public static CrossProducts ofRows(double[][] rows) {
    Arguments.atLeast(1, rows.length, "rows");
    int k = rows[0].length;
    long n = 0;
    double[] sums = new double[k];
    double[][] products = new double[k][k];
    for (double[] row : rows) {
      Arguments.sameLength(k, row.length, "rows");
      if (Arrays.stream(row).anyMatch(Double::isNaN)) {
        continue;
      }
      n++;
      for (int i = 0; i < k; i++) {
        sums[i] += Arguments.finite(row[i], "answer");
        for (int j = 0; j < k; j++) {
          products[i][j] += row[i] * row[j];
        }
      }
    }
    return new CrossProducts(n, sums, products);
  }

  /**
   * Both sets of rows together.
   *
   * @throws IllegalArgumentException if the numbers of items differ
   */
  public CrossProducts plus(CrossProducts other) {
    Arguments.sameLength(items(), other.items(), "items");
    double[] allSums = sums.clone();
    double[][] allProducts = new double[items()][];
    for (int i = 0; i < items(); i++) {
      allSums[i] += other.sums[i];
      allProducts[i] = products[i].clone();
      for (int j = 0; j < items(); j++) {
        allProducts[i][j] += other.products[i][j];
      }
    }
    return new CrossProducts(n + other.n, allSums, allProducts);
  }

  /**
   * The raw moments Σvv′ of v = (1, x₁ … x_k), (k + 1) × (k + 1): n, sums and products in one
   * symmetric matrix.
   */
  double[][] moments() {
    double[][] moments = new double[items() + 1][items() + 1];
    moments[0][0] = n;
    for (int i = 0; i < items(); i++) {
      moments[0][i + 1] = sums[i];
      moments[i + 1][0] = sums[i];
      System.arraycopy(products[i], 0, moments[i + 1], 1, items());
    }
    return moments;
  }

  /** From raw moments as {@link #moments} gives them. */
  static CrossProducts ofMoments(double[][] moments) {
    int k = moments.length - 1;
    double[][] products = new double[k][];
    for (int i = 0; i < k; i++) {
      products[i] = Arrays.copyOfRange(moments[i + 1], 1, k + 1);
    }
    return new CrossProducts(
        Math.round(moments[0][0]), Arrays.copyOfRange(moments[0], 1, k + 1), products);
  }

  /** Complete rows. */
  public long n() {
    return n;
  }

  /** Number of items, k. */
  public int items() {
    return sums.length;
  }

  /**
   * Mean of each item.
   *
   * @throws IllegalArgumentException if there is no complete row
   */
  public double[] means() {
    Arguments.atLeast(1, n, "complete rows");
    return Arrays.stream(sums).map(sum -> sum / n).toArray();
  }

  /**
   * Sample covariances, k × k, divisor n − 1.
   *
   * @throws IllegalArgumentException if there are fewer than two complete rows
   */
  public double[][] covariance() {
    Arguments.atLeast(2, n, "complete rows");
    double[][] covariance = new double[items()][items()];
    for (int i = 0; i < items(); i++) {
      for (int j = 0; j < items(); j++) {
        covariance[i][j] = (products[i][j] - sums[i] * sums[j] / n) / (n - 1);
      }
    }
    return covariance;
  }

  /**
   * Pearson correlations, k × k; empty when an item does not vary.
   *
   * @throws IllegalArgumentException if there are fewer than two complete rows
   */
  public Optional<double[][]> correlation() {
    return correlation(covariance());
  }

  static Optional<double[][]> correlation(double[][] covariance) {
    int k = covariance.length;
    double[][] correlation = new double[k][k];
    for (int i = 0; i < k; i++) {
      if (covariance[i][i] <= 0) {
        return Optional.empty();
      }
      for (int j = 0; j < k; j++) {
        correlation[i][j] =
            i == j ? 1 : covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
      }
    }
    return Optional.of(correlation);
  }

  static void symmetric(double[][] matrix, String name) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < i; j++) {
        double scale = Math.max(1, Math.abs(matrix[i][j]));
        Arguments.require(
            Math.abs(matrix[i][j] - matrix[j][i]) <= 1e-9 * scale, name + " must be symmetric");
      }
    }
  }
}
