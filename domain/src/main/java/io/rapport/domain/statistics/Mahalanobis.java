package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Mahalanobis' squared distance of one person's answers from those of everybody: D² = (x − x̄)'
 * S⁻¹(x − x̄), for normal answers χ² with k degrees of freedom.
 *
 * <p>A person who left questions out is measured on those answered, with as many fewer degrees of
 * freedom. An item that does not vary, or that follows from the items before it, adds nothing to
 * the distance of anybody and is left out, degree of freedom and all.
 *
 * <p>Sources: P. C. Mahalanobis (1936), <i>Proceedings of the National Institute of Sciences of
 * India</i> 2; for missing answers R. J. A. Little, P. J. Smith (1987), <i>JASA</i> 82.
 */
public final class Mahalanobis {
  /** What is left of an item's variance when those before it are known, below which it is none. */
  private static final double DEPENDENT = 1e-9;

  private final double[] means;
  private final double[][] covariance;
  private final Factor complete;

  private Mahalanobis(double[] means, double[][] covariance) {
    this.means = means;
    this.covariance = covariance;
    this.complete = Factor.of(covariance, IntStream.range(0, means.length).toArray());
  }

  /**
   * Distances from the people summed up.
   *
   * @throws IllegalArgumentException if there are fewer than two complete rows
   */
  public static Mahalanobis from(CrossProducts everybody) {
    return new Mahalanobis(everybody.means(), everybody.covariance());
  }

  /**
   * The distance of one person.
   *
   * @param answers one for each item, not a number where missing
   * @throws IllegalArgumentException if their number is not that of the items
   */
  public Result of(double... answers) {
    Arguments.sameLength(means.length, answers.length, "items and answers");
    int[] given =
        IntStream.range(0, answers.length).filter(i -> !Double.isNaN(answers[i])).toArray();
    Factor factor = given.length == means.length ? complete : Factor.of(covariance, given);
    double[] whitened = new double[factor.items.length];
    double squared = 0;
    for (int i = 0; i < whitened.length; i++) {
      int item = factor.items[i];
      double value = answers[item] - means[item];
      for (int j = 0; j < i; j++) {
        value -= factor.rows[i][j] * whitened[j];
      }
      whitened[i] = value / factor.rows[i][i];
      squared += whitened[i] * whitened[i];
    }
    return new Result(squared, whitened.length);
  }

  /**
   * Cholesky's factor of the covariances of linearly independent items.
   *
   * @param items which items these are
   * @param rows lower triangle L, LL' being their covariances
   */
  private record Factor(int[] items, double[][] rows) {

    static Factor of(double[][] covariance, int[] candidates) {
      int[] items = new int[candidates.length];
      double[][] rows = new double[candidates.length][];
      int kept = 0;
      for (int candidate : candidates) {
        double[] row = new double[kept + 1];
        double left = covariance[candidate][candidate];
        for (int i = 0; i < kept; i++) {
          double value = covariance[candidate][items[i]];
          for (int j = 0; j < i; j++) {
            value -= row[j] * rows[i][j];
          }
          row[i] = value / rows[i][i];
          left -= row[i] * row[i];
        }
        if (left > DEPENDENT * covariance[candidate][candidate]) {
          row[kept] = Math.sqrt(left);
          items[kept] = candidate;
          rows[kept++] = row;
        }
      }
      return new Factor(Arrays.copyOf(items, kept), Arrays.copyOf(rows, kept));
    }
  }

  /**
   * How far a person's answers lie from everybody's.
   *
   * @param squared D², 0 where there is nothing to measure by
   * @param df items that were measured
   */
  public record Result(double squared, int df) {

    /** P(χ² ≥ D²); empty without a degree of freedom. */
    public OptionalDouble pValue() {
      return df == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(Distributions.chiSquareUpper(squared, df));
    }
  }
}
