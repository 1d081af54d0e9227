package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Ratios of rates by several covariates at once, when units differ by more than chance: deviations
 * of department × process by treated, after and both.
 *
 * <p>y ~ negative binomial with log μ = log exposure + β₀ + Σβx and variance μ + μ²/θ, by maximum
 * likelihood: β by Fisher scoring with weights μ/(1 + μ/θ), θ where its score given β(θ) is 0.
 * Errors are those of the expected information, in which β and θ are independent. Where counts
 * scatter no more than Poisson's do, θ is infinite and the fit is Poisson's.
 *
 * <p>Fewer than 30 units say too little of θ.
 *
 * <p>Sources: J. F. Lawless (1987), "Negative binomial and mixed Poisson regression", <i>Canadian
 * Journal of Statistics</i> 15; W. N. Venables, B. D. Ripley (2002), <i>Modern Applied Statistics
 * with S</i>, 7.4.
 */
public final class NegativeBinomialRegression {
  /** Units that the fit needs. */
  public static final int ENOUGH_UNITS = 30;

  private static final NegativeBinomialRegression DEFAULT =
      new NegativeBinomialRegression(Confidence.NINETY_FIVE);
  private static final int ROUNDS = 200;
  private static final double SETTLED = 1e-12;

  /** Beyond this θ the variance exceeds Poisson's by less than rounding can tell. */
  private static final double POISSON = 1e8;

  private final Confidence confidence;

  private NegativeBinomialRegression(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static NegativeBinomialRegression withDefaults() {
    return DEFAULT;
  }

  public NegativeBinomialRegression with(Confidence newConfidence) {
    return new NegativeBinomialRegression(newConfidence);
  }

  /**
   * Fits. {@link Finding.Reason#TOO_FEW_UNITS} below 30 units, {@link
   * Finding.Reason#TOO_FEW_EVENTS} without events, {@link Finding.Reason#COLLINEAR} if a covariate
   * follows from the others or does not vary, {@link Finding.Reason#NOT_CONVERGED} if a group of
   * units without events makes a ratio 0 or without bound.
   *
   * @param rates events and exposure of each unit
   * @param covariates units × covariates, the intercept not among them
   * @throws IllegalArgumentException if the lengths differ or a covariate is not finite
   */
  public Finding<Result> of(List<EventRate> rates, double[][] covariates) {
    Arguments.sameLength(rates.size(), covariates.length, "rates and covariates");
    for (double[] row : covariates) {
      Arguments.sameLength(covariates[0].length, row.length, "rows of covariates");
      Arguments.finite(row, "covariate");
    }
    if (rates.size() < ENOUGH_UNITS) {
      return Finding.none(Finding.Reason.TOO_FEW_UNITS);
    }
    if (rates.stream().allMatch(rate -> rate.events() == 0)) {
      return Finding.none(Finding.Reason.TOO_FEW_EVENTS);
    }
    NegativeBinomialFit.Model model = NegativeBinomialFit.Model.of(rates, covariates);
    if (model.collinear()) {
      return Finding.none(Finding.Reason.COLLINEAR);
    }
    NegativeBinomialFit poisson = model.fit(Double.POSITIVE_INFINITY);
    if (!poisson.settled()) {
      return Finding.none(Finding.Reason.NOT_CONVERGED);
    }
    double theta = poisson.scatter() > 0 ? theta(model) : Double.POSITIVE_INFINITY;
    NegativeBinomialFit fit = model.fit(theta);
    return fit.settled()
        ? Finding.of(result(fit, theta))
        : Finding.none(Finding.Reason.NOT_CONVERGED);
  }

  /** Where the score of θ is 0; it is positive for small θ. */
  private static double theta(NegativeBinomialFit.Model model) {
    double low = 1;
    while (model.fit(low).thetaScore() < 0 && low > 1 / POISSON) {
      low /= 10;
    }
    double high = 10 * low;
    while (model.fit(high).thetaScore() > 0) {
      high *= 10;
      if (high > POISSON) {
        return Double.POSITIVE_INFINITY;
      }
    }
    double log =
        new BrentSolver(SETTLED, SETTLED)
            .solve(
                ROUNDS, at -> model.fit(Math.exp(at)).thetaScore(), Math.log(low), Math.log(high));
    return Math.exp(log);
  }

  private Result result(NegativeBinomialFit fit, double theta) {
    List<Coefficient> coefficients = new ArrayList<>();
    for (int j = 0; j < fit.beta().length; j++) {
      double error = Math.sqrt(fit.covariance().getEntry(j, j));
      Interval log = Interval.around(fit.beta()[j], confidence.z() * error);
      coefficients.add(
          new Coefficient(
              fit.beta()[j],
              error,
              Math.exp(fit.beta()[j]),
              new Interval(Math.exp(log.low()), Math.exp(log.high())),
              Distributions.normalTwoSided(fit.beta()[j] / error)));
    }
    return new Result(
        fit.mean().length,
        coefficients.get(0),
        coefficients.subList(1, coefficients.size()),
        1 / theta);
  }

  /**
   * A fit.
   *
   * @param units fitted
   * @param intercept its ratio is the rate where all covariates are 0
   * @param coefficients in the order of the covariates
   * @param dispersion 1/θ: 0 where units differ as chance allows, 1 where their true rates scatter
   *     with a standard deviation as large as their mean
   */
  public record Result(
      int units, Coefficient intercept, List<Coefficient> coefficients, double dispersion) {
    public Result {
      coefficients = List.copyOf(coefficients);
    }
  }

  /**
   * One covariate.
   *
   * @param estimate change of the log rate per unit of the covariate
   * @param standardError of the estimate
   * @param ratio of the rates one unit apart
   * @param interval of the ratio
   * @param pValue two-sided, that the ratio is 1
   */
  public record Coefficient(
      double estimate, double standardError, double ratio, Interval interval, double pValue) {}
}
