package io.rapport.domain.release.audit;

import io.rapport.domain.release.ReleasedCell.Base;
import io.rapport.domain.release.ReleasedCell.Bound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How finely a share or score may be told, by how many gave it: the policy's own table.
 *
 * @param lowest number that may be told, in points of 100; those below are not told apart from it
 * @param highest number that may be told
 * @param step points of 100; the lowest is one of them
 */
record Grain(int lowest, int highest, int step) {
  private static final long WHOLE_POINTS = 100;
  private static final long WHOLE_POINTS_OF_PULSE = 30;
  private static final long FEW = 10;
  private static final Grain FIVES = new Grain(5, 95, 5);
  private static final Grain FIVE_CLASSES = new Grain(20, 80, 15);
  private static final Grain HALVES = new Grain(50, 65, 15);
  private static final List<Grain> COARSER = List.of(FIVES, FIVE_CLASSES, HALVES);
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
  static final Grain RATE = within(5, 1);

  /** Answers to a survey. */
  static Grain of(long people) {
    return within(margin(people), people < WHOLE_POINTS ? 5 : 1);
  }

  /**
   * Answers to a survey that are told in coarser steps.
   *
   * @param told what the cell says of its steps
   * @return empty if so many answers are never told so
   */
  static Optional<Grain> coarser(long people, int told) {
    Grain finest = of(people);
    return COARSER.stream()
        .filter(grain -> grain.told() == told && grain.step > finest.step)
        .filter(grain -> !grain.equals(FIVE_CLASSES) || people >= FEW)
        .filter(grain -> !grain.equals(HALVES) || people < WHOLE_POINTS)
        .findFirst();
  }

  private int told() {
    return equals(HALVES) ? 50 : step;
  }

  private static Grain within(int margin, int step) {
    return new Grain(margin, 100 - margin, step);
  }

  /** Answers to the pulse. */
  static Grain ofPulse(long people) {
    return within(margin(people), people < WHOLE_POINTS_OF_PULSE ? 5 : 1);
  }

  private static int margin(long people) {
    return MARGINS.floorEntry(Math.max(0, people)).getValue();
  }

  /** The base that so many people have. */
  static Base base(long people) {
    Map.Entry<Long, Base> band = BANDS.ceilingEntry(people);
    return band == null ? new Base.Exact(people) : band.getValue();
  }

  /** Whether a number that is no share is in steps. */
  boolean isInSteps(BigDecimal number) {
    return number.remainder(BigDecimal.valueOf(step)).signum() == 0;
  }

  /** Whether a number is in steps and within both ends. */
  boolean allows(BigDecimal number) {
    return isInSteps(number.subtract(BigDecimal.valueOf(lowest)))
        && number.compareTo(BigDecimal.valueOf(lowest)) >= 0
        && number.compareTo(BigDecimal.valueOf(highest)) <= 0;
  }

  /** Whether a number may be the lower end of an interval. */
  boolean allowsLow(BigDecimal number) {
    return number.signum() == 0 || allows(number);
  }

  /** Whether a number may be the upper end of an interval. */
  boolean allowsHigh(BigDecimal number) {
    return number.compareTo(HUNDRED) == 0 || allows(number);
  }

  /** The number in steps and within both margins that is told of one; of two as near the upper. */
  double nearest(double points) {
    double within = Math.min(highest, Math.max(lowest, points));
    return lowest + step * Math.floor((within - lowest) / step + 0.5);
  }

  /** What must be said beside a number: it can lie beyond, if it is at an end. */
  Bound bound(BigDecimal number) {
    if (number.compareTo(BigDecimal.valueOf(highest)) >= 0) {
      return Bound.AT_LEAST;
    }
    return number.compareTo(BigDecimal.valueOf(lowest)) <= 0 ? Bound.AT_MOST : Bound.EXACT;
  }
}
