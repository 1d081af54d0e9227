package io.rapport.domain.report.explain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Months and days in words. */
final class Periods {
  private static final Pattern MONTHS = Pattern.compile("(\\d{4}-\\d{2})\\.(\\d+)m(?:~(\\d+)m)?");

  private Periods() {}

  /** The window of a figure of records: "1 July 2025 to 30 June 2026". */
  static String ofRecords(String period) {
    Matcher matcher = MONTHS.matcher(period);
    if (!matcher.matches()) {
      return period;
    }
    YearMonth last = YearMonth.parse(matcher.group(1));
    int months = Integer.parseInt(matcher.group(2));
    String window = window(last, months);
    if (matcher.group(3) == null) {
      return window;
    }
    int before = Integer.parseInt(matcher.group(3));
    return window + ", against " + window(last.minusMonths(months), before);
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
