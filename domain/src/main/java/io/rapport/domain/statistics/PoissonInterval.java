package io.rapport.domain.statistics;

/**
 * Exact interval of a rate of rare events, as R's {@code poisson.test}. Over an expected count
 * instead of a time it is the interval of observed/expected.
 *
 * <p>The bounds of x events are the α/2 quantile of a gamma distribution with shape x (0 for x = 0)
 * and the 1 − α/2 quantile of one with shape x + 1, divided by the exposure.
 *
 * <p>Source: F. Garwood (1936), "Fiducial limits for the Poisson distribution", <i>Biometrika</i>
 * 28.
 */
public final class PoissonInterval {
  private static final PoissonInterval DEFAULT = new PoissonInterval(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private PoissonInterval(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static PoissonInterval withDefaults() {
    return DEFAULT;
  }

  public PoissonInterval with(Confidence newConfidence) {
    return new PoissonInterval(newConfidence);
  }

  /**
   * From counts.
   *
   * @throws IllegalArgumentException if the events are negative or the exposure is not positive
   */
  public Result of(long events, double exposure) {
    return of(new EventRate(events, exposure));
  }

  /** From a rate. */
  public Result of(EventRate rate) {
    long events = rate.events();
    double low =
        events == 0
            ? 0
            : Distributions.gammaQuantile(confidence.lowerProbability(), (double) events);
    double high = Distributions.gammaQuantile(confidence.upperProbability(), events + 1d);
    return new Result(rate.rate(), new Interval(low / rate.exposure(), high / rate.exposure()));
  }

  /**
   * A rate.
   *
   * @param rate events per unit of exposure
   * @param interval of it, from 0
   */
  public record Result(double rate, Interval interval) {}
}
