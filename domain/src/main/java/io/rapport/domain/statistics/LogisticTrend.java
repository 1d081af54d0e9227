package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Size of the trend of shares over ordered groups such as months: the odds are multiplied by exp(β)
 * with each unit of the score. {@link CochranArmitage} is the test that goes with it.
 *
 * <p>logit p_t = α + βt by maximum likelihood; the statistic is the likelihood ratio against β = 0.
 * Dispersion φ = Σ(x − np)²/(np(1 − p))/df with df groups − 2: above 1 months differ by more than
 * chance, and then the error is multiplied by √φ and the likelihood ratio divided by φ, for p-value
 * and interval. The interval holds the slopes whose likelihood ratio against the estimate is within
 * the χ² quantile.
 *
 * <p>Sources: P. McCullagh, J. A. Nelder (1989), <i>Generalized Linear Models</i>, ch. 4; for the
 * interval D. J. Venzon, S. H. Moolgavkar (1988), <i>Applied Statistics</i> 37.
 */
public final class LogisticTrend {
  private static final LogisticTrend DEFAULT = new LogisticTrend(Confidence.NINETY_FIVE);
  private static final int ROUNDS = 100;
  private static final double SETTLED = 1e-11;

  /** Log odds so far apart at the ends are shares of 0 and 1: the slope grows without end. */
  private static final double WITHOUT_END = 60;

  /** Largest change of the log odds between the ends in one round, lest a round leap too far. */
  private static final double LEAP = 2;

  private final Confidence confidence;

  private LogisticTrend(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static LogisticTrend withDefaults() {
    return DEFAULT;
  }

  public LogisticTrend with(Confidence newConfidence) {
    return new LogisticTrend(newConfidence);
  }

  /** Of equally spaced groups, scored 0, 1, 2, …; for the rest see the other method. */
  public Finding<Result> of(long[] successes, long[] totals) {
    return of(successes, totals, IntStream.range(0, totals.length).asDoubleStream().toArray());
  }

  /**
   * Of groups with scores t of their own; groups of nobody count for nothing. {@link
   * Finding.Reason#NO_VARIATION} when all or none succeeded or all fall on one score, {@link
   * Finding.Reason#NOT_CONVERGED} when a score divides those who succeeded from the others, so that
   * the slope has no end.
   *
   * @param successes x_t
   * @param totals n_t
   * @param scores t
   * @throws IllegalArgumentException as {@link CochranArmitage#test(long[], long[], double[])}
   */
  public Finding<Result> of(long[] successes, long[] totals, double[] scores) {
    // It checks the arguments, and there is a slope just where there is a test.
    if (CochranArmitage.test(successes, totals, scores).isEmpty()) {
      return Finding.none(Finding.Reason.NO_VARIATION);
    }
    Groups groups = Groups.of(successes, totals, scores);
    double slope = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Fit fit = groups.at(slope);
      double leap = LEAP / groups.range();
      double step = Math.max(-leap, Math.min(leap, fit.slopeScore / fit.information));
      slope += step;
      if (!(Math.abs(slope) * groups.range() < WITHOUT_END)) {
        break;
      }
      if (Math.abs(step) <= SETTLED * (Math.abs(slope) + 1 / groups.range())) {
        return Finding.of(result(groups, slope));
      }
    }
    return Finding.none(Finding.Reason.NOT_CONVERGED);
  }

  private Result result(Groups groups, double slope) {
    Fit best = groups.at(slope);
    double statistic = Math.max(0, 2 * (best.logLikelihood - groups.at(0).logLikelihood));
    int df = groups.occupied() - 2;
    OptionalDouble dispersion =
        df > 0 ? OptionalDouble.of(best.pearson / df) : OptionalDouble.empty();
    double inflation = Math.max(1, dispersion.orElse(1));
    double error = 1 / Math.sqrt(best.information);
    double drop = confidence.z() * confidence.z() * inflation;
    double step = error * Math.sqrt(drop);
    return new Result(
        best.intercept - slope * groups.centre,
        slope,
        error,
        statistic,
        Distributions.chiSquareUpper(statistic / inflation, 1),
        dispersion,
        new Interval(
            end(groups, slope, -step, best.logLikelihood - drop / 2),
            end(groups, slope, step, best.logLikelihood - drop / 2)));
  }

  /** The slope on one side of the estimate at which the likelihood is down to a height. */
  private static double end(Groups groups, double slope, double step, double height) {
    double near = slope;
    double far = slope + step;
    while (groups.at(far).logLikelihood > height) {
      near = far;
      far += step;
    }
    return new BrentSolver(SETTLED, Math.abs(step) * SETTLED)
        .solve(
            ROUNDS,
            at -> groups.at(at).logLikelihood - height,
            Math.min(near, far),
            Math.max(near, far));
  }

