package io.rapport.domain.release;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.release.audit.interval.Steps;
import io.rapport.domain.statistics.Interval;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Printed sides of comparisons, for tests. */
final class Sides {
  private Sides() {}

  /** A share in the steps that so many answers ask. */
  static PrintedSide share(int value, long answers) {
    return share(value, answers, Coding.of(answers));
  }

  /** A share in coarser steps. */
  static PrintedSide coarseShare(int value, long answers, int told) {
    return share(
        value, answers, Coding.of(Steps.of(answers, Optional.of(BigDecimal.valueOf(told)))));
  }

  /** What is printed of so many favourable answers. */
  static PrintedSide printed(long favourable, long answers, Coding coding) {
    return share(coding.value(100.0 * favourable / answers).intValue(), answers, coding);
  }

  private static PrintedSide share(int value, long answers, Coding coding) {
    return PrintedSide.ofShare(
        new ReleasedCell.Shown(
            CellKey.parse("item/w/unit:A/I"),
            Quantity.SHARE,
            Map.of(Measure.VALUE, BigDecimal.valueOf(value)),
            Coding.base(answers),
            coding.bound(value),
            Optional.empty(),
            Reading.NONE),
        answers,
        coding);
  }

  /** An index that lies anywhere between two ends, and a standard deviation. */
  static PrintedSide score(int value, double low, double high, long n, double deviation) {
    double squares = (n - 1) * deviation * deviation;
    return new PrintedSide(
        n,
        1,
        BigDecimal.valueOf(value),
        new Interval(low * n, high * n),
        new Interval(squares, squares),
        OptionalDouble.of((high - low) * (high - low) / 12));
  }

  /** An index that was cut off. */
  static PrintedSide cutOff(int value, double low, double high, long n, double deviation) {
    PrintedSide side = score(value, low, high, n, deviation);
    return new PrintedSide(
        n, side.step(), side.value(), side.sums(), side.squares(), OptionalDouble.empty());
  }
}
