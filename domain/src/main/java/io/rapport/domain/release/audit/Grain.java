package io.rapport.domain.release.audit;

import io.rapport.domain.release.ReleasedCell.Base;
import io.rapport.domain.release.ReleasedCell.Bound;
import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How finely a share or score may be told, by how many gave it: the policy's own table.
 *
 * @param margin points of 100 at both ends that are not told apart
 * @param step points of 100
 */
record Grain(int margin, int step) {
  private static final long WHOLE_POINTS = 100;
  private static final long WHOLE_POINTS_OF_PULSE = 30;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** By the fewest people it holds for. */
  private static final NavigableMap<Long, Integer> MARGINS =
      new TreeMap<>(Map.of(0L, 20, 20L, 10, 40L, 5, 100L, 2, 300L, 1));

  /** Last of each band of people that are not told apart. */
  private static final NavigableMap<Long, Base> BANDS =
      new TreeMap<>(
          Map.of(
              9L, new Base.Band(5, 9),
              14L, new Base.Band(10, 14),
              19L, new Base.Band(15, 19),
              29L, new Base.Band(20, 29)));

  /** Response rates. */
  static final Grain RATE = new Grain(5, 1);

  /** Answers to a survey. */
  static Grain of(long people) {
    return new Grain(margin(people), people < WHOLE_POINTS ? 5 : 1);
  }

  /** Answers to the pulse. */
  static Grain ofPulse(long people) {
    return new Grain(margin(people), people < WHOLE_POINTS_OF_PULSE ? 5 : 1);
  }

  private static int margin(long people) {
    return MARGINS.floorEntry(Math.max(0, people)).getValue();
  }

  /** The base that so many people have. */
  static Base base(long people) {
    Map.Entry<Long, Base> band = BANDS.ceilingEntry(people);
    return band == null ? new Base.Exact(people) : band.getValue();
  }

  /** Whether a number is in steps, wherever it lies. */
  boolean isInSteps(BigDecimal number) {
    return number.remainder(BigDecimal.valueOf(step)).signum() == 0;
  }

  /** Whether a number is in steps and within both margins. */
  boolean allows(BigDecimal number) {
    return isInSteps(number) && number.compareTo(lowest()) >= 0 && number.compareTo(highest()) <= 0;
  }

  /** Whether a number may be the lower end of an interval. */
  boolean allowsLow(BigDecimal number) {
    return number.signum() == 0 || allows(number);
  }

  /** Whether a number may be the upper end of an interval. */
  boolean allowsHigh(BigDecimal number) {
    return number.compareTo(HUNDRED) == 0 || allows(number);
  }

  /** What must be said beside a number: it can lie beyond, if it is at an end. */
  Bound bound(BigDecimal number) {
    if (number.compareTo(highest()) >= 0) {
      return Bound.AT_LEAST;
    }
    return number.compareTo(lowest()) <= 0 ? Bound.AT_MOST : Bound.EXACT;
  }

  private BigDecimal lowest() {
    return BigDecimal.valueOf(margin);
  }

  private BigDecimal highest() {
    return BigDecimal.valueOf(100L - margin);
  }
}
