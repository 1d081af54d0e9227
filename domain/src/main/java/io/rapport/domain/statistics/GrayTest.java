package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Test that two or more groups have the same cumulative incidence of one cause, when other causes
 * compete: whether as many come to be partners in each, not whether those still at risk do so at
 * the same pace, which {@link LogRank} asks.
 *
 * <p>At each time, with Y_i at risk, S_i the share of group i not ended before it and F_i its
 * incidence before it: R_i = Y_i(1 − F_i)/S_i are at risk of the subdistribution, z_i = Σ(d_i −
 * d·R_i/ΣR), d_i ends by the cause. χ² = z'V⁻z, df groups − 1. V takes the incidence F of all
 * groups together, dF = d/Σh with h_i = Y_i/S_i: with a_ij = h_i(δ_ij − h_j/Σh), C = Σa·dF/(1 − F)
 * and C' what is still to come of it, each group k adds uu'·(S_k/Y_k)·dF with u = a_k + C'_k(1 − (1
 * − F)/S_k) for the cause and vv'·(S_k/Y_k)²·e_k with v = C'_k(1 − F)/S_k for the e_k ends by the
 * others, both smaller by what ties take away. With one cause it is the log-rank test but for the
 * variance.
 *
 * <p>Source: R. J. Gray (1988), "A class of K-sample tests for comparing the cumulative incidence
 * of a competing risk", <i>Annals of Statistics</i> 16, with ρ = 0. It knows no delayed entry.
 */
public final class GrayTest {
  private static final GrayTest DEFAULT = new GrayTest(5);

  private final long minimumEvents;

  private GrayTest(long minimumEvents) {
    this.minimumEvents = minimumEvents;
  }

  /** At least five ends by the cause in each group. */
  public static GrayTest withDefaults() {
    return DEFAULT;
  }

  /**
   * The same with another number of ends by the cause that each group needs.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public GrayTest withMinimumEvents(long events) {
    return new GrayTest(Arguments.atLeast(0, events, "events"));
  }

  /**
   * From the table of each group. {@link Finding.Reason#TOO_FEW_EVENTS} if a group has fewer ends
   * by the cause than needed, {@link Finding.Reason#ASSUMPTION_FAILED} with delayed entries, {@link
   * Finding.Reason#NO_VARIATION} if no end by the cause happened while two groups were at risk.
   *
   * @param cause 1, 2, …
   * @throws IllegalArgumentException if there are fewer than two groups, they differ in the number
   *     of causes or there is no such cause
   */
  public Finding<Result> of(List<RiskTable> groups, int cause) {
    Arguments.atLeast(2, groups.size(), "groups");
    for (RiskTable group : groups) {
      Arguments.sameLength(groups.get(0).causes(), group.causes(), "causes");
    }
    List<RiskTable> own = groups.stream().map(group -> group.only(cause)).toList();
    if (own.stream().anyMatch(group -> group.events() < minimumEvents)) {
      return Finding.none(Finding.Reason.TOO_FEW_EVENTS);
    }
    if (groups.stream().anyMatch(GrayTest::delayed)) {
      return Finding.none(Finding.Reason.ASSUMPTION_FAILED);
    }
    TreeSet<Double> times = new TreeSet<>();
    groups.forEach(group -> group.rows().forEach(row -> times.add(row.time())));
    Step[] steps = steps(groups, own, times);
    double[] score = new double[groups.size()];
    double[][] remaining = new double[groups.size()][groups.size()];
    for (Step step : steps) {
      step.addScore(score);
      step.addCurrent(remaining, 1);
    }
    double[][] variance = new double[groups.size()][groups.size()];
    for (Step step : steps) {
      step.addCurrent(remaining, -1);
      step.addVariance(variance, remaining);
    }
    QuadraticForm form = QuadraticForm.of(score, variance);
    return form.df() == 0
        ? Finding.none(Finding.Reason.NO_VARIATION)
        : Finding.of(new Result(form.statistic(), form.df(), form.pValue()));
  }

  private static boolean delayed(RiskTable group) {
    return group.flows().stream().anyMatch(flow -> flow.time() > 0 && flow.entered() > 0);
  }

