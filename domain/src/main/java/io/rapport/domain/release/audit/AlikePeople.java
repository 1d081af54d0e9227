package io.rapport.domain.release.audit;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;

/**
 * A share or a score as it is printed of people, with the ends of what is printed alike, in the
 * audit's own writing.
 *
 * @param people behind it
 * @param step points of 100 in which it is printed
 * @param printed points of 100
 * @param low smallest share or mean that is printed alike, points of 100
 * @param high largest share or mean that is printed alike, points of 100
 */
record AlikePeople(long people, int step, double printed, double low, double high) {

  /** Shares: so many of so many people. */
  static AlikePeople ofShare(ReleasedCell.Shown cell, long people) {
    AlikePeople any = ofScore(cell, people);
    double fewest = Math.ceil(any.low * people / 100 - 1e-9);
    double beyond = any.high * people / 100;
    // Just half a step above, a number is printed as the next.
    double most = any.high == 100 ? people : Math.ceil(beyond - 1e-9) - 1;
    return new AlikePeople(
        people,
        any.step,
        any.printed,
        100 * Math.min(fewest, most) / people,
        100 * Math.max(fewest, most) / people);
  }

  /** Scores: any number half a step around, or beyond an end. */
  static AlikePeople ofScore(ReleasedCell.Shown cell, long people) {
    Grain grain =
        cell.value(Measure.STEP)
            .flatMap(told -> Grain.coarser(people, told.intValue()))
            .orElseGet(() -> Grain.of(people));
    double printed = cell.value().doubleValue();
    double half = grain.step() / 2.0;
    return switch (grain.bound(cell.value())) {
      case AT_MOST -> new AlikePeople(people, grain.step(), printed, 0, printed + half);
      case AT_LEAST -> new AlikePeople(people, grain.step(), printed, printed - half, 100);
      case EXACT -> new AlikePeople(people, grain.step(), printed, printed - half, printed + half);
    };
  }

  /** How a difference to other people must be printed. */
  BigDecimal less(AlikePeople other) {
    return BigDecimal.valueOf(printed - other.printed);
  }

  /** Whether the true shares or means may be the same. */
  boolean maySame(AlikePeople other) {
    return low <= other.high + 1e-9 && other.low <= high + 1e-9;
  }
}
