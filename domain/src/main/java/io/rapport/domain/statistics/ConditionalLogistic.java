package io.rapport.domain.statistics;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * By how much exposure multiplies the odds of an outcome inside strata such as managers, whatever
 * the level of each stratum: conditional logistic regression with one yes-or-no covariate.
 *
 * <p>Given how many of a stratum are cases (m of n) and exposed (e), the chance that u exposed ones
 * are cases is w(u)e^{βu}/Σ_v w(v)e^{βv}, w(u) = C(m, u)·C(n − m, e − u): the sum over all ways of
 * choosing the cases, gathered by u. With E and V the mean and variance of u, Σ(u − E) = 0 at β̂,
 * SE = (ΣV)^{−½}, interval and test by Wald. In pairs of one case and one control it is the ratio
 * of the two kinds of discordant pairs b/c with SE √(1/b + 1/c).
 *
 * <p>Source: N. E. Breslow, N. E. Day (1980), <i>Statistical Methods in Cancer Research</i> I, ch.
 * 7.
 */
public final class ConditionalLogistic {
  private static final ConditionalLogistic DEFAULT =
      new ConditionalLogistic(Confidence.NINETY_FIVE);

  private static final int ROUNDS = 200;
  private static final double SETTLED = 1e-13;

  private final Confidence confidence;

  private ConditionalLogistic(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static ConditionalLogistic withDefaults() {
    return DEFAULT;
  }

  public ConditionalLogistic with(Confidence newConfidence) {
    return new ConditionalLogistic(newConfidence);
  }

  /**
   * Of some strata, in any order; those without cases, controls, exposed or unexposed ones count
   * for nothing. {@link Finding.Reason#NO_VARIATION} if that is true of all, {@link
   * Finding.Reason#NOT_CONVERGED} if in each as many cases as can be are exposed, or as few, so
   * that the odds ratio has no end.
   */
  public Finding<Result> of(Collection<Stratum> strata) {
    List<Stratum> telling =
        strata.stream().filter(Stratum::isTelling).sorted(Stratum.ORDER).toList();
    if (telling.isEmpty()) {
      return Finding.none(Finding.Reason.NO_VARIATION);
    }
    if (telling.stream().allMatch(each -> each.exposedCases == each.most())
        || telling.stream().allMatch(each -> each.exposedCases == each.fewest())) {
      return Finding.none(Finding.Reason.NOT_CONVERGED);
    }
    return Finding.of(result(coefficient(telling), telling));
  }

  /** Where the score, which only falls, is zero. */
  private static double coefficient(List<Stratum> strata) {
    double low = -1;
    while (at(low, strata).score < 0) {
      low *= 2;
    }
    double high = 1;
    while (at(high, strata).score > 0) {
      high *= 2;
    }
    return new BrentSolver(SETTLED, SETTLED)
        .solve(ROUNDS, beta -> at(beta, strata).score, low, high);
  }

  private Result result(double beta, List<Stratum> strata) {
    double error = 1 / Math.sqrt(at(beta, strata).information);
    Interval interval = Interval.around(beta, confidence.z() * error);
    return new Result(
        strata.size(),
        strata.stream().mapToLong(Stratum::discordantPairs).sum(),
        beta,
        error,
        Math.exp(beta),
        new Interval(Math.exp(interval.low()), Math.exp(interval.high())),
        Distributions.normalTwoSided(beta / error));
  }

  private static Slope at(double beta, List<Stratum> strata) {
    double score = 0;
    double information = 0;
    for (Stratum stratum : strata) {
      Spread exposed = stratum.exposedCasesAt(beta);
      score += stratum.exposedCases - exposed.mean;
      information += exposed.variance;
    }
    return new Slope(score, information);
  }

  private record Slope(double score, double information) {}

  private record Spread(double mean, double variance) {}

  /**
   * Records of one stratum.
   *
   * @param exposedCases records with exposure and outcome
   * @param cases records with the outcome
   * @param exposedControls records with exposure and without the outcome
   * @param controls records without the outcome
   */
  public record Stratum(long exposedCases, long cases, long exposedControls, long controls) {
    private static final Comparator<Stratum> ORDER =
        Comparator.comparingLong(Stratum::cases)
            .thenComparingLong(Stratum::controls)
            .thenComparingLong(Stratum::exposedCases)
            .thenComparingLong(Stratum::exposedControls);

    /**
     * @throws IllegalArgumentException if a count is negative or more are exposed than there are
     */
    public Stratum {
      Arguments.atLeast(0, exposedCases, "exposed cases");
      Arguments.atLeast(exposedCases, cases, "cases");
      Arguments.atLeast(0, exposedControls, "exposed controls");
      Arguments.atLeast(exposedControls, controls, "controls");
    }

    /** Whether the stratum says anything: its cases could have been others of its records. */
    public boolean isTelling() {
      return fewest() < most();
    }

    /** Pairs of a case and a control that differ in exposure, each record in one pair at most. */
    public long discordantPairs() {
      return Math.min(exposedCases, controls - exposedControls)
          + Math.min(cases - exposedCases, exposedControls);
    }

    private long exposed() {
      return exposedCases + exposedControls;
    }

    private long fewest() {
      return Math.max(0, exposed() - controls);
    }

    private long most() {
      return Math.min(exposed(), cases);
    }

    /** Mean and variance of the exposed cases if exposure multiplies the odds by e^β. */
    private Spread exposedCasesAt(double beta) {
      int span = (int) (most() - fewest());
      double[] logs = new double[span + 1];
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i <= span; i++) {
        long u = fewest() + i;
        logs[i] = log(cases, u) + log(controls, exposed() - u) + beta * u;
        largest = Math.max(largest, logs[i]);
      }
      double weights = 0;
      double sum = 0;
      double squares = 0;
      for (int i = 0; i <= span; i++) {
        double weight = Math.exp(logs[i] - largest);
        weights += weight;
        sum += weight * i;
        squares += weight * i * i;
      }
      double mean = sum / weights;
      return new Spread(fewest() + mean, squares / weights - mean * mean);
    }

    private static double log(long n, long k) {
      return CombinatoricsUtils.binomialCoefficientLog((int) n, (int) k);
    }
  }

  /**
   * An odds ratio.
   *
   * @param strata that say anything
   * @param discordantPairs in them, each record in one pair at most
   * @param coefficient β̂
   * @param standardError of the coefficient
   * @param ratio e^β̂
   * @param interval of the ratio, by Wald
   * @param pValue two-sided, by Wald
   */
  public record Result(
      int strata,
      long discordantPairs,
      double coefficient,
      double standardError,
      double ratio,
      Interval interval,
      double pValue) {}
}
