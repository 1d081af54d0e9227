package io.rapport.domain.intake.register;

import io.rapport.domain.intake.CellValue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads dates without guessing (V20). Cells that a spreadsheet formats as dates are taken as they
 * are. Text and bare numbers are dates only if they follow one of the patterns; patterns are strict
 * and tried in order.
 */
public final class DateReader {
  private static final Pattern LIKE_A_DATE =
      Pattern.compile(
          "(?!\\d{4}-\\d{2}-\\d{2}(?!\\d))\\d{1,4}[./ -]\\d{1,2}[./ -]\\d{1,4}(?!\\d).*|\\d{5,8}(\\.\\d+)?");
  private static final DateReader ISO =
      new DateReader(
          List.of("yyyy-MM-dd", "yyyy-MM-dd HH:mm[:ss]", "yyyy-MM-dd'T'HH:mm[:ss][.SSS]"));

  private final List<DateTimeFormatter> formats;

  private DateReader(List<String> patterns) {
    this.formats = patterns.stream().map(DateReader::strict).toList();
  }

  /** Reads ISO dates, with or without a time. */
  public static DateReader iso() {
    return ISO;
  }

  /**
   * Reads dates of the given patterns.
   *
   * @param patterns as {@link DateTimeFormatter} understands them, each with day, month and year;
   *     none means ISO
   * @throws IllegalArgumentException if a pattern is not one
   */
  public static DateReader of(List<String> patterns) {
    return patterns.isEmpty() ? ISO : new DateReader(patterns);
  }

  /** The date and time of a cell, midnight if it has no time; empty if it is no date. */
  public Optional<LocalDateTime> dateTime(CellValue cell) {
    if (cell instanceof CellValue.DateTime date) {
      return Optional.of(date.dateTime());
    }
    if (!(cell instanceof CellValue.Text) && !(cell instanceof CellValue.Number)) {
      return Optional.empty();
    }
    String text = cell.asText();
    return formats.stream().flatMap(format -> parsed(format, text).stream()).findFirst();
  }

  /**
   * Whether a cell that is no date looks like one in a pattern that nobody named; an ISO date that
   * does not exist is no date at all.
   */
  public boolean isAmbiguous(CellValue cell) {
    return dateTime(cell).isEmpty() && LIKE_A_DATE.matcher(cell.asText()).matches();
  }

  private static DateTimeFormatter strict(String pattern) {
    return new DateTimeFormatterBuilder()
        .appendPattern(pattern)
        .parseDefaulting(ChronoField.ERA, IsoEra.CE.getValue())
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static Optional<LocalDateTime> parsed(DateTimeFormatter format, String text) {
    try {
      TemporalAccessor parsed = format.parse(text);
      LocalDate date = parsed.query(TemporalQueries.localDate());
      LocalTime time = parsed.query(TemporalQueries.localTime());
      return date == null
          ? Optional.empty()
          : Optional.of(date.atTime(time == null ? LocalTime.MIDNIGHT : time));
    } catch (DateTimeParseException notOfThisPattern) {
      return Optional.empty();
    }
  }
}
