package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Simultaneous intervals of the shares of one multinomial: all of them hold together at the stated
 * level.
 *
 * <p>With A the χ² quantile of one degree of freedom at 1 − α/K, the bounds are (A + 2n_k ± √(A(A +
 * 4n_k(N − n_k)/N))) / (2(N + A)). That is Wilson's interval with a Bonferroni z, and is computed
 * as such.
 *
 * <p>Source: L. A. Goodman (1965), "On simultaneous confidence intervals for multinomial
 * proportions", <i>Technometrics</i> 7. Sison and Glaz's intervals are not offered: with three
 * categories and n = 10 they cover .52 to .86 instead of .95.
 */
public final class GoodmanIntervals {
  private static final GoodmanIntervals DEFAULT = new GoodmanIntervals(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private GoodmanIntervals(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 % for all shares together. */
  public static GoodmanIntervals withDefaults() {
    return DEFAULT;
  }

  public GoodmanIntervals with(Confidence newConfidence) {
    return new GoodmanIntervals(newConfidence);
  }

  /**
   * From the count of each category, those nobody chose included.
   *
   * @throws IllegalArgumentException if there are fewer than two categories, a count is negative or
   *     all are zero
   */
  public Result ofCounts(long... counts) {
    Arguments.atLeast(2, counts.length, "categories");
    long total = 0;
    for (long count : counts) {
      total += Arguments.atLeast(0, count, "count");
    }
    WilsonInterval each = WilsonInterval.withDefaults().with(confidence.bonferroni(counts.length));
    List<Double> shares = new ArrayList<>();
    List<Interval> intervals = new ArrayList<>();
    for (long count : counts) {
      WilsonInterval.Result one = each.ofCounts(count, total);
      shares.add(one.share());
      intervals.add(one.interval());
    }
    return new Result(total, shares, intervals);
  }

  /**
   * Shares and intervals in the order of the counts.
   *
   * @param n sum of the counts
   * @param shares 0..1, adding to 1
   * @param intervals within 0..1
   */
  public record Result(long n, List<Double> shares, List<Interval> intervals) {
    public Result {
      shares = List.copyOf(shares);
      intervals = List.copyOf(intervals);
    }
  }
}
