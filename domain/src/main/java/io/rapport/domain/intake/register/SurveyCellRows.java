package io.rapport.domain.intake.register;

import io.rapport.domain.engagement.SurveyCell;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Issue.Severity;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns the rows of a table of survey results by department into cells: columns {@code
 * survey_wave}, {@code wave_date}, {@code department_code}, {@code respondents} and {@code
 * engagement_mean}, one row for each department in each wave. Department codes are read in
 * capitals, as those of engagements are. Rows of one table are read one after the other. NOT thread
 * safe.
 */
public final class SurveyCellRows {
  private static final String WAVE = "survey_wave";
  private static final String DATE = "wave_date";
  private static final String DEPARTMENT = "department_code";
  private static final String RESPONDENTS = "respondents";
  private static final String MEAN = "engagement_mean";
  private static final int LATEST_WAVE = 9_999;
  private static final int MOST_PEOPLE = 100_000_000;
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  /** Columns by which such a table is known. */
  public static final List<String> REQUIRED = List.of(WAVE, DATE, DEPARTMENT, RESPONDENTS, MEAN);

  private final TreeMap<Integer, LocalDate> days = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();

  /** Required columns that a header lacks. */
  public static List<String> missing(Header header) {
    return REQUIRED.stream().filter(column -> !header.has(column)).toList();
  }

  /** Required columns that stand more than once: the table is not read then. */
  public static List<Issue> check(Header header, Place place) {
    return header.duplicates().stream()
        .filter(new Header(REQUIRED)::has)
        .map(
            column ->
                new Issue(
                    "column-twice",
                    Severity.FILE_REFUSED,
                    place,
                    "column " + column + " stands more than once"))
        .toList();
  }

  /** Reads a row. */
  public Checked<SurveyCell> read(Row row) {
    List<Issue> issues = new ArrayList<>();
    Optional<Integer> wave = whole(row, WAVE, LATEST_WAVE, issues);
    Optional<LocalDate> date = date(row, issues);
    String department = row.cell(DEPARTMENT).asText().strip().toUpperCase(Locale.ROOT);
    if (department.isEmpty()) {
      issues.add(refusal(row, DEPARTMENT, "blank-department", "the department's code is missing"));
    }
    Optional<Integer> respondents = whole(row, RESPONDENTS, MOST_PEOPLE, issues);
    Optional<BigDecimal> mean =
        number(row, MEAN)
            .filter(value -> value.compareTo(BigDecimal.ONE) >= 0 && value.compareTo(FIVE) <= 0);
    if (mean.isEmpty()) {
      issues.add(refusal(row, MEAN, "off-scale", "the mean is no number from 1 to 5"));
    }
    if (issues.isEmpty()) {
      together(row, wave.orElseThrow(), date.orElseThrow(), department, issues);
    }
    return issues.isEmpty()
        ? new Checked.Accepted<>(
            new SurveyCell(
                wave.orElseThrow(),
                date.orElseThrow(),
                department,
                respondents.orElseThrow(),
                mean.orElseThrow().doubleValue()),
            List.of())
        : new Checked.Refused<>(issues);
  }

  /** A wave has one day, later than those of the waves before it, and each department once. */
  private void together(Row row, int wave, LocalDate date, String department, List<Issue> issues) {
    LocalDate known = days.get(wave);
    if (known != null && !known.equals(date)) {
      issues.add(refusal(row, DATE, "wave-day", "a row above gives the wave another date"));
    } else if (known == null && !isInOrder(wave, date)) {
      issues.add(
          refusal(row, DATE, "wave-order", "the dates of waves do not rise with their numbers"));
    } else if (!seen.add(wave + " " + department)) {
      issues.add(
          refusal(
              row, DEPARTMENT, "department-twice", "a row above has the department in this wave"));
    } else {
      days.put(wave, date);
    }
  }

  private boolean isInOrder(int wave, LocalDate date) {
    var before = days.lowerEntry(wave);
    var after = days.higherEntry(wave);
    return (before == null || before.getValue().isBefore(date))
        && (after == null || after.getValue().isAfter(date));
  }

  private static Optional<LocalDate> date(Row row, List<Issue> issues) {
    Optional<LocalDate> date =
        DateReader.iso().dateTime(row.cell(DATE)).map(LocalDateTime::toLocalDate);
    if (date.isEmpty()) {
      issues.add(refusal(row, DATE, "date-unknown", "the date is not written as year-month-day"));
    }
    return date;
  }

  private static Optional<Integer> whole(Row row, String column, int most, List<Issue> issues) {
    Optional<Integer> number =
        number(row, column)
            .filter(value -> value.stripTrailingZeros().scale() <= 0)
            .filter(value -> value.signum() > 0)
            .filter(value -> value.compareTo(BigDecimal.valueOf(most)) <= 0)
            .map(BigDecimal::intValueExact);
    if (number.isEmpty()) {
      issues.add(refusal(row, column, "not-a-number", "it is no whole number from 1 to " + most));
    }
    return number;
  }

  private static Optional<BigDecimal> number(Row row, String column) {
    try {
      return Optional.of(new BigDecimal(row.cell(column).asText().strip()));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static Issue refusal(Row row, String column, String rule, String message) {
    return new Issue(rule, Severity.REFUSED, row.place(column), message);
  }
}
