package io.rapport.domain.statistics;

/**
 * The additive summary of favourable answers to k items that {@link FavourableIndex} needs: for
 * every pair of items how many people answered both, and how they answered. All of it is whole
 * numbers, so the summaries of units add up exactly and in any order.
 */
public final class FavourablePairs {
  private final long n;
  private final long[][] answered;
  private final long[][] favourable;
  private final long[][] both;

  private FavourablePairs(long n, long[][] answered, long[][] favourable, long[][] both) {
    this.n = n;
    this.answered = answered;
    this.favourable = favourable;
    this.both = both;
  }

  /**
   * Nobody yet.
   *
   * @throws IllegalArgumentException if there are no items
   */
  public static FavourablePairs none(int items) {
    Arguments.atLeast(1, items, "items");
    return new FavourablePairs(
        0, new long[items][items], new long[items][items], new long[items][items]);
  }

  /**
   * Of people × items: 1 favourable, 0 another valid answer, not a number if there is none. Those
   * who answered no item are left out.
   *
   * @throws IllegalArgumentException if there are no rows, they differ in length or hold other
   *     values
   */
  public static FavourablePairs ofRows(double[][] rows) {
    Arguments.atLeast(1, rows.length, "rows");
    FavourablePairs pairs = none(rows[0].length);
    long people = 0;
    for (double[] row : rows) {
      Arguments.sameLength(pairs.items(), row.length, "rows");
      people += pairs.count(row) ? 1 : 0;
    }
    return new FavourablePairs(people, pairs.answered, pairs.favourable, pairs.both);
  }

  /** Counts a row into the still unpublished tables; false if nothing was answered. */
  private boolean count(double[] row) {
    boolean any = false;
    for (int i = 0; i < row.length; i++) {
      if (Double.isNaN(row[i])) {
        continue;
      }
      Arguments.require(row[i] == 0 || row[i] == 1, "favourable must be 0 or 1: " + row[i]);
      any = true;
      for (int j = 0; j < row.length; j++) {
        if (!Double.isNaN(row[j])) {
          answered[i][j]++;
          favourable[i][j] += row[i] == 1 ? 1 : 0;
          both[i][j] += row[i] == 1 && row[j] == 1 ? 1 : 0;
        }
      }
    }
    return any;
  }

  /**
   * From counts made elsewhere, each k × k.
   *
   * @param n people who answered any item
   * @param answered of items i and j, by how many; on the diagonal of item i alone
   * @param favourable of those, how many favourably to i
   * @param both of those, how many favourably to i and to j
   * @throws IllegalArgumentException if sizes differ, a table that must be is not symmetric, or a
   *     count exceeds the one that contains it
   */
  public static FavourablePairs of(long n, long[][] answered, long[][] favourable, long[][] both) {
    int items = (int) Arguments.atLeast(1, answered.length, "items");
    FavourablePairs pairs = none(items);
    Arguments.sameLength(items, favourable.length, "answered and favourable");
    Arguments.sameLength(items, both.length, "answered and both");
    Arguments.squareTable(answered);
    Arguments.squareTable(favourable);
    Arguments.squareTable(both);
    for (int i = 0; i < items; i++) {
      for (int j = 0; j < items; j++) {
        Arguments.require(
            answered[i][j] == answered[j][i] && both[i][j] == both[j][i],
            "answered and both must be symmetric");
        Arguments.require(
            both[i][j] <= favourable[i][j]
                && favourable[i][j] <= answered[i][j]
                && answered[i][j] <= n,
            "a part exceeds its whole");
        pairs.answered[i][j] = answered[i][j];
        pairs.favourable[i][j] = favourable[i][j];
        pairs.both[i][j] = both[i][j];
      }
    }
    return new FavourablePairs(n, pairs.answered, pairs.favourable, pairs.both);
  }

  /**
   * Both groups of people together.
   *
   * @throws IllegalArgumentException if the numbers of items differ
   */
  public FavourablePairs plus(FavourablePairs other) {
    Arguments.sameLength(items(), other.items(), "items");
    return new FavourablePairs(
        n + other.n,
        sum(answered, other.answered),
        sum(favourable, other.favourable),
        sum(both, other.both));
  }

  private static long[][] sum(long[][] first, long[][] second) {
    long[][] sum = new long[first.length][first.length];
    for (int i = 0; i < sum.length; i++) {
      for (int j = 0; j < sum.length; j++) {
        sum[i][j] = first[i][j] + second[i][j];
      }
    }
    return sum;
  }

  /** Number of items, k. */
  public int items() {
    return answered.length;
  }

  /** People who answered any item. */
  public long n() {
    return n;
  }

  /** Answers to one item. */
  public long answers(int item) {
    return answered[item][item];
  }

  /** Favourable answers to one item. */
  public long favourable(int item) {
    return favourable[item][item];
  }

  /**
   * Σ(y_i − p_i)(y_j − p_j) over those who answered both.
   *
   * @param first p_i
   * @param second p_j
   */
  double products(int i, int j, double first, double second) {
    return both[i][j]
        - second * favourable[i][j]
        - first * favourable[j][i]
        + first * second * answered[i][j];
  }
}
