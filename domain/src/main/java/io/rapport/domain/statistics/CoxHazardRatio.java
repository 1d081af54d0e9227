package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * By how much the pace at which subjects end is multiplied with each unit of one covariate, such as
 * 1 for one function and 0 for another: proportional hazards, ties by Efron. Where several causes
 * compete it is the cause-specific hazard ratio, see {@link RiskTable#only}.
 *
 * <p>With risk sums S_m = Σx^m·e^{βx} of those at risk and D_m of the d who end, U(β) = Σ_times{Σx
 * − Σ_{l&lt;d} a₁/a₀} and I(β) = ΣΣ{a₂/a₀ − (a₁/a₀)²}, a_m = S_m − (l/d)D_m. β̂ solves U = 0; SE =
 * I(β̂)^{−½}; score test U(0)²/I(0), Wald test β̂²/SE², likelihood-ratio test.
 *
 * <p>Fewer than ten events bear no parameter.
 *
 * <p>Sources: D. R. Cox (1972), <i>JRSS B</i> 34; B. Efron (1977), <i>JASA</i> 72; for the ten
 * events P. Peduzzi, J. Concato, A. R. Feinstein, T. R. Holford (1995), <i>Journal of Clinical
 * Epidemiology</i> 48.
 */
public final class CoxHazardRatio {
  /** Events that the one parameter needs. */
  public static final long ENOUGH_EVENTS = 10;

  private static final CoxHazardRatio DEFAULT = new CoxHazardRatio(Confidence.NINETY_FIVE);
  private static final int ROUNDS = 100;
  private static final double SETTLED = 1e-10;

  /** Hazards e^30 apart: the estimate grows without end. */
  private static final double WITHOUT_END = 30;

  private final Confidence confidence;

  private CoxHazardRatio(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static CoxHazardRatio withDefaults() {
    return DEFAULT;
  }

  public CoxHazardRatio with(Confidence newConfidence) {
    return new CoxHazardRatio(newConfidence);
  }

  /**
   * From spells, each with its value of the covariate; every cause counts as the event. For the
   * reasons see {@link #ofTables}.
   *
   * @throws IllegalArgumentException if the lengths differ or a value is not finite
   */
  public Finding<Result> of(List<Spell> spells, double... covariate) {
    Arguments.sameLength(spells.size(), covariate.length, "spells and covariate");
    TreeMap<Double, List<Spell>> groups = new TreeMap<>();
    for (int i = 0; i < covariate.length; i++) {
      double value = Arguments.finite(covariate[i], "covariate") + 0.0;
      groups.computeIfAbsent(value, none -> new ArrayList<>()).add(spells.get(i));
    }
    return ofTables(
        groups.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
        groups.values().stream().map(RiskTable::of).toList());
  }

  /**
   * From a table for each value of the covariate; every cause counts as the event. {@link
   * Finding.Reason#TOO_FEW_EVENTS} below ten events, {@link Finding.Reason#NO_VARIATION} if those
   * at risk together never differ in the covariate, {@link Finding.Reason#NOT_CONVERGED} if at
   * every event the one who ended had the largest value at risk, or the smallest, so that the ratio
   * has no end.
   *
   * @throws IllegalArgumentException if the lengths differ or a value is not finite
   */
  public Finding<Result> ofTables(double[] values, List<RiskTable> groups) {
    Arguments.sameLength(values.length, groups.size(), "values and groups");
    Arguments.finite(values, "covariate");
    long events = groups.stream().mapToLong(RiskTable::events).sum();
    if (events < ENOUGH_EVENTS) {
      return Finding.none(Finding.Reason.TOO_FEW_EVENTS);
    }
    List<Moment> moments = moments(values, groups);
    Likelihood start = at(0, moments);
    if (!(start.information > 0)) {
      return Finding.none(Finding.Reason.NO_VARIATION);
    }
    double spread = Math.sqrt(start.information / events);
    double beta = 0;
    Likelihood here = start;
    for (int round = 0; round < ROUNDS; round++) {
      double step = here.score / here.information;
      Likelihood next = at(beta + step, moments);
      while (!(next.log >= here.log - SETTLED) && Math.abs(step) * spread > SETTLED) {
        step /= 2;
        next = at(beta + step, moments);
      }
      beta += step;
      here = next;
      if (!(Math.abs(beta) * spread < WITHOUT_END) || !(here.information > 0)) {
        break;
      }
      if (Math.abs(step) * spread <= SETTLED) {
        return Finding.of(result(beta, start, here, events));
      }
    }
    return Finding.none(Finding.Reason.NOT_CONVERGED);
  }

  private Result result(double beta, Likelihood start, Likelihood end, long events) {
    double error = 1 / Math.sqrt(end.information);
    Interval interval = Interval.around(beta, confidence.z() * error);
    return new Result(
        events,
        beta,
        error,
        Math.exp(beta),
        new Interval(Math.exp(interval.low()), Math.exp(interval.high())),
        Test.of(beta * beta / (error * error)),
        Test.of(start.score * start.score / start.information),
        Test.of(Math.max(0, 2 * (end.log - start.log))));
  }

  /** Who is at risk and who ends at each time of events, by group. */
  private static List<Moment> moments(double[] values, List<RiskTable> groups) {
    TreeSet<Double> times = new TreeSet<>();
    groups.forEach(group -> group.rows().forEach(row -> times.add(row.time())));
    List<Moment> moments = new ArrayList<>();
    for (double time : times) {
      long[] atRisk = groups.stream().mapToLong(group -> group.atRisk(time)).toArray();
      long[] ended = groups.stream().mapToLong(group -> group.ended(time)).toArray();
      double mean = 0;
      double n = 0;
      for (int g = 0; g < values.length; g++) {
        mean += atRisk[g] * values[g];
        n += atRisk[g];
      }
      mean /= n;
      double[] centred = new double[values.length];
      for (int g = 0; g < values.length; g++) {
        // The likelihood does not change, and e^{βx} stays within range.
        centred[g] = values[g] - mean;
      }
      moments.add(new Moment(centred, atRisk, ended));
    }
    return moments;
  }

  private static Likelihood at(double beta, List<Moment> moments) {
    double log = 0;
    double score = 0;
    double information = 0;
    for (Moment moment : moments) {
      Likelihood one = moment.at(beta);
      log += one.log;
      score += one.score;
      information += one.information;
    }
    return new Likelihood(log, score, information);
  }

  private record Moment(double[] values, long[] atRisk, long[] ended) {

    Likelihood at(double beta) {
      double[] risk = new double[3];
      double[] ends = new double[3];
      double sum = 0;
      long d = 0;
      for (int g = 0; g < values.length; g++) {
        double hazard = Math.exp(beta * values[g]);
        for (int power = 0; power < 3; power++) {
          risk[power] += atRisk[g] * hazard;
          ends[power] += ended[g] * hazard;
          hazard *= values[g];
        }
        sum += ended[g] * values[g];
        d += ended[g];
      }
      double log = beta * sum;
      double score = sum;
      double information = 0;
      for (long l = 0; l < d; l++) {
        double part = (double) l / d;
        double weight = risk[0] - part * ends[0];
        double mean = (risk[1] - part * ends[1]) / weight;
        log -= Math.log(weight);
        score -= mean;
        information += (risk[2] - part * ends[2]) / weight - mean * mean;
      }
      return new Likelihood(log, score, information);
    }
  }

  private record Likelihood(double log, double score, double information) {}

  /**
   * A hazard ratio.
   *
   * @param events of all
   * @param coefficient β̂, per unit of the covariate
   * @param standardError of the coefficient
   * @param ratio e^β̂: the hazard at one unit more over that at one less
   * @param interval of the ratio, by Wald
   * @param wald test that the ratio is 1
   * @param score the same; without ties and with two groups it is the log-rank test
   * @param likelihoodRatio the same
   */
  public record Result(
      long events,
      double coefficient,
      double standardError,
      double ratio,
      Interval interval,
      Test wald,
      Test score,
      Test likelihoodRatio) {}

  /**
   * A test with one degree of freedom.
   *
   * @param statistic χ²
   * @param pValue two-sided
   */
  public record Test(double statistic, double pValue) {
    private static Test of(double statistic) {
      return new Test(statistic, Distributions.chiSquareUpper(statistic, 1));
    }
  }
}
