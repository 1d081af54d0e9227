package io.rapport.templates.workbook;

import io.rapport.domain.report.Workbook;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Excel's number format for each format of a column, and how many characters it takes. */
final class NumberFormats {

  static final String DATE = "yyyy-mm-dd";
  static final int DATE_LENGTH = DATE.length();

  private NumberFormats() {}

  /** The format code of a number in the column; a true minus sign as in the printed reports. */
  static String code(Workbook.Format format) {
    return switch (format) {
      case TEXT, LONG_TEXT -> "General";
      case PLAIN -> "General;\"−\"General";
      case INTEGER -> "#,##0;\"−\"#,##0";
      case PERCENT -> "0%;\"−\"0%";
      case POINTS -> "+0;\"−\"0;0";
      case ONE_DECIMAL -> "0.0;\"−\"0.0";
      case TWO_DECIMALS -> "0.00;\"−\"0.00";
      case P_VALUE -> "[<0.001]\"<0.001\";0.000";
      case DATE -> DATE;
    };
  }

  /** Whether the column is one of numbers or dates, set to the right. */
  static boolean isNumeric(Workbook.Format format) {
    return format != Workbook.Format.TEXT && format != Workbook.Format.LONG_TEXT;
  }

  /** Characters needed to show the number; too few and Excel shows "####". */
  static int length(Workbook.Format format, BigDecimal number) {
    return switch (format) {
      case TEXT, LONG_TEXT, PLAIN -> number.toPlainString().length();
      case INTEGER -> {
        int digits = digits(number, 0);
        yield digits + (digits - 1) / 3;
      }
      case PERCENT -> digits(number.movePointRight(2), 0) + 1;
      case POINTS -> digits(number.abs(), 0) + 1;
      case ONE_DECIMAL -> digits(number, 1);
      case TWO_DECIMALS -> digits(number, 2);
      case P_VALUE -> "<0.001".length();
      case DATE -> DATE_LENGTH;
    };
  }

  private static int digits(BigDecimal number, int decimals) {
    return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString().length();
  }
}
