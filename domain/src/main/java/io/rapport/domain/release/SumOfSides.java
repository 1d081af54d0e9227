package io.rapport.domain.release;

import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.statistics.Interval;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What is known of people who are not printed themselves but follow from others that are, by adding
 * and subtracting: the rest of the whole, or units of another wave together.
 *
 * @param terms printed sides, each added or subtracted
 */
record SumOfSides(List<Term> terms) {
  private static final double HIGHEST = 100;

  SumOfSides {
    terms = List.copyOf(terms);
  }

  /**
   * A printed side.
   *
   * @param sign 1 if its people are added, −1 if they are taken away
   */
  record Term(PrintedSide side, int sign) {
    private double sum(ToDoubleFunction<PrintedSide> number) {
      return sign * number.applyAsDouble(side);
    }

    /** The smallest of a range if added, less the largest if taken away. */
    private double least(Interval range) {
      return sign > 0 ? range.low() : -range.high();
    }

    private double most(Interval range) {
      return sign > 0 ? range.high() : -range.low();
    }

    /** Smallest and largest sum of squared deviations from a point, in points of 100. */
    private Interval around(double point) {
      double far = Math.max(point - side.lowest(), side.highest() - point);
      double near = Math.max(0, Math.max(side.lowest() - point, point - side.highest()));
      return new Interval(
          side.squares().low() + side.answers() * near * near,
          side.squares().high() + side.answers() * far * far);
    }
  }

  /** Number of people. */
  long answers() {
    return terms.stream().mapToLong(term -> term.sign() * term.side().answers()).sum();
  }

  /**
   * The side: as it is printed if it is one that is, otherwise coded as its number of people needs.
   * Its rounding is that of all it follows from, if each of them has one and it is not cut off.
   */
  PrintedSide side() {
    if (terms.size() == 1 && terms.get(0).sign() > 0) {
      return terms.get(0).side();
    }
    long people = answers();
    Coding own = Coding.of(people);
    double value =
        total(term -> term.sum(side -> side.answers() * side.value().doubleValue())) / people;
    Interval sums =
        new Interval(
                total(term -> term.least(term.side().sums())),
                total(term -> term.most(term.side().sums())))
            .clamp(0, HIGHEST * people);
    double squares = isOfScores() ? squares(people, value, sums) : 0;
    boolean isRounded =
        own.bound(value) == Bound.EXACT
            && terms.stream().allMatch(term -> term.side().rounding().isPresent());
    return new PrintedSide(
        people,
        own.step(),
        own.value(value),
        sums,
        new Interval(0, squares),
        isRounded
            ? OptionalDouble.of(PrintedSide.uniform(sums.times(1.0 / people)))
            : OptionalDouble.empty());
  }

  private boolean isOfScores() {
    return terms.stream().anyMatch(term -> term.side().squares().high() > 0);
  }

  /** Deviations from any point are at least those from the mean. */
  private double squares(long people, double value, Interval sums) {
    double point = Math.max(0, Math.min(HIGHEST, value));
    return Math.max(
        0,
        Math.min(
            total(term -> term.most(term.around(point))),
            PrintedSpread.largest(sums.times(1.0 / people), people)));
  }

  private double total(ToDoubleFunction<Term> number) {
    return terms.stream().mapToDouble(number).sum();
  }
}
