package io.rapport.domain.statistics;

import java.util.OptionalDouble;

/**
 * A unit's share against that of the parent which contains the unit.
 *
 * <p>The two are not independent, so the unit is held against the rest: p_u − p_P = (1 −
 * n_u/n_P)(p_u − p_rest) and SE = (1 − n_u/n_P)·√(V_u + V_rest), V = p(1−p)/n_eff. Hence z is that
 * of unit against rest. The interval is {@link NewcombeDifference} of unit against rest, scaled by
 * the same factor.
 */
public final class OverlappingShare {
  private static final OverlappingShare DEFAULT = new OverlappingShare(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private OverlappingShare(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static OverlappingShare withDefaults() {
    return DEFAULT;
  }

  public OverlappingShare with(Confidence newConfidence) {
    return new OverlappingShare(newConfidence);
  }

  /**
   * From counts; those of the parent include the unit.
   *
   * @throws IllegalArgumentException if successes lie outside 0..n, a unit is empty, or the unit is
   *     the whole parent or no part of it
   */
  public Result ofCounts(long unitSuccesses, long unitN, long parentSuccesses, long parentN) {
    Arguments.counts(unitSuccesses, unitN);
    Arguments.counts(parentSuccesses, parentN);
    long restSuccesses = parentSuccesses - unitSuccesses;
    long restN = parentN - unitN;
    Arguments.require(restN >= 1, "the parent must be larger than the unit");
    Arguments.counts(restSuccesses, restN);
    return of(
        new Part((double) unitSuccesses / unitN, unitN, unitN),
        new Part((double) restSuccesses / restN, restN, restN));
  }

  /** From the (weighted) shares of the unit and of the rest of its parent. */
  public Result of(Part unit, Part rest) {
    double restWeight = rest.weight / (unit.weight + rest.weight);
    double difference = restWeight * (unit.share - rest.share);
    double error = restWeight * Math.sqrt(unit.variance() + rest.variance());
    WilsonInterval wilson = WilsonInterval.withDefaults().with(confidence);
    Interval interval =
        NewcombeDifference.of(
                wilson.ofShare(unit.share, unit.effectiveN),
                wilson.ofShare(rest.share, rest.effectiveN))
            .interval()
            .times(restWeight);
    OptionalDouble z = error == 0 ? OptionalDouble.empty() : OptionalDouble.of(difference / error);
    return new Result(difference, error, interval, z);
  }

  /**
   * A unit, or the rest of its parent.
   *
   * @param share 0..1
   * @param weight its part of the parent: number of people or sum of weights
   * @param effectiveN sample size behind the share's variance
   */
  public record Part(double share, double weight, double effectiveN) {
    /**
     * @throws IllegalArgumentException if the share is outside 0..1 or a size is not positive
     */
    public Part {
      Arguments.share(share, "share");
      Arguments.positive(weight, "weight");
      Arguments.positive(effectiveN, "effectiveN");
    }

    double variance() {
      return share * (1 - share) / effectiveN;
    }
  }

  /**
   * Unit less parent.
   *
   * @param difference p_u − p_P
   * @param standardError of the difference
   * @param interval of the difference
   * @param z difference / standardError; empty when both parts are all or nothing, where the normal
   *     approximation says nothing and {@link FisherMidP} is to be asked
   */
  public record Result(
      double difference, double standardError, Interval interval, OptionalDouble z) {

    /** Two-sided p-value of z. */
    public OptionalDouble pValue() {
      return z.isPresent()
          ? OptionalDouble.of(Distributions.normalTwoSided(z.getAsDouble()))
          : OptionalDouble.empty();
    }
  }
}
