package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Where those in each state are one month later.
 *
 * <p>p_ij = n_ij/n_i, with Goodman's intervals for all of a row together. A row of fewer than 20
 * moves is smoothed by a Dirichlet(½) prior, (n_ij + ½)/(n_i + K/2), so that what did not happen to
 * happen among a few does not count as impossible.
 *
 * <p>Sources: T. W. Anderson, L. A. Goodman (1957), <i>Annals of Mathematical Statistics</i> 28; H.
 * Jeffreys (1946), <i>Proceedings of the Royal Society A</i> 186, for the prior; S. J. Prais
 * (1955), <i>JRSS A</i> 118, for mobility.
 */
public final class TransitionMatrix {
  /** Moves that a row needs to be taken as it is. */
  public static final long ENOUGH = 20;

  private static final double PRIOR = 0.5;
  private static final TransitionMatrix DEFAULT = new TransitionMatrix(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private TransitionMatrix(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 % for all shares of a row together. */
  public static TransitionMatrix withDefaults() {
    return DEFAULT;
  }

  public TransitionMatrix with(Confidence newConfidence) {
    return new TransitionMatrix(newConfidence);
  }

  /** From the states month by month. */
  public Result of(TransitionPanel panel) {
    return of(panel.counts());
  }

  /**
   * From moves.
   *
   * @param counts from × to
   * @throws IllegalArgumentException if the table is smaller than 2 × 2, not square or has a
   *     negative count
   */
  public Result of(long[][] counts) {
    Arguments.atLeast(2, counts.length, "states");
    Arguments.squareTable(counts);
    return new Result(Arrays.stream(counts).map(this::row).toList());
  }

  /**
   * The shares alone, without intervals, as a resampling needs them.
   *
   * @param counts from × to
   * @return from × to, smoothed where few, each row adding to 1
   * @throws IllegalArgumentException as {@link #of(long[][])}
   */
  public static double[][] shares(long[][] counts) {
    Arguments.atLeast(2, counts.length, "states");
    Arguments.squareTable(counts);
    return Arrays.stream(counts).map(TransitionMatrix::shares).toArray(double[][]::new);
  }

  private static double[] shares(long[] counts) {
    return LongStream.of(counts).sum() < ENOUGH ? smoothed(counts, PRIOR) : smoothed(counts, 0);
  }

  /** The shares of one row as if each state had been moved to {@code prior} times more. */
  static double[] smoothed(long[] counts, double prior) {
    long n = LongStream.of(counts).sum();
    return LongStream.of(counts)
        .mapToDouble(count -> (count + prior) / (n + prior * counts.length))
        .toArray();
  }

  private Row row(long[] counts) {
    long n = LongStream.of(counts).sum();
    return new Row(
        LongStream.of(counts).boxed().toList(),
        n == 0
            ? Optional.empty()
            : Optional.of(GoodmanIntervals.withDefaults().with(confidence).ofCounts(counts)),
        Arrays.stream(shares(counts)).boxed().toList());
  }

  /**
   * One row for each state.
   *
   * @param rows in the order of the states
   */
  public record Result(List<Row> rows) {
    public Result {
      rows = List.copyOf(rows);
    }

    /** The shares, smoothed where few: from × to, each row adding to 1. */
    public double[][] shares() {
      return rows.stream()
          .map(row -> row.shares.stream().mapToDouble(Double::doubleValue).toArray())
          .toArray(double[][]::new);
    }

    /** How much is moved: (K − trace)/(K − 1) of the shares, 0 if nobody moves. */
    public double mobility() {
      double stay = 0;
      for (int i = 0; i < rows.size(); i++) {
        stay += rows.get(i).shares.get(i);
      }
      return (rows.size() - stay) / (rows.size() - 1);
    }
  }

  /**
   * Those in one state.
   *
   * @param counts moves, by state to
   * @param observed shares and intervals of the counts as they are; empty if there are none
   * @param shares by state to, smoothed if there are fewer than {@link #ENOUGH} moves
   */
  public record Row(
      List<Long> counts, Optional<GoodmanIntervals.Result> observed, List<Double> shares) {
    public Row {
      counts = List.copyOf(counts);
      shares = List.copyOf(shares);
    }

    /** All moves from the state, staying included. */
    public long n() {
      return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** Whether the shares are smoothed. */
    public boolean smoothed() {
      return n() < ENOUGH;
    }
  }
}
