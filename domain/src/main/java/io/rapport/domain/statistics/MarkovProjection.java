package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Where subjects will be if they go on moving as they did: only if where they go depends on where
 * they are alone, and has not changed over time.
 *
 * <p>After m months the shares are the rows of P^m; in the long run they are π with πP = π. The
 * expected months until a state is reached are (I − Q)⁻¹·1, Q the moves among the states before it.
 *
 * <p>Source: J. G. Kemeny, J. L. Snell (1960), <i>Finite Markov Chains</i>, ch. 3 and 4.
 */
public final class MarkovProjection {
  /** A check with a smaller p-value forbids the projection. */
  private static final double LEVEL = 0.05;

  private final RealMatrix shares;

  private MarkovProjection(RealMatrix shares) {
    this.shares = shares;
  }

  /**
   * From a matrix that passed its checks. {@link Finding.Reason#ASSUMPTION_FAILED} if a check has p
   * &lt; .05, its own reason if it could not be made, {@link Finding.Reason#TOO_FEW_ANSWERS} if a
   * state was entered and never seen again.
   *
   * @param past check that the state before does not matter, by {@link TransitionPanel#byPrevious}
   * @param time check that moves stayed the same, by {@link TransitionPanel#byHalves}
   */
  public static Finding<MarkovProjection> of(
      TransitionMatrix.Result matrix,
      Finding<TransitionHomogeneity.Result> past,
      Finding<TransitionHomogeneity.Result> time) {
    for (Finding<TransitionHomogeneity.Result> check : List.of(past, time)) {
      Optional<Finding.Reason> missing = check.reason();
      if (missing.isPresent()) {
        return Finding.none(missing.get());
      }
      if (check.value().filter(result -> result.pValue() < LEVEL).isPresent()) {
        return Finding.none(Finding.Reason.ASSUMPTION_FAILED);
      }
    }
    List<TransitionMatrix.Row> rows = matrix.rows();
    for (int state = 0; state < rows.size(); state++) {
      int entered = state;
      if (rows.get(state).n() == 0
          && rows.stream().anyMatch(row -> row.counts().get(entered) > 0)) {
        return Finding.none(Finding.Reason.TOO_FEW_ANSWERS);
      }
    }
    return Finding.of(ofShares(matrix.shares()));
  }

  /**
   * From shares that are known to hold.
   *
   * @param shares from × to
   * @throws IllegalArgumentException if they are not square, outside 0..1 or a row does not add to
   *     1
   */
  public static MarkovProjection ofShares(double[][] shares) {
    Arguments.atLeast(2, Arguments.square(shares, "shares"), "states");
    for (double[] row : shares) {
      Arrays.stream(row).forEach(share -> Arguments.share(share, "share"));
      double sum = Arrays.stream(row).sum();
      Arguments.require(Math.abs(sum - 1) < 1e-9, "a row must add to 1: " + sum);
    }
    return new MarkovProjection(MatrixUtils.createRealMatrix(shares));
  }

  /**
   * Where those in a state are after some months.
   *
   * @param from state
   * @param months from 0
   * @return share by state
   * @throws IllegalArgumentException if there is no such state or the months are negative
   */
  public List<Double> after(int months, int from) {
    state(from);
    Arguments.atLeast(0, months, "months");
    return list(shares.power(months).getRow(from));
  }

  /**
   * Where they are in the long run, wherever they began. Empty if that depends on where they began:
   * there are two sets of states that nobody leaves.
   *
   * @return share by state
   */
  public Optional<List<Double>> stationary() {
    int k = shares.getRowDimension();
    boolean[][] reaches = reaches();
    boolean common = false;
    for (int state = 0; state < k; state++) {
      boolean reachedByAll = true;
      for (int from = 0; from < k; from++) {
        reachedByAll &= reaches[from][state];
      }
      common |= reachedByAll;
    }
    if (!common) {
      return Optional.empty();
    }
    // π(P − I) = 0 with one equation, which follows from the others, replaced by Σπ = 1.
    RealMatrix system = shares.transpose().subtract(MatrixUtils.createRealIdentityMatrix(k));
    double[] ones = new double[k];
    Arrays.fill(ones, 1);
    system.setRow(k - 1, ones);
    double[] right = new double[k];
    right[k - 1] = 1;
    double[] solved =
        new LUDecomposition(system)
            .getSolver()
            .solve(MatrixUtils.createRealVector(right))
            .toArray();
    return Optional.of(list(solved).stream().map(share -> Math.max(0, share)).toList());
  }

  /**
   * Expected months until one of the targets is reached.
   *
   * @param targets states
   * @return by state from; 0 for a target, empty where some never get there
   * @throws IllegalArgumentException if there are no targets or no such state
   */
  public List<OptionalDouble> monthsTo(Set<Integer> targets) {
    Arguments.atLeast(1, targets.size(), "targets");
    targets.forEach(this::state);
    List<Integer> certain = certain(targets);
    double[] months = new double[certain.size()];
    if (!certain.isEmpty()) {
      int[] index = certain.stream().mapToInt(Integer::intValue).toArray();
      RealMatrix system =
          MatrixUtils.createRealIdentityMatrix(index.length)
              .subtract(shares.getSubMatrix(index, index));
      Arrays.fill(months, 1);
      months =
          new LUDecomposition(system)
              .getSolver()
              .solve(MatrixUtils.createRealVector(months))
              .toArray();
    }
    List<OptionalDouble> result = new ArrayList<>();
    for (int state = 0; state < shares.getRowDimension(); state++) {
      int at = certain.indexOf(state);
      result.add(
          targets.contains(state)
              ? OptionalDouble.of(0)
              : at < 0 ? OptionalDouble.empty() : OptionalDouble.of(months[at]));
    }
    return List.copyOf(result);
  }

  /** The other states from which a target is reached for certain. */
  private List<Integer> certain(Set<Integer> targets) {
    int k = shares.getRowDimension();
    RealMatrix stopping = shares.copy();
    for (int target : targets) {
      double[] stays = new double[k];
      stays[target] = 1;
      stopping.setRow(target, stays);
    }
    boolean[][] reaches = new MarkovProjection(stopping).reaches();
    List<Integer> certain = new ArrayList<>();
    for (int from = 0; from < k; from++) {
      boolean always = !targets.contains(from);
      for (int state = 0; state < k; state++) {
        boolean[] further = reaches[state];
        always &= !reaches[from][state] || targets.stream().anyMatch(target -> further[target]);
      }
      if (always) {
        certain.add(from);
      }
    }
    return certain;
  }

  /** Which states can be reached from which, in any number of months, none included. */
  private boolean[][] reaches() {
    int k = shares.getRowDimension();
    boolean[][] reaches = new boolean[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        reaches[i][j] = i == j || shares.getEntry(i, j) > 0;
      }
    }
    for (int via = 0; via < k; via++) {
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          reaches[i][j] |= reaches[i][via] && reaches[via][j];
        }
      }
    }
    return reaches;
  }

  private void state(int state) {
    Arguments.require(state >= 0 && state < shares.getRowDimension(), "no such state: " + state);
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
