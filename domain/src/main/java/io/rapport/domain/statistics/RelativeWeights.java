package io.rapport.domain.statistics;

import static io.rapport.domain.statistics.Finding.Reason.COLLINEAR;
import static io.rapport.domain.statistics.Finding.Reason.NO_VARIATION;
import static io.rapport.domain.statistics.Finding.Reason.TOO_FEW_ANSWERS;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Johnson's relative weights: how much of the variance of an outcome goes with each of p predictors
 * that are correlated among themselves. An association, not a cause.
 *
 * <p>With R = VΔ²V′ the correlations of the predictors, r theirs with the outcome, Λ = VΔV′ and β =
 * Λ⁻¹r, the weights are ε = Λ²β² (squares element by element); they add up to R² = Σβ². Weights are
 * never negative: the direction is the sign of r, and whether a weight is more than chance is a
 * question for {@link DriverBootstrap}.
 *
 * <p>Source: J. W. Johnson (2000), "A heuristic method for estimating the relative weight of
 * predictor variables in multiple regression", <i>Multivariate Behavioral Research</i> 35.
 */
public final class RelativeWeights {
  /**
   * Eigenvalues of a correlation matrix at or below this are 0: exact collinearity leaves 1e-15,
   * and inflates variances 1e10-fold where it is not exact.
   */
  private static final double NO_DIRECTION = 1e-10;

  private RelativeWeights() {}

  /**
   * From raw rows, respondents × variables; rows with a missing answer (not a number) are left out.
   *
   * @param outcome column of the outcome; all others are predictors, in their order
   * @throws IllegalArgumentException if there are no rows, no predictor, rows differ in length or
   *     there is no such column
   */
  public static Finding<Result> ofRows(double[][] rows, int outcome) {
    return of(CrossProducts.ofRows(rows), outcome);
  }

  /**
   * From sums of products.
   *
   * @param outcome position of the outcome; all others are predictors, in their order
   * @throws IllegalArgumentException if there is no predictor or no such position
   */
  public static Finding<Result> of(CrossProducts sums, int outcome) {
    position(outcome, sums.items());
    if (sums.n() <= sums.items()) {
      return Finding.none(TOO_FEW_ANSWERS);
    }
    return sums.correlation()
        .map(correlation -> ofCorrelation(correlation, sums.n(), outcome))
        .orElseGet(() -> Finding.none(NO_VARIATION));
  }

  /**
   * From the correlations of n complete rows. {@link Finding.Reason#TOO_FEW_ANSWERS} unless n ≥ p +
   * 2, {@link Finding.Reason#COLLINEAR} if a predictor follows from the others.
   *
   * @param outcome position of the outcome; all others are predictors, in their order
   * @throws IllegalArgumentException if the matrix is not square, symmetric and finite, has no
   *     predictor, or there is no such position
   */
  public static Finding<Result> ofCorrelation(double[][] correlation, long n, int outcome) {
    int p = Arguments.square(correlation, "correlation") - 1;
    CrossProducts.symmetric(correlation, "correlation");
    position(outcome, p + 1);
    if (n < p + 2) {
      return Finding.none(TOO_FEW_ANSWERS);
    }
    int[] predictors = predictors(outcome, p);
    RealMatrix all = MatrixUtils.createRealMatrix(correlation);
    EigenDecomposition eigen = new EigenDecomposition(all.getSubMatrix(predictors, predictors));
    for (double value : eigen.getRealEigenvalues()) {
      if (value <= NO_DIRECTION) {
        return Finding.none(COLLINEAR);
      }
    }
    double[] zeroOrder = all.getSubMatrix(predictors, new int[] {outcome}).getColumn(0);
    RealMatrix root = power(eigen, 0.5);
    RealMatrix inverse = power(eigen, -1);
    double[] beta = power(eigen, -0.5).operate(zeroOrder);
    double[] standardised = inverse.operate(zeroOrder);
    double rSquared = 0;
    for (double b : beta) {
      rSquared += b * b;
    }
    List<Predictor> found = new ArrayList<>();
    for (int i = 0; i < p; i++) {
      double weight = 0;
      for (int j = 0; j < p; j++) {
        double part = root.getEntry(i, j) * beta[j];
        weight += part * part;
      }
      OptionalDouble share =
          rSquared == 0 ? OptionalDouble.empty() : OptionalDouble.of(weight / rSquared);
      found.add(
          new Predictor(weight, share, zeroOrder[i], standardised[i], inverse.getEntry(i, i)));
    }
    double adjusted = 1 - (1 - rSquared) * (n - 1) / (n - p - 1);
    return Finding.of(new Result(n, rSquared, adjusted, found));
  }

  /** VΔ^(2·exponent)V′. */
  private static RealMatrix power(EigenDecomposition eigen, double exponent) {
    double[] powers = eigen.getRealEigenvalues();
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Math.pow(powers[i], exponent);
    }
    return eigen
        .getV()
        .multiply(MatrixUtils.createRealDiagonalMatrix(powers))
        .multiply(eigen.getVT());
  }

  private static int[] predictors(int outcome, int p) {
    int[] predictors = new int[p];
    for (int i = 0; i < p; i++) {
      predictors[i] = i < outcome ? i : i + 1;
    }
    return predictors;
  }

  private static void position(int outcome, int variables) {
    Arguments.atLeast(2, variables, "variables, the outcome among them,");
    Arguments.require(outcome >= 0 && outcome < variables, "no variable at position " + outcome);
  }

  /**
   * The outcome's variance and its parts.
   *
   * @param n complete rows
   * @param rSquared share of the outcome's variance that goes with the predictors, 0..1
   * @param adjustedRSquared corrected for their number; can be negative
   * @param predictors in the order given
   */
  public record Result(
      long n, double rSquared, double adjustedRSquared, List<Predictor> predictors) {
    public Result {
      predictors = List.copyOf(predictors);
    }
  }

  /**
   * The part of one predictor.
   *
   * @param weight ε, 0..R²
   * @param share of R²; empty when R² is 0
   * @param zeroOrder r, the correlation with the outcome, whose sign is the direction
   * @param beta standardised regression coefficient
   * @param varianceInflation VIF, at least 1
   */
  public record Predictor(
      double weight,
      OptionalDouble share,
      double zeroOrder,
      double beta,
      double varianceInflation) {

    /** 1 where more goes with a better outcome, −1 where more goes with a worse one, or 0. */
    public int direction() {
      return (int) Math.signum(zeroOrder);
    }

    /**
     * What there is to gain: the weight times the room above the present score, ε·(100 − score).
     *
     * @param score the predictor's own index, 0–100
     * @throws IllegalArgumentException if the score is outside 0..100
     */
    public double priority(double score) {
      Arguments.require(score >= 0 && score <= 100, "score must lie in 0..100: " + score);
      return weight * (100 - score);
    }
  }
}
