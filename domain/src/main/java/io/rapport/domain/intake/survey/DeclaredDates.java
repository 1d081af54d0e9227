package io.rapport.domain.intake.survey;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.register.DateReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of dates whose patterns a questionnaire declares; a time of day behind them is left out. */
final class DeclaredDates {
  private static final Pattern WITH_TIME =
      Pattern.compile("(\\S.*?)(?:T|,? +)\\d{1,2}:\\d{2}\\b.*", Pattern.DOTALL);

  private final DateReader declared;

  /** Reads dates of these patterns, and of year-month-day. */
  DeclaredDates(List<String> patterns) {
    this.declared = DateReader.of(patterns);
  }

  /** The day of a cell; none if it follows no pattern. */
  List<LocalDate> of(CellValue cell) {
    Matcher withTime = WITH_TIME.matcher(cell.asText());
    return read(cell)
        .or(
            () ->
                withTime.matches() ? read(new CellValue.Text(withTime.group(1))) : Optional.empty())
        .map(LocalDateTime::toLocalDate)
        .stream()
        .toList();
  }

  private Optional<LocalDateTime> read(CellValue cell) {
    return declared.dateTime(cell).or(() -> DateReader.iso().dateTime(cell));
  }
}
