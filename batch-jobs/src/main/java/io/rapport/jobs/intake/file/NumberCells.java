package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** From stored numbers of a workbook to values of the domain: numbers, dates and times. */
final class NumberCells {
  /** Digits that a spreadsheet's numbers truly have; the rest is the noise of binary fractions. */
  private static final int DIGITS = 15;

  /** Powers of ten of a spreadsheet's numbers. */
  private static final int MAGNITUDE = 400;

  /** Serial of 31 December 9999, the last day a spreadsheet knows. */
  private static final double LAST_DAY = 2_958_466;

  private final boolean since1904;
  private final Map<Integer, Boolean> dateFormats = new HashMap<>();

  /**
   * Reads numbers of one workbook.
   *
   * @param since1904 whether day 0 of its dates is 1 January 1904 instead of 31 December 1899
   */
  NumberCells(boolean since1904) {
    this.since1904 = since1904;
  }

  /**
   * The value of a number.
   *
   * @param format id of its format within the workbook, null if it has none
   * @param pattern pattern of that format, null if the id says it all
   */
  CellValue value(BigDecimal number, @Nullable Integer format, @Nullable String pattern) {
    return value(number, format != null && isDate(format, pattern));
  }

  /** The value of a number that is shown as a date or not. */
  CellValue value(BigDecimal number, boolean date) {
    if (number.signum() != 0 && Math.abs((long) number.precision() - number.scale()) > MAGNITUDE) {
      return new CellValue.ErrorValue("#NUM!");
    }
    BigDecimal clean =
        number.precision() > DIGITS ? BigDecimal.valueOf(number.doubleValue()) : number;
    if (date) {
      double serial = clean.doubleValue();
      if (serial >= 0 && serial < LAST_DAY) {
        return new CellValue.DateTime(DateUtil.getLocalDateTime(serial, since1904, true));
      }
    }
    return new CellValue.Number(clean);
  }

  /** The value of a number that is stored in binary. */
  CellValue value(double number, int format, @Nullable String pattern) {
    return Double.isFinite(number)
        ? value(BigDecimal.valueOf(number), format, pattern)
        : new CellValue.ErrorValue("#NUM!");
  }

  private boolean isDate(Integer format, @Nullable String pattern) {
    return dateFormats.computeIfAbsent(
        format, id -> DateUtil.isADateFormat(id, pattern == null ? "" : pattern));
  }
}
