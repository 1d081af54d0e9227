package io.rapport.domain.analysis.partnership;

import io.rapport.domain.statistics.ClusterBootstrap;
import io.rapport.domain.statistics.Confidence;
import io.rapport.domain.statistics.DesignEffect;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.MeanInterval;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.WilsonInterval;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The interval of a share or mean over records of which several belong to one manager.
 *
 * <p>Simple: Wilson for shares, Student's t for means. Clustered: percentile bootstrap over
 * managers. Below {@value #FEWEST_CLUSTERS} managers, or when no resample differs from another, the
 * bootstrap claims too much, and so it does for shares of fewer than {@value #FEWEST_EACH_WAY}
 * records either way; the simple interval is then widened by the design effect.
 *
 * @param simple as if records were independent
 * @param clustered allows for managers; empty where they do not matter
 */
record PooledInterval(Optional<Interval> simple, Optional<Interval> clustered) {
  /** Mean records a manager above which clustering is allowed for. */
  static final double CLUSTERED_ABOVE = 2;

  /** With fewer clusters percentile intervals cover clearly less than they state. */
  static final int FEWEST_CLUSTERS = 10;

  /** With fewer, resamples without any pull the bound to zero though some were seen. */
  private static final int FEWEST_EACH_WAY = 10;

  /** What is printed. */
  Optional<Interval> printed() {
    return clustered.or(() -> simple);
  }

  /** Treats the records as independent. */
  static PooledInterval simple(Sample sample, Indicator indicator, Limits limits) {
    return new PooledInterval(simpleInterval(sample, indicator, limits), Optional.empty());
  }

  /** Allows for clustering where there is some. */
  static PooledInterval clustered(
      Sample sample, Indicator indicator, PartnershipMethod method, RandomGenerator random) {
    Optional<Interval> simple = simpleInterval(sample, indicator, method.limits());
    if (simple.isEmpty() || !isClustered(sample)) {
      return new PooledInterval(simple, Optional.empty());
    }
    double value = sample.moments().mean();
    Optional<Interval> robust =
        bootstrap(sample, indicator, method, random)
            .or(() -> widened(sample, indicator))
            .map(found -> including(found, value));
    return new PooledInterval(simple, robust);
  }

  /** Whether managers have so many records that these cannot be treated as independent. */
  static boolean isClustered(Sample sample) {
    return sample.clusters() >= 2 && sample.meanClusterSize() > CLUSTERED_ABOVE;
  }

  private static Optional<Interval> simpleInterval(
      Sample sample, Indicator indicator, Limits limits) {
    if (indicator.isShare()) {
      return Optional.of(
          WilsonInterval.withDefaults()
              .with(level(indicator))
              .ofCounts(sample.count(), sample.size())
              .interval());
    }
    return sample.size() < limits.fewestForMean()
        ? Optional.empty()
        : Optional.of(MeanInterval.withDefaults().of(sample.moments()).interval());
  }

  private static Optional<Interval> bootstrap(
      Sample sample, Indicator indicator, PartnershipMethod method, RandomGenerator random) {
    boolean isRare =
        indicator.isShare()
            && Math.min(sample.count(), sample.size() - sample.count()) < FEWEST_EACH_WAY;
    if (sample.clusters() < FEWEST_CLUSTERS || isRare) {
      return Optional.empty();
    }
    return ClusterBootstrap.withDefaults()
        .with(level(indicator))
        .withReplications(method.bootstrapReplicates())
        .of(sample.clusterSums(), sums -> sums[0] / sums[1], random)
        .map(ClusterBootstrap.Result::interval)
        .filter(interval -> interval.width() > 0);
  }

  private static Optional<Interval> widened(Sample sample, Indicator indicator) {
    DesignEffect.Result design = DesignEffect.of(sample.clusterMoments());
    if (indicator.isShare()) {
      double share = (double) sample.count() / sample.size();
      return Optional.of(
          WilsonInterval.withDefaults()
              .with(level(indicator))
              .ofShare(share, design.effectiveN())
              .interval());
    }
    return Optional.of(
        MeanInterval.withDefaults().of(widened(sample.moments(), design)).interval());
  }

  /** Moments whose variance of the mean allows for the design. */
  static Moments widened(Moments moments, DesignEffect.Result design) {
    return new Moments(moments.n(), moments.mean(), moments.squares() * design.effect());
  }

  private static Confidence level(Indicator indicator) {
    return Confidence.NINETY_FIVE.bonferroni(indicator.simultaneous());
  }

  static Interval including(Interval interval, double value) {
    return new Interval(Math.min(interval.low(), value), Math.max(interval.high(), value));
  }
}
