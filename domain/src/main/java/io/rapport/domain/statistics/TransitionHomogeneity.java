package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Whether moves from a state go the same ways in several strata. Split by the state one month
 * before, it asks whether where one comes from matters beyond where one is (the Markov property);
 * split by halves of the time, whether moves stayed the same (homogeneity in time).
 *
 * <p>For each state from, χ² of the table strata × state to, added up; df = Σ(rows − 1)(columns −
 * 1), rows and columns with nobody left out. Most moves are staying, so the tables are thin: with
 * 80 relations over two years the χ² distribution rejects 10 to 14 % of matrices at 5 % though all
 * is well. The p-value is therefore the share of 2,000 random orders of the states to, within each
 * state from, with a χ² as large, the data being one of them.
 *
 * <p>Sources: T. W. Anderson, L. A. Goodman (1957), <i>Annals of Mathematical Statistics</i> 28;
 * for the random orders A. C. A. Hope (1968), <i>JRSS B</i> 30.
 */
public final class TransitionHomogeneity {
  private static final int ORDERS = 2_000;

  /** Sums of the same terms in another order count as equal. */
  private static final double TIES = 1e-9;

  private TransitionHomogeneity() {}

  /**
   * Of moves by stratum. {@link Finding.Reason#NO_VARIATION} if no state from has moves in two
   * strata and to two states.
   *
   * @param counts strata × from × to
   * @param random a generator seeded by {@link Seed}
   * @throws IllegalArgumentException if there are fewer than two strata, or the tables are not
   *     square, not of one size or have a negative count
   */
  public static Finding<Result> test(long[][][] counts, RandomGenerator random) {
    Arguments.atLeast(2, counts.length, "strata");
    int states = counts[0].length;
    for (long[][] stratum : counts) {
      Arguments.sameLength(states, stratum.length, "tables");
      Arguments.squareTable(stratum);
    }
    double statistic = 0;
    int df = 0;
    double[] byChance = new double[ORDERS];
    for (int from = 0; from < states; from++) {
      Table table = Table.of(counts, from);
      if (table.df() > 0) {
        statistic += table.statistic(table.to);
        df += table.df();
        table.addRandomOrders(byChance, random);
      }
    }
    if (df == 0) {
      return Finding.none(Finding.Reason.NO_VARIATION);
    }
    double reached = statistic - TIES * statistic;
    long asLarge = Arrays.stream(byChance).filter(one -> one >= reached).count();
    return Finding.of(
        new Result(
            statistic,
            df,
            Distributions.chiSquareUpper(statistic, df),
            (asLarge + 1.0) / (ORDERS + 1)));
  }

  /** The moves from one state, one by one: stratum and state to of each, with their totals. */
  private record Table(int[] stratum, int[] to, long[] ofStratum, long[] ofTo) {

    static Table of(long[][][] counts, int from) {
      int states = counts[0].length;
      long[] ofStratum = new long[counts.length];
      long[] ofTo = new long[states];
      for (int h = 0; h < counts.length; h++) {
        for (int j = 0; j < states; j++) {
          ofStratum[h] += counts[h][from][j];
          ofTo[j] += counts[h][from][j];
        }
      }
      int n = Math.toIntExact(Arrays.stream(ofTo).sum());
      int[] stratum = new int[n];
      int[] to = new int[n];
      int at = 0;
      for (int h = 0; h < counts.length; h++) {
        for (int j = 0; j < states; j++) {
          int next = at + (int) counts[h][from][j];
          Arrays.fill(stratum, at, next, h);
          Arrays.fill(to, at, next, j);
          at = next;
        }
      }
      return new Table(stratum, to, ofStratum, ofTo);
    }

    int df() {
      long rows = Arrays.stream(ofStratum).filter(count -> count > 0).count();
      long columns = Arrays.stream(ofTo).filter(count -> count > 0).count();
      return rows == 0 ? 0 : (int) ((rows - 1) * (columns - 1));
    }

    /** Σ observed²/expected − n, which is Σ(observed − expected)²/expected. */
    double statistic(int[] order) {
      long[][] observed = new long[ofStratum.length][ofTo.length];
      for (int i = 0; i < order.length; i++) {
        observed[stratum[i]][order[i]]++;
      }
      double n = order.length;
      double sum = 0;
      for (int h = 0; h < observed.length; h++) {
        for (int j = 0; j < ofTo.length; j++) {
          if (observed[h][j] > 0) {
            double squared = (double) observed[h][j] * observed[h][j];
            sum += squared * n / ((double) ofStratum[h] * ofTo[j]);
          }
        }
      }
      return Math.max(0, sum - n);
    }

    void addRandomOrders(double[] sums, RandomGenerator random) {
      int[] order = to.clone();
      for (int b = 0; b < sums.length; b++) {
        for (int i = order.length - 1; i > 0; i--) {
          int other = random.nextInt(i + 1);
          int moved = order[i];
          order[i] = order[other];
          order[other] = moved;
        }
        sums[b] += statistic(order);
      }
    }
  }

  /**
   * What the test found.
   *
   * @param statistic χ²
   * @param df degrees of freedom
   * @param chiSquareP by the χ² distribution, too small where tables are thin
   * @param pValue by random orders: the one to judge by
   */
  public record Result(double statistic, int df, double chiSquareP, double pValue) {}
}