  private static Step[] steps(List<RiskTable> groups, List<RiskTable> own, Set<Double> times) {
    int k = groups.size();
    Step[] steps = new Step[times.size()];
    double[] survival = new double[k];
    Arrays.fill(survival, 1);
    double[] incidence = new double[k];
    double pooled = 0;
    int at = 0;
    for (double time : times) {
      Step step =
          new Step(
              groups.stream().mapToDouble(group -> group.atRisk(time)).toArray(),
              own.stream().mapToDouble(group -> group.ended(time)).toArray(),
              groups.stream().mapToDouble(group -> group.ended(time)).toArray(),
              survival.clone(),
              incidence.clone(),
              pooled);
      for (int i = 0; i < k; i++) {
        incidence[i] += step.atRisk[i] > 0 ? survival[i] * step.own[i] / step.atRisk[i] : 0;
        survival[i] = step.survivalAfter(i);
      }
      pooled += step.rise();
      steps[at++] = step;
    }
    return steps;
  }

  /** One time, by group; survival and incidence are those before it. */
  private record Step(
      double[] atRisk,
      double[] own,
      double[] all,
      double[] survival,
      double[] incidence,
      double pooled) {

    double survivalAfter(int i) {
      return atRisk[i] > 0 ? survival[i] * (atRisk[i] - all[i]) / atRisk[i] : survival[i];
    }

    /** h of a group: how many would be at risk if none had ended. */
    private double whole(int i) {
      return atRisk[i] > 0 ? atRisk[i] / survival[i] : 0;
    }

    private double whole() {
      double sum = 0;
      for (int i = 0; i < atRisk.length; i++) {
        sum += whole(i);
      }
      return sum;
    }

    /** dF. */
    double rise() {
      return Arrays.stream(own).sum() / whole();
    }

    void addScore(double[] score) {
      double risk = 0;
      for (int i = 0; i < score.length; i++) {
        risk += whole(i) * (1 - incidence[i]);
      }
      double ends = Arrays.stream(own).sum();
      for (int i = 0; i < score.length; i++) {
        score[i] += ends > 0 ? own[i] - ends * whole(i) * (1 - incidence[i]) / risk : 0;
      }
    }

    /** a_ij. */
    private double weight(int i, int j) {
      return whole(i) * ((i == j ? 1 : 0) - whole(j) / whole());
    }

    void addCurrent(double[][] sums, int sign) {
      for (int i = 0; i < sums.length; i++) {
        for (int j = 0; j < sums.length; j++) {
          sums[i][j] += sign * weight(i, j) * rise() / (1 - pooled);
        }
      }
    }

    void addVariance(double[][] variance, double[][] remaining) {
      double ends = Arrays.stream(own).sum();
      for (int k = 0; k < atRisk.length; k++) {
        double after = survivalAfter(k);
        double left = after > 0 ? (1 - pooled - rise()) / after : 0;
        if (atRisk[k] > 0 && ends > 0) {
          double ties = ends > 1 ? 1 - (ends - 1) / (whole() * survival[k] - 1) : 1;
          add(variance, remaining, k, 1, 1 - left, ties * survival[k] / atRisk[k] * rise());
        }
        double others = all[k] - own[k];
        if (others > 0 && after > 0) {
          double ties = others > 1 ? 1 - (others - 1) / (atRisk[k] - 1) : 1;
          double part = survival[k] / atRisk[k];
          add(variance, remaining, k, 0, left, ties * part * part * others);
        }
      }
    }

    /** Adds factor·uu' with u_i = current·a_ik + later·C'_ik. */
    private void add(
        double[][] variance,
        double[][] remaining,
        int k,
        double current,
        double later,
        double factor) {
      double[] u = new double[variance.length];
      Arrays.setAll(u, i -> current * weight(i, k) + later * remaining[i][k]);
      for (int i = 0; i < u.length; i++) {
        for (int j = 0; j < u.length; j++) {
          variance[i][j] += factor * u[i] * u[j];
        }
      }
    }
  }

  /**
   * What the test found.
   *
   * @param statistic χ²
   * @param df degrees of freedom
   * @param pValue of a difference of any kind
   */
  public record Result(double statistic, int df, double pValue) {}
}
