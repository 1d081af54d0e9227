package io.rapport.domain.analysis.partnership;

import io.rapport.domain.figure.Scope;
import java.util.Map;
import java.util.TreeMap;

/**
 * Moves and months of each manager, in one window or two, to be resampled: moves and months of the
 * first, then of the second.
 */
final class MovementSums {
  static final double PER_HUNDRED = 100;
  private static final int WIDTH = 4;

  private MovementSums() {}

  /** Whether resampled managers tell how sure a rate is. */
  static boolean isEnough(Scope scope, Sample moves, int fewest) {
    return PooledFigures.allowsForManagers(scope)
        && PooledInterval.isClustered(moves)
        && moves.clusters() >= fewest
        && moves.count() >= fewest;
  }

  static Map<String, double[]> of(Sample moves) {
    Map<String, double[]> sums = new TreeMap<>();
    add(moves, sums, 0);
    return sums;
  }

  static Map<String, double[]> of(Sample first, Sample second) {
    Map<String, double[]> sums = of(first);
    add(second, sums, 2);
    return sums;
  }

  private static void add(Sample moves, Map<String, double[]> sums, int from) {
    moves
        .clusterSums()
        .forEach(
            (manager, own) ->
                System.arraycopy(
                    own,
                    0,
                    sums.computeIfAbsent(manager, key -> new double[WIDTH]),
                    from,
                    own.length));
  }

  /** The rate of the first window; not a number without months. */
  static double first(double[] sums) {
    return PER_HUNDRED * sums[0] / sums[1];
  }

  /** The rate of the first window less that of the second. */
  static double difference(double[] sums) {
    return first(sums) - PER_HUNDRED * sums[2] / sums[3];
  }
}
