package io.rapport.templates.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear scale from values to points on the page. Values beyond its ends are drawn at the end.
 *
 * @param low value at {@code start}
 * @param high value at {@code end}, greater than {@code low}
 */
record Axis(double low, double high, double start, double end) {
  /** A scale between two values; equal ones are set apart by one to each side. */
  static Axis between(double low, double high, double start, double end) {
    if (!(high > low) || Double.isInfinite(low) || Double.isInfinite(high)) {
      double middle = Double.isFinite(low) ? low : 0;
      return new Axis(middle - 1, middle + 1, start, end);
    }
    return new Axis(low, high, start, end);
  }

  double at(double value) {
    double share = (value - low) / (high - low);
    return start + Math.max(0, Math.min(1, share)) * (end - start);
  }

  /** Round values between the ends, at least {@code gap} points apart: steps of 1, 2 or 5. */
  List<BigDecimal> ticks(double gap) {
    double length = Math.abs(end - start);
    double least = (high - low) * gap / Math.max(length, 1);
    BigDecimal step = roundStep(least);
    List<BigDecimal> ticks = new ArrayList<>();
    BigDecimal tick = BigDecimal.valueOf(low).divide(step, 0, RoundingMode.CEILING).multiply(step);
    while (tick.doubleValue() <= high + 1e-9) {
      ticks.add(tick);
      tick = tick.add(step);
    }
    return ticks;
  }

  private static BigDecimal roundStep(double least) {
    int exponent = (int) Math.floor(Math.log10(least));
    for (int unit : new int[] {1, 2, 5, 10}) {
      BigDecimal step = BigDecimal.valueOf(unit).scaleByPowerOfTen(exponent);
      if (step.doubleValue() >= least) {
        return step;
      }
    }
    return BigDecimal.TEN.scaleByPowerOfTen(exponent);
  }

  /** A tick's label, with a true minus and the decimal sign of the reader's language. */
  static String label(BigDecimal tick, String unit, char decimalSign) {
    BigDecimal plain = tick.signum() == 0 ? BigDecimal.ZERO : tick.stripTrailingZeros();
    return plain.toPlainString().replace('-', '−').replace('.', decimalSign) + unit;
  }
}
