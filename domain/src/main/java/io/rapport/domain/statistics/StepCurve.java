package io.rapport.domain.statistics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Where a falling step curve first lies at or below a height. */
final class StepCurve {
  /** Heights are products of many shares; a curve this near runs along the height. */
  private static final double NEAR = Math.sqrt(Math.ulp(1.0));

  private StepCurve() {}

  /**
   * The time of the step that brings the curve below the height. If the curve runs along it, the
   * middle of that stretch, which may last until the end of observation. Empty if the curve never
   * comes down so far. Steps without a height (not a number) are passed over.
   */
  static <T> OptionalDouble crossing(
      List<T> steps,
      ToDoubleFunction<T> time,
      ToDoubleFunction<T> height,
      double level,
      double end) {
    OptionalDouble along = OptionalDouble.empty();
    for (T step : steps) {
      double above = height.applyAsDouble(step) - level;
      double at = time.applyAsDouble(step);
      if (above < -NEAR) {
        return OptionalDouble.of(along.isPresent() ? (along.getAsDouble() + at) / 2 : at);
      }
      if (above <= NEAR && along.isEmpty()) {
        along = OptionalDouble.of(at);
      }
    }
    return along.isPresent() ? OptionalDouble.of((along.getAsDouble() + end) / 2) : along;
  }
}
