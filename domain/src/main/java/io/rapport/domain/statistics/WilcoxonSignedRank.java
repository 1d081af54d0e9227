package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * Wilcoxon's test of paired differences against 0, and the middle of the differences after Hodges
 * and Lehmann.
 *
 * <p>Differences of 0 are left out; the others are ranked by size, equal sizes sharing the mean of
 * their ranks; W⁺ is the sum of the ranks of those above 0. Up to {@value #EXACT_TO} differences p
 * is exact also with equal sizes: the share of all 2ⁿ ways to give the ranks their signs that are
 * as far from the middle. Above, z = (W⁺ − n(n + 1)/4 ∓ ½)/√(n(n + 1)(2n + 1)/24 − Σt(t² − 1)/48).
 * The estimate is that of {@link HodgesLehmann}, zeros included; its interval leaves out as many of
 * these at either end as the distribution of W⁺ without equal sizes allows, above that number its
 * normal form.
 *
 * <p>Sources: F. Wilcoxon (1945), <i>Biometrics Bulletin</i> 1; J. L. Hodges, E. L. Lehmann (1963),
 * <i>Annals of Mathematical Statistics</i> 34; M. Hollander, D. A. Wolfe (1999), <i>Nonparametric
 * Statistical Methods</i>, ch. 3.
 */
public final class WilcoxonSignedRank {
  /** The exact distribution then has some 40,000 values. */
  public static final int EXACT_TO = 200;

  /** Means of items such as 3.8 − 2.8 and 4.6 − 3.6 are equal in spite of rounding. */
  private static final double ROUNDING = 1e9;

  private static final WilcoxonSignedRank DEFAULT = new WilcoxonSignedRank(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private WilcoxonSignedRank(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static WilcoxonSignedRank withDefaults() {
    return DEFAULT;
  }

  public WilcoxonSignedRank with(Confidence newConfidence) {
    return new WilcoxonSignedRank(newConfidence);
  }

  /**
   * Of pairs; differences are first − second.
   *
   * @throws IllegalArgumentException if lengths differ or a value is not finite
   */
  public Finding<Result> ofPairs(double[] first, double[] second) {
    Arguments.sameLength(first.length, second.length, "first and second");
    double[] differences = new double[first.length];
    Arrays.setAll(differences, i -> first[i] - second[i]);
    return of(differences);
  }

  /**
   * Of differences. {@link Finding.Reason#TOO_FEW_ANSWERS} when there are none, {@link
   * Finding.Reason#NO_VARIATION} when all are 0.
   *
   * @throws IllegalArgumentException if a value is not finite
   */
  public Finding<Result> of(double... differences) {
    double[] rounded =
        Arrays.stream(Arguments.finite(differences, "difference"))
            .map(each -> Math.rint(each * ROUNDING) / ROUNDING)
            .toArray();
    double[] moved = Arrays.stream(rounded).filter(each -> each != 0).toArray();
    if (rounded.length == 0) {
      return Finding.none(Finding.Reason.TOO_FEW_ANSWERS);
    }
    if (moved.length == 0) {
      return Finding.none(Finding.Reason.NO_VARIATION);
    }
    double[] ranks = MidRanks.of(Arrays.stream(moved).map(Math::abs).toArray());
    double plus = 0;
    double square = 0;
    for (int i = 0; i < moved.length; i++) {
      plus += moved[i] > 0 ? ranks[i] : 0;
      square += ranks[i] * ranks[i];
    }
    double middle = moved.length * (moved.length + 1d) / 4;
    double z = z(plus - middle, square / 4);
    boolean exact = moved.length <= EXACT_TO;
    double p = exact ? exact(ranks, Math.abs(plus - middle)) : Distributions.normalTwoSided(z);
    Arrays.sort(rounded);
    return Finding.of(
        new Result(
            rounded.length,
            moved.length,
            plus,
            2 * middle - plus,
            z,
            p,
            exact,
            HodgesLehmann.ofSorted(rounded),
            interval(rounded)));
  }

  /** Σr² /4 of mid-ranks is the variance corrected for equal sizes. */
  private static double z(double distance, double variance) {
    double corrected = Math.signum(distance) * Math.max(0, Math.abs(distance) - 0.5);
    return corrected / Math.sqrt(variance);
  }

  private static double exact(double[] ranks, double distance) {
    double[] chance = chances(ranks);
    double p = 0;
    // Distances are whole or halves, and twice as large here.
    for (int sum = 0; sum < chance.length; sum++) {
      boolean isAsFar = Math.abs(sum - (chance.length - 1) / 2.0) >= 2 * distance - 0.25;
      p += isAsFar ? chance[sum] : 0;
    }
    return Math.min(1, p);
  }

  /** Chance of each W⁺ with signs at random, by 2W⁺, which is whole also for mid-ranks. */
  private static double[] chances(double[] ranks) {
    double[] chance = new double[(int) Math.rint(2 * Arrays.stream(ranks).sum()) + 1];
    chance[0] = 1;
    int reached = 0;
    for (double rank : ranks) {
      int step = (int) Math.rint(2 * rank);
      reached += step;
      for (int sum = reached; sum >= 0; sum--) {
        chance[sum] = (chance[sum] + (sum >= step ? chance[sum - step] : 0)) / 2;
      }
    }
    return chance;
  }

  /** How many pairs to leave out on either side, plus one; 0 where all would not be enough. */
  private long cut(int n) {
    if (n > EXACT_TO) {
      double deviation = Math.sqrt(n * (n + 1d) * (2d * n + 1) / 24);
      return (long) Math.floor(HodgesLehmann.pairs(n) / 2.0 - confidence.z() * deviation);
    }
    double[] ranks = new double[n];
    Arrays.setAll(ranks, i -> i + 1);
    double[] chance = chances(ranks);
    double below = chance[0];
    int cut = 0;
    while (below <= confidence.lowerProbability()) {
      cut++;
      below += chance[2 * cut];
    }
    return cut;
  }

  private Optional<Interval> interval(double[] sorted) {
    long pairs = HodgesLehmann.pairs(sorted.length);
    long cut = cut(sorted.length);
    return cut < 1
        ? Optional.empty()
        : Optional.of(
            new Interval(
                HodgesLehmann.pairMean(sorted, cut),
                HodgesLehmann.pairMean(sorted, pairs + 1 - cut)));
  }

  /**
   * What the test found.
   *
   * @param n differences
   * @param moved those that are not 0
   * @param plus W⁺, sum of the ranks of differences above 0
   * @param minus W⁻, of those below; the smaller of the two is the W of most tables
   * @param z corrected for continuity and equal sizes
   * @param pValue two-sided
   * @param exact whether p is from all ways to give signs, or of z
   * @param middle the estimate of Hodges and Lehmann, in the unit of the differences
   * @param interval of the middle; empty where there are too few differences for this confidence
   */
  public record Result(
      int n,
      int moved,
      double plus,
      double minus,
      double z,
      double pValue,
      boolean exact,
      double middle,
      Optional<Interval> interval) {}
}
