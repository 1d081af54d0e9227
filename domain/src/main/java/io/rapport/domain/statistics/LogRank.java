package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Test that subjects of two or more groups end at the same pace, such as the relations of several
 * functions. Where several causes compete it compares the pace of one cause among those still at
 * risk (the cause-specific hazard), see {@link RiskTable#only}.
 *
 * <p>At each time of events, with d of n ending in all and n_j at risk in group j, E_j = d·n_j/n
 * are expected; V_jl = d(n − d)/(n − 1)·n_j/n·(δ_jl − n_l/n). χ² = (O − E)'V⁻(O − E) with sums over
 * time, df the rank of V, groups − 1 unless a group was never at risk beside another.
 *
 * <p>The approximation asks for events in each group; with fewer than five the curves are shown
 * without a test.
 *
 * <p>Sources: N. Mantel (1966), <i>Cancer Chemotherapy Reports</i> 50; R. Peto, J. Peto (1972),
 * <i>JRSS A</i> 135.
 */
public final class LogRank {
  private static final LogRank DEFAULT = new LogRank(5);

  private final long minimumEvents;

  private LogRank(long minimumEvents) {
    this.minimumEvents = minimumEvents;
  }

  /** At least five events in each group. */
  public static LogRank withDefaults() {
    return DEFAULT;
  }

  /**
   * The same with another number of events that each group needs.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public LogRank withMinimumEvents(long events) {
    return new LogRank(Arguments.atLeast(0, events, "events"));
  }

  /** From the spells of each group; for the rest see {@link #ofTables}. */
  public Finding<Result> of(List<List<Spell>> groups) {
    return ofTables(groups.stream().map(RiskTable::of).toList());
  }

  /**
   * From the table of each group; every cause counts as the event. {@link
   * Finding.Reason#TOO_FEW_EVENTS} if a group has fewer than needed, {@link
   * Finding.Reason#NO_VARIATION} if no event happened while two groups were at risk.
   *
   * @throws IllegalArgumentException if there are fewer than two groups
   */
  public Finding<Result> ofTables(List<RiskTable> groups) {
    int k = (int) Arguments.atLeast(2, groups.size(), "groups");
    if (groups.stream().anyMatch(group -> group.events() < minimumEvents)) {
      return Finding.none(Finding.Reason.TOO_FEW_EVENTS);
    }
    double[] expected = new double[k];
    double[][] variance = new double[k][k];
    TreeSet<Double> times = new TreeSet<>();
    groups.forEach(group -> group.rows().forEach(row -> times.add(row.time())));
    for (double time : times) {
      long[] atRisk = groups.stream().mapToLong(group -> group.atRisk(time)).toArray();
      double events = groups.stream().mapToDouble(group -> group.ended(time)).sum();
      add(atRisk, events, expected, variance);
    }
    double[] difference = new double[k];
    List<Group> results = new ArrayList<>();
    for (int j = 0; j < k; j++) {
      RiskTable group = groups.get(j);
      difference[j] = group.events() - expected[j];
      results.add(new Group(group.subjects(), group.events(), expected[j]));
    }
    QuadraticForm form = QuadraticForm.of(difference, variance);
    return form.df() == 0
        ? Finding.none(Finding.Reason.NO_VARIATION)
        : Finding.of(new Result(form.statistic(), form.df(), form.pValue(), results));
  }

  private static void add(long[] atRisk, double events, double[] expected, double[][] variance) {
    double n = 0;
    for (long one : atRisk) {
      n += one;
    }
    double spread = n > 1 ? events * (n - events) / (n - 1) : 0;
    for (int j = 0; j < atRisk.length; j++) {
      double share = atRisk[j] / n;
      expected[j] += events * share;
      variance[j][j] += spread * share;
      for (int l = 0; l < atRisk.length; l++) {
        variance[j][l] -= spread * share * atRisk[l] / n;
      }
    }
  }

  /**
   * What the test found.
   *
   * @param statistic χ²
   * @param df degrees of freedom
   * @param pValue of a difference of any kind
   * @param groups in the order given
   */
  public record Result(double statistic, int df, double pValue, List<Group> groups) {
    public Result {
      groups = List.copyOf(groups);
    }
  }

  /**
   * One group.
   *
   * @param subjects in it
   * @param observed events
   * @param expected events if all groups ended at the same pace
   */
  public record Group(long subjects, long observed, double expected) {}
}
