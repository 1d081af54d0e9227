package io.rapport.domain.statistics;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A mean, or a share as the mean of zeros and ones, with the weights of {@link Raking} and the
 * standard error that raking leaves.
 *
 * <p>ȳ = Σwy/Σw over those who answered. With z = y − ȳ for them and 0 for the other respondents, e
 * the residual of z from its least-squares fit by the raked groups, and u = we/Σw: SE² = n/(n −
 * 1)·Σ(u − ū)², with a known finite population N times 1 − n/N. What the headcounts explain is no
 * longer uncertain, so this is smaller than the error that the spread of weights alone suggests.
 * How many did not tell a category is not known of everybody, so in such a margin the fit is by how
 * far each group among those who told exceeds its share of the headcounts, which those who did not
 * tell leave at 0, and the mean. Interval by Student's t with n − 1 degrees of freedom.
 *
 * <p>Sources: J.-C. Deville, C.-E. Särndal (1992), "Calibration estimators in survey sampling",
 * <i>JASA</i> 87; T. Lumley (2010), <i>Complex Surveys</i>, ch. 7.
 */
public final class RakedEstimate {
  private static final RakedEstimate DEFAULT =
      new RakedEstimate(Confidence.NINETY_FIVE, OptionalLong.empty());

  private final Confidence confidence;
  private final OptionalLong population;

  private RakedEstimate(Confidence confidence, OptionalLong population) {
    this.confidence = confidence;
    this.population = population;
  }

  /** 95 %, population without end. */
  public static RakedEstimate withDefaults() {
    return DEFAULT;
  }

  public RakedEstimate with(Confidence newConfidence) {
    return new RakedEstimate(newConfidence, population);
  }

  /**
   * The same with the finite-population correction.
   *
   * @throws IllegalArgumentException if {@code size < 1}
   */
  public RakedEstimate withPopulation(long size) {
    return new RakedEstimate(confidence, OptionalLong.of(Arguments.atLeast(1, size, "population")));
  }

  /**
   * Of the answers to one item, by combination of categories. {@link
   * Finding.Reason#TOO_FEW_ANSWERS} with fewer than two.
   *
   * @param raking weights of all respondents
   * @param values moments of the answers of each combination; those who did not answer the item are
   *     left out of them, and a combination in which nobody did may be missing
   * @throws IllegalArgumentException if there are answers of a combination without respondents, or
   *     more than its respondents, or more respondents than people
   */
  public Finding<Result> of(Raking.Result raking, Map<List<Integer>, Moments> values) {
    RakingTable table = raking.table();
    Arguments.require(
        values.keySet().stream().allMatch(key -> raking.weight(key).isPresent()),
        "there are answers of people who were not raked");
    double[] weights = raking.weights();
    Moments[] moments = new Moments[weights.length];
    long n = 0;
    double sum = 0;
    double squares = 0;
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      moments[i] = values.getOrDefault(table.combinations().get(i), Moments.NONE);
      Arguments.require(
          moments[i].n() <= table.answers(i), "more answers than people who answered");
      n += moments[i].n();
      sum += weights[i] * moments[i].n();
      squares += weights[i] * weights[i] * moments[i].n();
      total += weights[i] * moments[i].sum();
    }
    if (n < 2) {
      return Finding.none(Finding.Reason.TOO_FEW_ANSWERS);
    }
    double mean = total / sum;
    double error = Math.sqrt(remaining(raking.n()) * variance(table, weights, moments, mean)) / sum;
    Interval interval = Interval.around(mean, confidence.t(raking.n() - 1d) * error);
    return Finding.of(
        new Result(n, mean, error, interval, EffectiveSampleSize.ofSums(sum, squares)));
  }

  /** n/(n − 1)·Σ(we − mean of we)². */
  private static double variance(
      RakingTable table, double[] weights, Moments[] moments, double mean) {
    double[] deviations = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      deviations[i] = moments[i].n() * (moments[i].mean() - mean) / table.answers(i);
    }
    double[] fitted = table.fitted(deviations);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < weights.length; i++) {
      long answered = moments[i].n();
      long silent = table.answers(i) - answered;
      double residual = moments[i].mean() - mean - fitted[i];
      double w = weights[i];
      sum += w * (answered * residual - silent * fitted[i]);
      squares +=
          w
              * w
              * (moments[i].squares()
                  + answered * residual * residual
                  + silent * fitted[i] * fitted[i]);
    }
    double n = table.n();
    return n / (n - 1) * Math.max(0, squares - sum * sum / n);
  }

  /** 1 − n/N. */
  private double remaining(long n) {
    if (population.isEmpty()) {
      return 1;
    }
    long all = population.getAsLong();
    Arguments.require(n <= all, "n exceeds the population: " + n + " of " + all);
    return 1 - (double) n / all;
  }

  /**
   * A weighted mean, in the unit of the values.
   *
   * @param n answers
   * @param mean weighted
   * @param standardError after raking, and after the finite-population correction, if any
   * @param interval of the mean
   * @param effectiveN Kish's, of those who answered; for {@link WilsonInterval#ofShare}
   */
  public record Result(
      long n, double mean, double standardError, Interval interval, double effectiveN) {}
}
