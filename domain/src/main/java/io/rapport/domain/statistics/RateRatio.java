package io.rapport.domain.statistics;

import java.util.Optional;

/**
 * How often events come under one exposure against another, such as after an engagement against
 * before it.
 *
 * <p>Given all x₁ + x₀ events, x₁ is binomial with share π = ρt₁/(ρt₁ + t₀), ρ the ratio. The
 * interval is Clopper and Pearson's of π turned into ρ = π/(1 − π)·t₀/t₁, the p-value that of
 * {@link ExactBinomial} at ρ = 1, as R's {@code poisson.test}.
 *
 * <p>A department is chosen when things are bad, so its rate falls afterwards anyway: before and
 * after an engagement belong beside departments without one, see {@link RatioOfRateRatios}.
 *
 * <p>Sources: J. Przyborowski, H. Wilenski (1940), <i>Biometrika</i> 31; C. J. Clopper, E. S.
 * Pearson (1934), <i>Biometrika</i> 26.
 */
public final class RateRatio {
  private static final RateRatio DEFAULT = new RateRatio(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private RateRatio(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static RateRatio withDefaults() {
    return DEFAULT;
  }

  public RateRatio with(Confidence newConfidence) {
    return new RateRatio(newConfidence);
  }

  /** The first rate over the second. Empty if there are no events at all. */
  public Optional<Result> of(EventRate first, EventRate second) {
    long events = first.events() + second.events();
    if (events == 0) {
      return Optional.empty();
    }
    double odds = second.exposure() / first.exposure();
    double evenShare = 1 / (1 + odds);
    return Optional.of(
        new Result(
            first.rate() / second.rate(),
            interval(first.events(), second.events(), odds),
            ExactBinomial.pValue(first.events(), events, evenShare)));
  }

  private Interval interval(long first, long second, double odds) {
    double low =
        first == 0
            ? 0
            : Distributions.betaQuantile(
                confidence.lowerProbability(), (double) first, second + 1d);
    if (second == 0) {
      return new Interval(low / (1 - low) * odds, Double.POSITIVE_INFINITY);
    }
    double high =
        Distributions.betaQuantile(confidence.upperProbability(), first + 1d, (double) second);
    return new Interval(low / (1 - low) * odds, high / (1 - high) * odds);
  }

  /**
   * A ratio of two rates.
   *
   * @param ratio first over second, +∞ if the second has no events
   * @param interval its upper end is +∞ if the second has no events
   * @param pValue two-sided, that the rates are the same
   */
  public record Result(double ratio, Interval interval, double pValue) {}
}
