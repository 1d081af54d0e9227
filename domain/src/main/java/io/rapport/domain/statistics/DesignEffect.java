package io.rapport.domain.statistics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * By how much clustering widens a variance: deff = 1 + (m̄ − 1)ρ, m̄ the mean cluster size.
 *
 * <p>ρ by analysis of variance, the ICC(1) of {@link IntraclassCorrelation}. A negative ρ is shown
 * as it is but does not narrow the variance.
 *
 * <p>Sources: L. Kish (1965), <i>Survey Sampling</i>, ch. 5; A. Donner (1986), <i>International
 * Statistical Review</i> 54.
 */
public final class DesignEffect {
  private DesignEffect() {}

  /**
   * From the moments of each cluster; for shares {@link Moments#ofCounts}. Empty clusters are
   * passed over.
   *
   * @throws IllegalArgumentException if fewer than two clusters have values
   */
  public static Result of(List<Moments> clusters) {
    List<Moments> filled = clusters.stream().filter(cluster -> cluster.n() > 0).toList();
    int groups = (int) Arguments.atLeast(2, filled.size(), "clusters with values");
    long n = filled.stream().mapToLong(Moments::n).sum();
    OptionalDouble rho =
        IntraclassCorrelation.of(filled)
            .value()
            .map(found -> OptionalDouble.of(found.icc1()))
            .orElse(OptionalDouble.empty());
    double meanSize = (double) n / groups;
    double effect = 1 + (meanSize - 1) * Math.max(0, rho.orElse(0));
    return new Result(groups, meanSize, rho, effect, n / effect);
  }

  /**
   * The effect of clustering.
   *
   * @param clusters with values
   * @param meanSize m̄
   * @param intraclass ρ; empty when all values are equal or every cluster has one
   * @param effect deff, at least 1
   * @param effectiveN n/deff, for {@link WilsonInterval#ofShare}
   */
  public record Result(
      int clusters, double meanSize, OptionalDouble intraclass, double effect, double effectiveN) {}
}
