package io.rapport.domain.report.explain;

import io.rapport.domain.figure.RecordPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Months and days in words. */
final class Periods {
  private Periods() {}

  /** The window of a figure of records: "1 July 2025 to 30 June 2026". */
  static String ofRecords(String text) {
    return RecordPeriod.parse(text).map(Periods::words).orElse(text);
  }

  private static String words(RecordPeriod period) {
    String window = window(period.last(), period.months());
    return period.before().isEmpty()
        ? window
        : window
            + ", against "
            + window(period.last().minusMonths(period.months()), period.before().getAsInt());
  }

  private static String window(YearMonth last, int months) {
    YearMonth first = last.minusMonths(months - 1L);
    return day(first.atDay(1)) + " to " + day(last.atEndOfMonth());
  }

  /** "4 May 2026". */
  static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(YearMonth.from(day));
  }

  /** "May 2026". */
  static String month(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + month.getYear();
  }
}
