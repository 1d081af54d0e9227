package io.rapport.domain.release;

import io.rapport.domain.release.ReleasedCell.Base;
import io.rapport.domain.release.audit.interval.Steps;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How survey answers are coded before anybody sees them: a unanimous group would disclose its
 * members, so shares and scores are cut off at both ends by the number of answers, and shown in
 * steps of five points below 100 answers. Where small groups could be guessed from them the steps
 * are coarser, as {@link SafeSteps} finds.
 *
 * @param floor smallest value shown, in points of 100
 * @param ceiling largest value shown, in points of 100
 * @param step step in points of 100; the floor is one of the values shown
 */
record Coding(int floor, int ceiling, int step) {
  private static final int HALVES = 50;

  /** The coding for a number of answers. */
  static Coding of(long answers) {
    int margin;
    if (answers < 20) {
      margin = 20;
    } else if (answers < 40) {
      margin = 10;
    } else if (answers < 100) {
      margin = 5;
    } else if (answers < 300) {
      margin = 2;
    } else {
      margin = 1;
    }
    return new Coding(margin, 100 - margin, answers < 100 ? 5 : 1);
  }

  /** The coding that an audit knows as steps. */
  static Coding of(Steps steps) {
    return new Coding(steps.floor(), steps.ceiling(), steps.size());
  }

  /** Whether it is coarser than a number of answers asks. */
  boolean isCoarserThan(Coding other) {
    return step > other.step;
  }

  /** How a cell says how coarse it is: the step, 50 where only two halves are told apart. */
  int told() {
    return ceiling - floor == step ? HALVES : step;
  }

  /** The coding for a number of respondents of the pulse: the same ends, whole points from 30. */
  static Coding ofPulse(long respondents) {
    Coding coding = of(respondents);
    return new Coding(coding.floor(), coding.ceiling(), respondents < 30 ? 5 : 1);
  }

  /** Response rates are cut off at 5 and 95, and shown in whole percent. */
  static final Coding RESPONSE_RATE = new Coding(5, 95, 1);

  /** A value in points of 100, cut off and in steps. */
  BigDecimal value(double points) {
    return onGrid(Math.min(ceiling, Math.max(floor, points)), RoundingMode.HALF_UP);
  }

  /** Whether a value was cut off. */
  ReleasedCell.Bound bound(double points) {
    BigDecimal coded = value(points);
    if (coded.compareTo(BigDecimal.valueOf(ceiling)) >= 0) {
      return ReleasedCell.Bound.AT_LEAST;
    }
    return coded.compareTo(BigDecimal.valueOf(floor)) <= 0
        ? ReleasedCell.Bound.AT_MOST
        : ReleasedCell.Bound.EXACT;
  }

  /** A number of points that is no share, rounded in steps, without a cut-off. */
  BigDecimal outward(double points, RoundingMode rounding) {
    return inSteps(points, rounding);
  }

  /** Lower end of an interval: rounded outwards, 0 if it lies in the lower cut-off. */
  BigDecimal low(double points) {
    BigDecimal low = onGrid(points, RoundingMode.FLOOR);
    if (low.intValue() < floor) {
      return BigDecimal.ZERO;
    }
    return low.min(BigDecimal.valueOf(ceiling));
  }

  /** Upper end of an interval: rounded outwards, 100 if it lies in the upper cut-off. */
  BigDecimal high(double points) {
    BigDecimal high = onGrid(points, RoundingMode.CEILING);
    if (high.intValue() > ceiling) {
      return BigDecimal.valueOf(100);
    }
    return high.max(BigDecimal.valueOf(floor));
  }

  /**
   * Lower end of an interval, at least a step below the value: no interval shows that all agree.
   */
  BigDecimal lowApart(double value, double points) {
    BigDecimal apart = value(value).subtract(BigDecimal.valueOf(step));
    return low(Math.min(points, apart.doubleValue()));
  }

  /**
   * Upper end of an interval, at least a step above the value: no interval shows that all agree.
   */
  BigDecimal highApart(double value, double points) {
    BigDecimal apart = value(value).add(BigDecimal.valueOf(step));
    return high(Math.max(points, apart.doubleValue()));
  }

  /** In steps of which the floor is one. */
  private BigDecimal onGrid(double points, RoundingMode rounding) {
    return inSteps(points - floor, rounding).add(BigDecimal.valueOf(floor));
  }

  private BigDecimal inSteps(double points, RoundingMode rounding) {
    // Nine decimals first: a sum of doubles that is a hair off its step must not jump a step.
    return BigDecimal.valueOf(points)
        .setScale(9, RoundingMode.HALF_EVEN)
        .divide(BigDecimal.valueOf(step), 0, rounding)
        .multiply(BigDecimal.valueOf(step));
  }

  /** The number of answers, exactly from 30 on, in a band below. */
  static Base base(long n) {
    if (n >= 30) {
      return new Base.Exact(n);
    } else if (n >= 20) {
      return new Base.Band(20, 29);
    } else if (n >= 15) {
      return new Base.Band(15, 19);
    } else if (n >= 10) {
      return new Base.Band(10, 14);
    }
    return new Base.Band(5, 9);
  }
}
