package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.CellValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Dates that a workbook stores as ISO text instead of a number. */
final class IsoDates {
  private static final int DATE_WITHOUT_TIME = 10;

  private static final long HALF_A_SECOND = 500_000_000;

  private IsoDates() {}

  /**
   * The date and time of a text as it stands, whatever its zone, to the second like those stored as
   * numbers; an error if it is none.
   */
  static CellValue value(String text) {
    String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
    try {
      return new CellValue.DateTime(
          local.length() == DATE_WITHOUT_TIME
              ? LocalDate.parse(local).atStartOfDay()
              : LocalDateTime.parse(local)
                  .plusNanos(HALF_A_SECOND)
                  .truncatedTo(ChronoUnit.SECONDS));
    } catch (DateTimeException none) {
      return new CellValue.ErrorValue("#VALUE!");
    }
  }
}
