package io.rapport.domain.statistics;

import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RectangularCholeskyDecomposition;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.RandomGeneratorFactory;

/**
 * Adds to cross products a variable that has nothing to do with anything: one standard normal z for
 * each respondent, drawn without knowing the respondents.
 *
 * <p>Given the rows v = (1, x₁ … x_k), the sums Σzv are normal with mean 0 and covariance M = Σvv′,
 * which the tallies hold. With M = LL′ of rank r and u ~ N(0, I_r), Σzv = Lu, and Σz² = u′u plus an
 * independent χ² of n − r degrees of freedom: the part of z inside the space of the columns and the
 * part outside it. This is exactly the distribution of what drawing every z would give.
 *
 * <p>NOT thread safe.
 */
final class RandomPredictor {
  /** Share of a variable's square below which the variables before it leave nothing of it. */
  private static final double NOTHING_LEFT = 1e-10;

  private final RandomGenerator random;

  RandomPredictor(java.util.random.RandomGenerator random) {
    this.random = RandomGeneratorFactory.createRandomGenerator(new Random(random.nextLong()));
  }

  /**
   * The moments of resampled respondents with z as a further variable, last.
   *
   * @param layers by how many times its respondents were drawn, the moments of all respondents
   *     drawn that often; a respondent drawn twice has the same z twice
   */
  double[][] addedTo(Map<Integer, double[][]> layers) {
    int k = layers.values().iterator().next().length;
    double[][] all = new double[k + 1][k + 1];
    layers.forEach(
        (times, moments) -> {
          for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
              all[i][j] += times * moments[i][j];
            }
          }
          double[] drawn = draw(moments);
          for (int i = 0; i < k; i++) {
            all[i][k] += times * drawn[i];
            all[k][i] = all[i][k];
          }
          all[k][k] += times * drawn[k];
        });
    return all;
  }

  /** Σzv, and Σz² after it. */
  private double[] draw(double[][] moments) {
    int k = moments.length;
    double[] size = new double[k];
    for (int i = 0; i < k; i++) {
      size[i] = moments[i][i] > 0 ? Math.sqrt(moments[i][i]) : 1;
    }
    double[][] scaled = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        scaled[i][j] = moments[i][j] / (size[i] * size[j]);
      }
    }
    RectangularCholeskyDecomposition root =
        new RectangularCholeskyDecomposition(MatrixUtils.createRealMatrix(scaled), NOTHING_LEFT);
    double[] u = new double[root.getRank()];
    double square = 0;
    for (int i = 0; i < u.length; i++) {
      u[i] = random.nextGaussian();
      square += u[i] * u[i];
    }
    double[] drawn = new double[k + 1];
    double[] inside = root.getRootMatrix().operate(u);
    for (int i = 0; i < k; i++) {
      drawn[i] = size[i] * inside[i];
    }
    double df = moments[0][0] - u.length;
    drawn[k] = square + (df > 0 ? new GammaDistribution(random, df / 2, 2).sample() : 0);
    return drawn;
  }
}
