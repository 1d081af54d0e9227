package io.rapport.domain.statistics;

/**
 * Interval of the difference of two independent shares by squaring and adding the Wilson arms.
 *
 * <p>With Wilson bounds (l₁, u₁), (l₂, u₂): p₁ − p₂ − √((p₁−l₁)² + (u₂−p₂)²) to p₁ − p₂ +
 * √((u₁−p₁)² + (p₂−l₂)²).
 *
 * <p>Source: R. G. Newcombe (1998), "Interval estimation for the difference between independent
 * proportions", <i>Statistics in Medicine</i> 17, method 10.
 */
public final class NewcombeDifference {
  private static final NewcombeDifference DEFAULT = new NewcombeDifference(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private NewcombeDifference(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static NewcombeDifference withDefaults() {
    return DEFAULT;
  }

  public NewcombeDifference with(Confidence newConfidence) {
    return new NewcombeDifference(newConfidence);
  }

  /**
   * From counts.
   *
   * @throws IllegalArgumentException unless successes lie in 0..n and n ≥ 1 in both groups
   */
  public Result ofCounts(long successes1, long n1, long successes2, long n2) {
    WilsonInterval wilson = WilsonInterval.withDefaults().with(confidence);
    return of(wilson.ofCounts(successes1, n1), wilson.ofCounts(successes2, n2));
  }

  /**
   * From two Wilson intervals made elsewhere, with weights or a finite population. Their level is
   * the level of the difference.
   */
  public static Result of(WilsonInterval.Result first, WilsonInterval.Result second) {
    double p1 = first.share();
    double p2 = second.share();
    Interval i1 = first.interval();
    Interval i2 = second.interval();
    double difference = p1 - p2;
    return new Result(
        p1,
        p2,
        difference,
        new Interval(
            difference - Math.hypot(p1 - i1.low(), i2.high() - p2),
            difference + Math.hypot(i1.high() - p1, p2 - i2.low())));
  }

  /**
   * A difference and its interval.
   *
   * @param share1 0..1
   * @param share2 0..1
   * @param difference share1 − share2
   * @param interval within −1..1
   */
  public record Result(double share1, double share2, double difference, Interval interval) {
    public Result {
      interval = interval.clamp(-1, 1);
    }
  }
}
