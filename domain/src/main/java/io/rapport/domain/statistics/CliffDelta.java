package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Cliff's δ: how much more often a value of the first group is larger than one of the second than
 * it is smaller, (#{x &gt; y} − #{x &lt; y})/(n₁n₂), −1..1. It asks for an order only.
 *
 * <p>Values may come in clusters that are alike inside, such as the engagements of one manager, and
 * a cluster may have values in both groups. With d_x = mean over y of sign(x − y) and d_y = mean
 * over x, summed as deviations from δ over the values of each cluster to a_i and b_i, and I₁, I₂, I
 * clusters with values in the first group, in the second, and in either,
 *
 * <pre>  s² = I₁/(I₁ − 1) Σa²/n₁² + I₂/(I₂ − 1) Σb²/n₂² + 2 I/(I − 1) Σab/(n₁n₂).</pre>
 *
 * <p>Where each value is a cluster of its own this is the error of DeLong and others. Interval: (δ
 * − δ³ ± ts√((1 − δ²)² + t²s²))/(1 − δ² + t²s²), t Student's quantile with I − 1 degrees of
 * freedom; where no value of one group lies beyond one of the other and s is 0, from ±(I₀ − z²)/(I₀
 * + z²) to ±1, Wilson's bound for the smaller number of clusters I₀ = min(I₁, I₂). p is that of
 * δ/s.
 *
 * <p>Sources: N. Cliff (1993), "Dominance statistics", <i>Psychological Bulletin</i> 114; E. R.
 * DeLong, D. M. DeLong, D. L. Clarke-Pearson (1988), <i>Biometrics</i> 44; for clusters N. A.
 * Obuchowski (1997), <i>Biometrics</i> 53; for the interval D. Feng, N. Cliff (2004), <i>Journal of
 * Modern Applied Statistical Methods</i> 3.
 */
public final class CliffDelta {
  private static final CliffDelta DEFAULT = new CliffDelta(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  /**
   * Values that are alike.
   *
   * @param first those in the first group, may be none
   * @param second those in the second group, may be none
   */
  public record Cluster(List<Double> first, List<Double> second) {
    public Cluster {
      first = List.copyOf(first);
      second = List.copyOf(second);
    }
  }

  private CliffDelta(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static CliffDelta withDefaults() {
    return DEFAULT;
  }

  public CliffDelta with(Confidence newConfidence) {
    return new CliffDelta(newConfidence);
  }

  /** Of values that are independent of each other. Reasons and errors as of clusters. */
  public Finding<Result> of(double[] first, double[] second) {
    List<Cluster> clusters = new ArrayList<>();
    DoubleStream.of(first).forEach(x -> clusters.add(new Cluster(List.of(x), List.of())));
    DoubleStream.of(second).forEach(y -> clusters.add(new Cluster(List.of(), List.of(y))));
    return ofClusters(clusters);
  }

  /**
   * Of clusters. {@link Finding.Reason#TOO_FEW_ANSWERS} when a group has no value.
   *
   * @throws IllegalArgumentException if a value is not finite
   */
  public Finding<Result> ofClusters(List<Cluster> clusters) {
    double[] first = values(clusters.stream().map(Cluster::first).toList());
    double[] second = values(clusters.stream().map(Cluster::second).toList());
    if (first.length == 0 || second.length == 0) {
      return Finding.none(Finding.Reason.TOO_FEW_ANSWERS);
    }
    double delta = Arrays.stream(first).map(x -> dominance(x, second)).average().orElseThrow();
    int inFirst = (int) clusters.stream().filter(each -> !each.first().isEmpty()).count();
    int inSecond = (int) clusters.stream().filter(each -> !each.second().isEmpty()).count();
    int all =
        (int)
            clusters.stream()
                .filter(each -> !each.first().isEmpty() || !each.second().isEmpty())
                .count();
    if (inFirst < 2 || inSecond < 2) {
      return Finding.of(
          new Result(
              first.length,
              second.length,
              all,
              delta,
              0,
              Optional.empty(),
              OptionalDouble.empty()));
    }
    double squaresFirst = 0;
    double squaresSecond = 0;
    double products = 0;
    for (double[] sum : sums(clusters, first, second, delta)) {
      squaresFirst += sum[0] * sum[0];
      squaresSecond += sum[1] * sum[1];
      products += sum[0] * sum[1];
    }
    double n1 = first.length;
    double n2 = second.length;
    double variance =
        inFirst / (inFirst - 1d) * squaresFirst / (n1 * n1)
            + inSecond / (inSecond - 1d) * squaresSecond / (n2 * n2)
            + 2 * all / (all - 1d) * products / (n1 * n2);
    double error = Math.sqrt(Math.max(0, variance));
    double df = all - 1d;
    return Finding.of(
        new Result(
            first.length,
            second.length,
            all,
            delta,
            error,
            interval(delta, error, df, Math.min(inFirst, inSecond)),
            error == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Distributions.studentTwoSided(delta / error, df))));
  }

  /** a and b of each cluster, in an order that hangs on values alone. */
  private static List<double[]> sums(
      List<Cluster> clusters, double[] first, double[] second, double delta) {
    return clusters.stream()
        .map(
            each ->
                new double[] {
                  each.first().stream().mapToDouble(x -> dominance(x, second) - delta).sum(),
                  each.second().stream().mapToDouble(y -> -dominance(y, first) - delta).sum()
                })
        .sorted(Arrays::compare)
        .toList();
  }

  private Optional<Interval> interval(double delta, double error, double df, int fewer) {
    if (error > 0) {
      double reach = confidence.t(df) * error;
      double apart = 1 - delta * delta;
      double half = reach * Math.sqrt(apart * apart + reach * reach);
      double scale = apart + reach * reach;
      Interval found = new Interval((delta * apart - half) / scale, (delta * apart + half) / scale);
      return Optional.of(found.clamp(-1, 1));
    }
    if (Math.abs(delta) < 1) {
      return Optional.empty();
    }
    double square = confidence.z() * confidence.z();
    double bound = (fewer - square) / (fewer + square);
    return Optional.of(delta > 0 ? new Interval(bound, 1) : new Interval(-1, -bound));
  }

  /** The values of all clusters, from the smallest on, so that no sum hangs on their order. */
  private static double[] values(List<List<Double>> groups) {
    double[] values =
        groups.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).sorted().toArray();
    return Arguments.finite(values, "value");
  }

  /** How many more of the sorted values lie below x than above, as a share. */
  private static double dominance(double x, double[] sorted) {
    return (double) (below(x, sorted) - (sorted.length - upTo(x, sorted))) / sorted.length;
  }

  private static int below(double x, double[] sorted) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < x) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static int upTo(double x, double[] sorted) {
    return below(Math.nextUp(x), sorted);
  }

  /**
   * A δ.
   *
   * @param n1 values of the first group
   * @param n2 values of the second
   * @param clusters they come from
   * @param delta −1..1, positive when the first tends to be larger
   * @param standardError s; 0 where it cannot be estimated
   * @param interval of δ; empty with fewer than two clusters in a group, or where all values are
   *     equal
   * @param pValue two-sided; empty where the error is 0
   */
  public record Result(
      long n1,
      long n2,
      int clusters,
      double delta,
      double standardError,
      Optional<Interval> interval,
      OptionalDouble pValue) {}
}
