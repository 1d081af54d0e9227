package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import java.math.BigDecimal;
import java.util.Optional;

/** The numbers that charts only draw, as a language writes them; "–" for what is not shown. */
final class DataNumbers {
  private final Numerals numerals;

  DataNumbers(Language language) {
    this.numerals = Numerals.of(language);
  }

  String number(double value) {
    return Double.isFinite(value)
        ? numerals.plain(Numerals.trimmed(BigDecimal.valueOf(value)))
        : Numerals.HIDDEN;
  }

  /** An interval; empty where the ends are the same. */
  String range(double low, double high) {
    return high > low && Double.isFinite(low) && Double.isFinite(high)
        ? numerals.range(
            Numerals.trimmed(BigDecimal.valueOf(low)), Numerals.trimmed(BigDecimal.valueOf(high)))
        : "";
  }

  String percent(double share) {
    return numerals.percent(number(share));
  }

  String point(Optional<Chart.TrendPoint> point) {
    return point.map(this::point).orElse(Numerals.HIDDEN);
  }

  String point(Chart.TrendPoint point) {
    String range = range(point.low(), point.high());
    return number(point.value()) + (range.isEmpty() ? "" : " (" + range + ")");
  }

  String maybe(Optional<Double> value) {
    return value.map(this::number).orElse(Numerals.HIDDEN);
  }
}
