package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Percentile interval of a statistic of sums, when records come in clusters that are alike inside,
 * such as the engagements of one manager: whole clusters are drawn with replacement, their sums
 * added, the statistic taken, B times.
 *
 * <p>Clusters are drawn in the order of their sums, so neither their names nor the order in which
 * they come matter: the same clusters and the same seed give the same bits, also where people's
 * names are pseudonyms under another key.
 *
 * <p>Source: A. C. Davison, D. V. Hinkley (1997), <i>Bootstrap Methods and their Application</i>,
 * ch. 2 and 3.8.
 */
public final class ClusterBootstrap {
  /** At 2,000 the standard error of either end is 1.5 % of the width of a 95 % interval. */
  private static final ClusterBootstrap DEFAULT =
      new ClusterBootstrap(Confidence.NINETY_FIVE, 2_000);

  private final Confidence confidence;
  private final int replications;

  private ClusterBootstrap(Confidence confidence, int replications) {
    this.confidence = confidence;
    this.replications = replications;
  }

  /** 95 %, 2,000 replications. */
  public static ClusterBootstrap withDefaults() {
    return DEFAULT;
  }

  public ClusterBootstrap with(Confidence newConfidence) {
    return new ClusterBootstrap(newConfidence, replications);
  }

  /**
   * The same with another number of replications.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public ClusterBootstrap withReplications(int newReplications) {
    return new ClusterBootstrap(
        confidence, (int) Arguments.atLeast(1, newReplications, "replications"));
  }

  /**
   * Bootstraps a statistic. Empty when it is not defined (not finite) for the clusters as they are,
   * or for more than one replication in twenty.
   *
   * @param sums for each cluster its sums, equally many in all
   * @param statistic a function of the sums over clusters, such as one divided by another
   * @param random a generator seeded by {@link Seed}
   * @throws IllegalArgumentException if there are fewer than two clusters or lengths differ
   */
  public Optional<Result> of(
      Map<?, double[]> sums, ToDoubleFunction<double[]> statistic, RandomGenerator random) {
    return ofEach(sums, all -> new double[] {statistic.applyAsDouble(all)}, random).get(0);
  }

  /**
   * Bootstraps several statistics on the same draws.
   *
   * @param sums for each cluster its sums, equally many in all
   * @param statistics a function of the sums over clusters that gives equally many numbers each
   *     time
   * @param random a generator seeded by {@link Seed}
   * @return for each statistic its result, empty as {@link #of} has it
   * @throws IllegalArgumentException if there are fewer than two clusters or lengths differ
   */
  public List<Optional<Result>> ofEach(
      Map<?, double[]> sums, UnaryOperator<double[]> statistics, RandomGenerator random) {
    List<double[]> clusters = sums.values().stream().sorted(Arrays::compare).toList();
    Arguments.atLeast(2, clusters.size(), "clusters");
    int width = clusters.get(0).length;
    double[] all = new double[width];
    for (double[] cluster : clusters) {
      Arguments.sameLength(width, cluster.length, "sums of the clusters");
      add(cluster, all);
    }
    double[] estimates = statistics.apply(all);
    double[][] replicates = new double[estimates.length][replications];
    int[] defined = new int[estimates.length];
    for (int b = 0; b < replications; b++) {
      double[] drawn = new double[width];
      for (int i = 0; i < clusters.size(); i++) {
        add(clusters.get(random.nextInt(clusters.size())), drawn);
      }
      double[] replicate = statistics.apply(drawn);
      Arguments.sameLength(estimates.length, replicate.length, "statistics");
      for (int k = 0; k < replicate.length; k++) {
        if (Double.isFinite(replicate[k])) {
          replicates[k][defined[k]++] = replicate[k];
        }
      }
    }
    List<Optional<Result>> results = new ArrayList<>();
    for (int k = 0; k < estimates.length; k++) {
      results.add(result(estimates[k], Arrays.copyOf(replicates[k], defined[k]), clusters.size()));
    }
    return List.copyOf(results);
  }

  private Optional<Result> result(double estimate, double[] replicates, int clusters) {
    if (!Double.isFinite(estimate) || 20L * (replications - replicates.length) > replications) {
      return Optional.empty();
    }
    Arrays.sort(replicates);
    Interval interval =
        new Interval(
            Quantiles.at(replicates, confidence.lowerProbability()),
            Quantiles.at(replicates, confidence.upperProbability()));
    return Optional.of(new Result(estimate, interval, clusters, replicates.length));
  }

  private static void add(double[] from, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  /**
   * A statistic and its interval.
   *
   * @param estimate of the clusters as they are
   * @param interval percentiles of the replications
   * @param clusters how many were drawn from
   * @param replications in which the statistic was defined
   */
  public record Result(double estimate, Interval interval, int clusters, int replications) {}
}
