package io.rapport.domain.analysis.partnership;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Whole months in a row.
 *
 * @param last the last of them
 * @param months how many, at least 1
 */
record Window(YearMonth last, int months) {
  Window {
    if (months < 1) {
      throw new IllegalArgumentException("a window needs at least one month");
    }
  }

  /** As it stands in cell keys: {@code 2026-06.12m}. */
  String period() {
    return last + "." + months + "m";
  }

  /** As it stands in the keys of a comparison: {@code 2026-06.3m~12m}. */
  String periodAgainst(Window before) {
    return period() + "~" + before.months() + "m";
  }

  LocalDate from() {
    return last.minusMonths(months - 1L).atDay(1);
  }

  LocalDate to() {
    return last.atEndOfMonth();
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from()) && !day.isAfter(to());
  }

  /** The months just before these. */
  Window before(int count) {
    return new Window(last.minusMonths(months), count);
  }

  double quarters() {
    return months / 3.0;
  }
}