  /** The data, scores about their centre, and the fit of the intercept once the slope is given. */
  private record Groups(long[] successes, long[] totals, double[] scores, double centre) {

    static Groups of(long[] successes, long[] totals, double[] scores) {
      double sum = 0;
      double n = 0;
      for (int i = 0; i < totals.length; i++) {
        sum += totals[i] * scores[i];
        n += totals[i];
      }
      double centre = sum / n;
      double[] centred = Arrays.stream(scores).map(score -> score - centre).toArray();
      return new Groups(successes, totals, centred, centre);
    }

    /** Profile likelihood and its derivatives. */
    Fit at(double slope) {
      double x = Arrays.stream(successes).sum();
      double n = Arrays.stream(totals).sum();
      double intercept = Math.log(x / (n - x));
      for (int round = 0; round < ROUNDS; round++) {
        double score = 0;
        double weight = 0;
        for (int i = 0; i < totals.length; i++) {
          double share = share(intercept + slope * scores[i]);
          score += successes[i] - totals[i] * share;
          weight += totals[i] * share * (1 - share);
        }
        double step = Math.max(-LEAP, Math.min(LEAP, score / weight));
        intercept += step;
        if (Math.abs(step) <= SETTLED) {
          break;
        }
      }
      return fit(intercept, slope);
    }

    private Fit fit(double intercept, double slope) {
      double logLikelihood = 0;
      double score = 0;
      double pearson = 0;
      double weights = 0;
      double weighted = 0;
      double squares = 0;
      for (int i = 0; i < totals.length; i++) {
        double odds = intercept + slope * scores[i];
        double share = share(odds);
        double rest = successes[i] - totals[i] * share;
        double weight = totals[i] * share * (1 - share);
        logLikelihood += successes[i] * odds - totals[i] * softPlus(odds);
        score += rest * scores[i];
        pearson += weight > 0 ? rest * rest / weight : 0;
        weights += weight;
        weighted += weight * scores[i];
      }
      double mean = weighted / weights;
      for (int i = 0; i < totals.length; i++) {
        double share = share(intercept + slope * scores[i]);
        squares += totals[i] * share * (1 - share) * (scores[i] - mean) * (scores[i] - mean);
      }
      return new Fit(intercept, logLikelihood, score, squares, pearson);
    }

    int occupied() {
      return (int) IntStream.range(0, totals.length).filter(i -> totals[i] > 0).count();
    }

    double range() {
      double[] used =
          IntStream.range(0, totals.length)
              .filter(i -> totals[i] > 0)
              .mapToDouble(i -> scores[i])
              .sorted()
              .toArray();
      return used[used.length - 1] - used[0];
    }

    private static double share(double odds) {
      return 1 / (1 + Math.exp(-odds));
    }

    private static double softPlus(double odds) {
      return Math.max(0, odds) + Math.log1p(Math.exp(-Math.abs(odds)));
    }
  }

  private record Fit(
      double intercept,
      double logLikelihood,
      double slopeScore,
      double information,
      double pearson) {}

  /**
   * A trend of log odds.
   *
   * @param intercept α, log odds at score 0
   * @param slope β, change of the log odds per unit of score
   * @param standardError of the slope, as if groups differed by chance only
   * @param statistic likelihood ratio against no trend, χ² with one degree of freedom
   * @param pValue two-sided, of the statistic over the dispersion where that exceeds 1
   * @param dispersion φ; empty for two groups
   * @param interval of the slope, widened by the dispersion where that exceeds 1
   */
  public record Result(
      double intercept,
      double slope,
      double standardError,
      double statistic,
      double pValue,
      OptionalDouble dispersion,
      Interval interval) {

    /** The error widened by the dispersion where that exceeds 1. */
    public double adjustedError() {
      return standardError * Math.sqrt(Math.max(1, dispersion.orElse(1)));
    }

    /**
     * What the odds are multiplied by.
     *
     * @param units of the score, such as 12 months
     */
    public double oddsRatio(double units) {
      return Math.exp(units * slope);
    }

    /**
     * Interval of {@link #oddsRatio}.
     *
     * @throws IllegalArgumentException if the units are negative
     */
    public Interval oddsRatioInterval(double units) {
      Interval scaled = interval.times(units);
      return new Interval(Math.exp(scaled.low()), Math.exp(scaled.high()));
    }
  }
}
