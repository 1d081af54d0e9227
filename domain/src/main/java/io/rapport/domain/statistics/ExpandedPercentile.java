package io.rapport.domain.statistics;

import java.util.Arrays;

/**
 * Percentiles of a bootstrap over few clusters, taken further out so that they cover what they say.
 *
 * <p>Resampling G clusters understates their variance by (G − 1)/G and knows nothing of Student's
 * t. The level is therefore raised from 1 − α to 1 − α′ with α′/2 = Φ(−√(G/(G − 1))·t_{1−α/2, G −
 * 1}): for 95 % and 30 clusters 96.3 %, for 10 clusters 98.3 %, for 4 or fewer the ends of all
 * replications.
 *
 * <p>Source: T. C. Hesterberg (2015), "What teachers should know about the bootstrap", <i>The
 * American Statistician</i> 69.
 */
public final class ExpandedPercentile {
  private ExpandedPercentile() {}

  /**
   * The level at which to take percentiles.
   *
   * @param stated what the interval is to cover
   * @param clusters G
   * @throws IllegalArgumentException if there are fewer than two clusters
   */
  public static Confidence confidence(Confidence stated, int clusters) {
    double t = stated.t(Arguments.atLeast(2, clusters, "clusters") - 1d);
    double outside = Distributions.normalTwoSided(t * Math.sqrt(clusters / (clusters - 1d)));
    return new Confidence(Math.max(stated.level(), Math.min(1 - outside, Math.nextDown(1d))));
  }

  /**
   * Interval of the replications of a statistic.
   *
   * @param replications finite, in any order
   * @param clusters that were drawn from
   * @throws IllegalArgumentException if there are no replications, one is not finite, or there are
   *     fewer than two clusters
   */
  public static Interval interval(double[] replications, Confidence stated, int clusters) {
    Arguments.atLeast(1, replications.length, "replications");
    double[] sorted = Arguments.finite(replications, "replication").clone();
    Arrays.sort(sorted);
    Confidence level = confidence(stated, clusters);
    return new Interval(
        Quantiles.at(sorted, level.lowerProbability()),
        Quantiles.at(sorted, level.upperProbability()));
  }

  /**
   * Two-sided p-value of 0: how sure an interval must be to reach it. The share of replications
   * beyond 0 (half of those at 0 among them, and half a replication more) is Φ(−z); p is that of t
   * = z√((G − 1)/G) with G − 1 degrees of freedom.
   *
   * @param replications finite, in any order
   * @param clusters that were drawn from
   * @throws IllegalArgumentException if there are no replications, one is not finite, or there are
   *     fewer than two clusters
   */
  public static double pValue(double[] replications, int clusters) {
    Arguments.atLeast(1, replications.length, "replications");
    Arguments.atLeast(2, clusters, "clusters");
    double beyond = 0.5;
    for (double each : Arguments.finite(replications, "replication")) {
      beyond += each < 0 ? 1 : each == 0 ? 0.5 : 0;
    }
    double z = Distributions.normalQuantile(beyond / (replications.length + 1d));
    return Distributions.studentTwoSided(z * Math.sqrt((clusters - 1d) / clusters), clusters - 1d);
  }
}
