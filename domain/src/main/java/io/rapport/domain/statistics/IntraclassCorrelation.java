package io.rapport.domain.statistics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How far people of one unit answer alike, from a one-way analysis of variance between and within
 * units.
 *
 * <p>ICC(1) = (MSB − MSW)/(MSB + (k₀ − 1)MSW), the share of the variance that lies between units,
 * with k₀ = (N − Σn²/N)/(G − 1); ICC(2) = (MSB − MSW)/MSB, the reliability of the units' means.
 * Both are negative where units differ less than chance would have it, and are shown as they are.
 *
 * <p>Source: P. D. Bliese (2000), "Within-group agreement, non-independence, and reliability", in
 * K. J. Klein, S. W. J. Kozlowski (eds.), <i>Multilevel Theory, Research, and Methods in
 * Organizations</i>.
 */
public final class IntraclassCorrelation {
  private IntraclassCorrelation() {}

  /**
   * From the scores of each unit; units without scores are passed over.
   *
   * @throws IllegalArgumentException if a score is not finite
   */
  public static Finding<Result> ofValues(List<double[]> units) {
    return of(units.stream().map(Moments::of).toList());
  }

  /**
   * From the moments of each unit's scores; for shares {@link Moments#ofCounts}. Units without
   * scores are passed over. {@link Finding.Reason#TOO_FEW_UNITS} with fewer than two, {@link
   * Finding.Reason#TOO_FEW_ANSWERS} when every unit has one score, {@link
   * Finding.Reason#NO_VARIATION} when all scores are equal.
   */
  public static Finding<Result> of(List<Moments> units) {
    List<Moments> filled = units.stream().filter(unit -> unit.n() > 0).toList();
    int groups = filled.size();
    if (groups < 2) {
      return Finding.none(Finding.Reason.TOO_FEW_UNITS);
    }
    Moments all = filled.stream().reduce(Moments.NONE, Moments::plus);
    long n = all.n();
    if (n == groups) {
      return Finding.none(Finding.Reason.TOO_FEW_ANSWERS);
    }
    if (all.squares() == 0) {
      return Finding.none(Finding.Reason.NO_VARIATION);
    }
    double within = 0;
    double squaredSizes = 0;
    for (Moments unit : filled) {
      within += unit.squares();
      squaredSizes += (double) unit.n() * unit.n();
    }
    double meanBetween = Math.max(0, all.squares() - within) / (groups - 1);
    double meanWithin = within / (n - groups);
    double size = (n - squaredSizes / n) / (groups - 1);
    double icc1 = (meanBetween - meanWithin) / (meanBetween + (size - 1) * meanWithin);
    OptionalDouble icc2 =
        meanBetween == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of((meanBetween - meanWithin) / meanBetween);
    double pValue = Distributions.fUpper(meanBetween, meanWithin, groups - 1d, (double) n - groups);
    return Finding.of(new Result(groups, n, size, meanBetween, meanWithin, icc1, icc2, pValue));
  }

  /**
   * Variance between and within units.
   *
   * @param units with scores
   * @param n scores
   * @param size k₀, the size of units of equal size that would tell as much
   * @param meanSquareBetween MSB, units
   * @param meanSquareWithin MSW, people within units
   * @param icc1 ICC(1), −1/(k₀ − 1)..1
   * @param icc2 ICC(2), at most 1; empty when the units' means are equal
   * @param pValue of F = MSB/MSW: how often units would differ as much by chance
   */
  public record Result(
      int units,
      long n,
      double size,
      double meanSquareBetween,
      double meanSquareWithin,
      double icc1,
      OptionalDouble icc2,
      double pValue) {}
}
