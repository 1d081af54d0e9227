package io.rapport.domain.intake.survey;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.survey.Wave;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a date of submission can mean. Year first and dots leave no choice; of day and
 * month with strokes or dashes between, both orders can be meant, and then the one that lies within
 * the wave is. What stays open is for the caller to say.
 */
final class SubmissionDay {
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4}) ?[-/.\u5E74\uB144] ?(\\d{1,2}) ?[-/.\u6708\uC6D4] ?(\\d{1,2})(?!\\d).*");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d).*");

  /** Days before the wave in which a serial number of a spreadsheet is still taken for a date. */
  private static final int EARLY = 31;

  /** Days after the wave in which it is. */
  private static final int LATE = 366;

  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private SubmissionDay() {}

  /** The days that a cell can mean; none if it is no date, two if the order cannot be told. */
  static List<LocalDate> of(CellValue cell, Optional<Wave> wave) {
    List<LocalDate> days =
        cell instanceof CellValue.Number number
            ? serial(number.number().longValue(), wave)
            : written(cell.asText());
    List<LocalDate> within = days.stream().filter(day -> isWithin(day, wave, 0, 0)).toList();
    return days.size() > 1 && within.size() == 1 ? within : days;
  }

  private static List<LocalDate> written(String text) {
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)).stream().toList();
    }
    Matcher yearLast = YEAR_LAST.matcher(text);
    if (!yearLast.matches()) {
      return List.of();
    }
    String year = yearLast.group(4).length() == 2 ? "20" + yearLast.group(4) : yearLast.group(4);
    List<LocalDate> days = new ArrayList<>();
    day(year, yearLast.group(3), yearLast.group(1)).ifPresent(days::add);
    if (!yearLast.group(2).equals(".")) {
      day(year, yearLast.group(1), yearLast.group(3)).ifPresent(days::add);
    }
    return days.stream().distinct().toList();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static List<LocalDate> serial(long days, Optional<Wave> wave) {
    if (days < 0 || days > ChronoUnit.DAYS.between(SERIAL_ZERO, LocalDate.of(9999, 12, 31))) {
      return List.of();
    }
    LocalDate day = SERIAL_ZERO.plusDays(days);
    return isWithin(day, wave, EARLY, LATE) ? List.of(day) : List.of();
  }

  private static boolean isWithin(LocalDate day, Optional<Wave> wave, int early, int late) {
    return wave.isPresent()
        && !day.isBefore(wave.get().opened().minusDays(early))
        && !day.isAfter(wave.get().closed().plusDays(late));
  }
}
