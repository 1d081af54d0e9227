package io.rapport.domain.statistics;

/**
 * Share of those asked who answered, with the Wilson interval of the process behind it: who was
 * asked is known, so the interval says how much the rate could differ next time.
 */
public final class ResponseRate {
  private static final ResponseRate DEFAULT = new ResponseRate(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private ResponseRate(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static ResponseRate withDefaults() {
    return DEFAULT;
  }

  public ResponseRate with(Confidence newConfidence) {
    return new ResponseRate(newConfidence);
  }

  /**
   * Of counts.
   *
   * @throws IllegalArgumentException unless {@code 0 ≤ answered ≤ eligible} and {@code eligible ≥
   *     1}
   */
  public Result of(long answered, long eligible) {
    WilsonInterval.Result rate =
        WilsonInterval.withDefaults().with(confidence).ofCounts(answered, eligible);
    return new Result(answered, eligible, rate.share(), rate.interval());
  }

  /**
   * A response rate.
   *
   * @param answered n
   * @param eligible N
   * @param rate n/N, 0..1
   * @param interval of the rate
   */
  public record Result(long answered, long eligible, double rate, Interval interval) {}
}
