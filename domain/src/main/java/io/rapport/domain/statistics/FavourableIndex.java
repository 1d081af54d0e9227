package io.rapport.domain.statistics;

import java.util.OptionalLong;

/**
 * Percent-favourable index of a dimension: the mean of its k items' favourable shares, each over
 * those who answered that item.
 *
 * <p>Answers of one person go together, so people count, not answers: with z = (1/k)Σ_j δ_j(y_j −
 * p_j)/(n_j/n) of each person, δ_j whether item j was answered, SE² = (1 − f)·Σz²/(n(n − 1)), f =
 * n/N where the population N is known. Interval by Student's t with n − 1 degrees of freedom, cut
 * to 0..1.
 *
 * <p>Source: K. M. Wolter (2007), <i>Introduction to Variance Estimation</i>, ch. 6.
 */
public final class FavourableIndex {
  private static final FavourableIndex DEFAULT =
      new FavourableIndex(Confidence.NINETY_FIVE, OptionalLong.empty());

  private final Confidence confidence;
  private final OptionalLong population;

  private FavourableIndex(Confidence confidence, OptionalLong population) {
    this.confidence = confidence;
    this.population = population;
  }

  /** 95 %, population without end. */
  public static FavourableIndex withDefaults() {
    return DEFAULT;
  }

  public FavourableIndex with(Confidence newConfidence) {
    return new FavourableIndex(newConfidence, population);
  }

  /**
   * The same with the finite-population correction.
   *
   * @throws IllegalArgumentException if {@code size < 1}
   */
  public FavourableIndex withPopulation(long size) {
    return new FavourableIndex(
        confidence, OptionalLong.of(Arguments.atLeast(1, size, "population")));
  }

  /**
   * From raw rows as {@link FavourablePairs#ofRows} reads them. For the reasons see {@link #of}.
   *
   * @throws IllegalArgumentException if rows are not as described there, or there are more people
   *     than in the population
   */
  public Finding<Result> ofRows(double[][] rows) {
    return of(FavourablePairs.ofRows(rows));
  }

  /**
   * From counts of pairs. {@link Finding.Reason#TOO_FEW_ANSWERS} with fewer than two people, or an
   * item that nobody answered.
   *
   * @throws IllegalArgumentException if there are more people than in the population
   */
  public Finding<Result> of(FavourablePairs pairs) {
    int k = pairs.items();
    long n = pairs.n();
    double[] shares = new double[k];
    double index = 0;
    for (int item = 0; item < k; item++) {
      if (n < 2 || pairs.answers(item) == 0) {
        return Finding.none(Finding.Reason.TOO_FEW_ANSWERS);
      }
      shares[item] = (double) pairs.favourable(item) / pairs.answers(item);
      index += shares[item] / k;
    }
    double squares = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        squares += pairs.products(i, j, shares[i], shares[j]) / pairs.answers(i) / pairs.answers(j);
      }
    }
    squares *= (double) n * n / ((double) k * k);
    double error = Math.sqrt(remaining(n) * Math.max(0, squares) / ((double) n * (n - 1)));
    Interval interval = Interval.around(index, confidence.t(n - 1d) * error).clamp(0, 1);
    return Finding.of(new Result(n, k, index, error, interval));
  }

  /** 1 − f. */
  private double remaining(long n) {
    if (population.isEmpty()) {
      return 1;
    }
    long all = population.getAsLong();
    Arguments.require(n <= all, "n exceeds the population: " + n + " of " + all);
    return 1 - (double) n / all;
  }

  /**
   * The index of a group.
   *
   * @param n people who answered any of the items
   * @param items k
   * @param index mean of the shares, 0..1
   * @param standardError after the finite-population correction, if any
   * @param interval of the index
   */
  public record Result(long n, int items, double index, double standardError, Interval interval) {}
}
