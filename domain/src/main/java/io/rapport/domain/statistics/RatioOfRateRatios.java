package io.rapport.domain.statistics;

/**
 * How the change of a rate where something was done compares with its change where nothing was:
 * recurrence after engagements, beside departments without them. What befalls both alike, such as
 * the fall back to the usual after a bad year, cancels as far as it is alike.
 *
 * <p>θ = (a₁/a₀)/(c₁/c₀) of the rates after and before; SE log θ = √(1/x_a₁ + 1/x_a₀ + 1/x_c₁ +
 * 1/x_c₀); interval exp(log θ ± z·SE). Events are taken as Poisson; where those of one department
 * come in bursts, resample departments instead.
 *
 * <p>Source: D. G. Altman, J. M. Bland (2003), "Interaction revisited: the difference between two
 * estimates", <i>BMJ</i> 326.
 */
public final class RatioOfRateRatios {
  private static final RatioOfRateRatios DEFAULT = new RatioOfRateRatios(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private RatioOfRateRatios(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static RatioOfRateRatios withDefaults() {
    return DEFAULT;
  }

  public RatioOfRateRatios with(Confidence newConfidence) {
    return new RatioOfRateRatios(newConfidence);
  }

  /**
   * Of the change of the treated over that of the others. {@link Finding.Reason#TOO_FEW_EVENTS} if
   * any of the four has none.
   */
  public Finding<Result> of(Change treated, Change control) {
    if (treated.fewest() == 0 || control.fewest() == 0) {
      return Finding.none(Finding.Reason.TOO_FEW_EVENTS);
    }
    double log = Math.log(treated.ratio() / control.ratio());
    double error = Math.sqrt(treated.variance() + control.variance());
    double half = confidence.z() * error;
    return Finding.of(
        new Result(
            treated.ratio(),
            control.ratio(),
            Math.exp(log),
            new Interval(Math.exp(log - half), Math.exp(log + half)),
            Distributions.normalTwoSided(log / error)));
  }

  /**
   * The events of the same departments before and after.
   *
   * @param before over the months before
   * @param after over the months after
   */
  public record Change(EventRate before, EventRate after) {
    private double ratio() {
      return after.rate() / before.rate();
    }

    /** Of the logarithm of the ratio. */
    private double variance() {
      return 1.0 / before.events() + 1.0 / after.events();
    }

    private long fewest() {
      return Math.min(before.events(), after.events());
    }
  }

  /**
   * The comparison.
   *
   * @param treatedRatio rate after over before where something was done
   * @param controlRatio where nothing was
   * @param ratio the first over the second, below 1 where the treated fell further
   * @param interval of the ratio
   * @param pValue two-sided, that both changed alike
   */
  public record Result(
      double treatedRatio, double controlRatio, double ratio, Interval interval, double pValue) {}
}
