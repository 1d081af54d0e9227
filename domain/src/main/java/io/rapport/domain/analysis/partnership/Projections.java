package io.rapport.domain.analysis.partnership;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.statistics.ClusterBootstrap;
import io.rapport.domain.statistics.MarkovProjection;
import io.rapport.domain.statistics.TransitionMatrix;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * All numbers of a projection with their intervals: percentile bootstrap over managers, none from
 * fewer than {@value #FEWEST_MANAGERS}.
 */
final class Projections {
  private static final int FEWEST_MANAGERS = 10;
  private static final int MONTHS = 12;
  private static final int STATES = StagePanel.STATES.size();
  private static final Set<Integer> PARTNERSHIPS =
      Set.of(StagePanel.PARTNER, StagePanel.STRATEGIC_PARTNER);

  /** Places of the numbers: shares in a year by stage from and to, months to partner, long run. */
  private static final int MONTHS_FROM = STATES * STATES;

  private static final int LONG_RUN = MONTHS_FROM + STATES;

  private final double[] values;
  private final List<Optional<ClusterBootstrap.Result>> intervals;

  private Projections(double[] values, List<Optional<ClusterBootstrap.Result>> intervals) {
    this.values = values;
    this.intervals = intervals;
  }

  static Projections of(
      List<StagePanel.Move> moves, PartnershipMethod method, RandomGenerator random) {
    Map<String, double[]> counts = new TreeMap<>();
    double[] all = new double[STATES * STATES];
    for (StagePanel.Move move : moves) {
      int at = move.from() * STATES + move.to();
      counts
          .computeIfAbsent(
              move.history().relationship().managerId(), key -> new double[STATES * STATES])[at]++;
      all[at]++;
    }
    return new Projections(
        project(all),
        counts.size() < FEWEST_MANAGERS
            ? List.of()
            : ClusterBootstrap.withDefaults()
                .withReplications(method.bootstrapReplicates())
                .ofEach(counts, Projections::project, random));
  }

  /** Every number from the moves; not a number where it does not exist. */
  private static double[] project(double[] moves) {
    long[][] counts = new long[STATES][STATES];
    for (int at = 0; at < moves.length; at++) {
      counts[at / STATES][at % STATES] = Math.round(moves[at]);
    }
    MarkovProjection chain = MarkovProjection.ofShares(TransitionMatrix.shares(counts));
    double[] numbers = new double[LONG_RUN + 1];
    List<OptionalDouble> months = chain.monthsTo(PARTNERSHIPS);
    for (int from = 0; from < STATES; from++) {
      List<Double> later = chain.after(MONTHS, from);
      for (int to = 0; to < STATES; to++) {
        numbers[from * STATES + to] = later.get(to);
      }
      numbers[MONTHS_FROM + from] = months.get(from).orElse(Double.NaN);
    }
    numbers[LONG_RUN] =
        chain
            .stationary()
            .map(
                shares -> shares.get(StagePanel.PARTNER) + shares.get(StagePanel.STRATEGIC_PARTNER))
            .orElse(Double.NaN);
    return numbers;
  }

  static boolean isPartnership(int state) {
    return PARTNERSHIPS.contains(state);
  }

  /** Share of those in a stage who are in another, or the same, twelve months later. */
  Optional<Map<Measure, Double>> inAYear(int from, int to) {
    return number(from * STATES + to);
  }

  /** Expected months until partner or higher; empty if some never get there. */
  Optional<Map<Measure, Double>> monthsToPartner(int from) {
    return number(MONTHS_FROM + from);
  }

  /** Share that are partners or higher in the long run; empty if it depends on the start. */
  Optional<Map<Measure, Double>> stationary() {
    return number(LONG_RUN);
  }

  private Optional<Map<Measure, Double>> number(int place) {
    if (!Double.isFinite(values[place])) {
      return Optional.empty();
    }
    Map<Measure, Double> measures = new EnumMap<>(Measure.class);
    measures.put(Measure.VALUE, values[place]);
    if (!intervals.isEmpty()) {
      intervals
          .get(place)
          .ifPresent(
              found ->
                  PooledFigures.put(
                      measures,
                      Measure.LOW,
                      Measure.HIGH,
                      PooledInterval.including(found.interval(), values[place])));
    }
    return Optional.of(measures);
  }
}
