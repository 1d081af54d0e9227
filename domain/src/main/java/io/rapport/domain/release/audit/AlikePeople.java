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
 * @param isAround whether the true one lies closely around the printed one: it is neither cut off
 *     nor, of 40 people or more, told in coarser steps than needed
 * @param variance by which those printed alike vary if each may be the true one, points² of 100
 */
record AlikePeople(
    long people,
    int step,
    double printed,
    double low,
    double high,
    boolean isAround,
    double variance) {
  private static final long MANY = 40;

  /** Of which the true one may lie anywhere between two ends. */
  static AlikePeople between(
      long people, int step, double printed, double low, double high, boolean isAround) {
    double variance = (high - low) * (high - low) / 12;
    return new AlikePeople(people, step, printed, low, high, isAround, variance);
  }

  /** Shares: so many of so many people. */
  static AlikePeople ofShare(ReleasedCell.Shown cell, long people) {
    AlikePeople any = ofScore(cell, people);
    double fewest = Math.ceil(any.low * people / 100 - 1e-9);
    double beyond = any.high * people / 100;
    // Just half a step above, a number is printed as the next.
    double most = any.high == 100 ? people : Math.ceil(beyond - 1e-9) - 1;
    double others = Math.abs(most - fewest);
    return new AlikePeople(
        people,
        any.step,
        any.printed,
        100 * Math.min(fewest, most) / people,
        100 * Math.max(fewest, most) / people,
        any.isAround,
        others * (others + 2) / 12 * 100 * 100 / people / people);
  }

  /** Scores: any number half a step around, or beyond an end. */
  static AlikePeople ofScore(ReleasedCell.Shown cell, long people) {
    Grain grain =
        cell.value(Measure.STEP)
            .flatMap(told -> Grain.coarser(people, told.intValue()))
            .orElseGet(() -> Grain.of(people));
    double printed = cell.value().doubleValue();
    double half = grain.step() / 2.0;
    boolean isFine = people < MANY || grain.step() == Grain.of(people).step();
    return switch (grain.bound(cell.value())) {
      case AT_MOST -> between(people, grain.step(), printed, 0, printed + half, false);
      case AT_LEAST -> between(people, grain.step(), printed, printed - half, 100, false);
      case EXACT -> between(people, grain.step(), printed, printed - half, printed + half, isFine);
    };
  }

  /** How a difference to other people must be printed. */
  BigDecimal less(AlikePeople other) {
    return BigDecimal.valueOf(printed - other.printed);
  }

  /**
   * Whether nothing tells them apart: they are printed as the same, or the true shares or means may
   * be the same where one need not lie closely around what is printed.
   */
  boolean maySame(AlikePeople other) {
    return isAround && other.isAround
        ? printed == other.printed
        : low <= other.high + 1e-9 && other.low <= high + 1e-9;
  }

  /** The share of so many people that is nearest to the printed one, of those printed alike. */
  double nearest() {
    return Math.min(high, Math.max(low, 100.0 * Math.round(printed * people / 100) / people));
  }
}
