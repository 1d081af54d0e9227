package io.rapport.domain.intake.organisation;

import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Issue.Severity;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the rows of a unit lineage file into changes: columns {@code effective}, {@code from} and
 * {@code to}, one row for each pair of units. A unit that was split has several rows; so has a unit
 * into which others were merged. Rows of one file are read one after the other. NOT thread safe.
 */
public final class UnitChangeRows {
  /** Columns without which a file is no unit lineage. */
  public static final List<String> REQUIRED = List.of("effective", "from", "to");

  private final Map<String, Set<Optional<String>>> seen = new HashMap<>();

  /** Required columns that a header lacks. */
  public static List<String> missing(Header header) {
    return REQUIRED.stream().filter(column -> !header.has(column)).toList();
  }

  /**
   * What is to be said of a header: required columns that are missing or stand twice refuse the
   * file; columns that nothing reads are warnings.
   *
   * @param place file and sheet
   */
  public static List<Issue> check(Header header, Place place) {
    List<Issue> issues = new ArrayList<>();
    for (String column : missing(header)) {
      issues.add(
          new Issue(
              "missing-column", Severity.FILE_REFUSED, place, "column " + column + " is missing"));
    }
    Header required = new Header(REQUIRED);
    for (String column : header.duplicates()) {
      if (required.has(column)) {
        issues.add(
            new Issue(
                "column-twice",
                Severity.FILE_REFUSED,
                place,
                "column " + column + " stands more than once"));
      }
    }
    for (String name : header.names()) {
      if (!name.isEmpty() && !required.has(name)) {
        issues.add(
            new Issue(
                "unmapped-column", Severity.WARNING, place, "column " + name + " is not read"));
      }
    }
    return issues;
  }

  /** Reads a row. */
  public Checked<UnitChangeRow> read(Row row) {
    List<Issue> issues = new ArrayList<>();
    Optional<LocalDate> effective = effective(row, issues);
    String from = row.cell("from").asText();
    if (from.isEmpty()) {
      issues.add(refusal(row, "from", "blank-unit", "the unit's code is missing"));
    }
    Optional<String> to = Optional.of(row.cell("to").asText()).filter(code -> !code.isEmpty());
    if (issues.isEmpty()) {
      together(row, effective.orElseThrow() + " " + from, to, issues);
    }
    if (!issues.isEmpty()) {
      return new Checked.Refused<>(issues);
    }
    return new Checked.Accepted<>(new UnitChangeRow(effective.orElseThrow(), from, to), List.of());
  }

  /** A unit that is closed does not also become another on the same day. */
  private void together(Row row, String change, Optional<String> to, List<Issue> issues) {
    Set<Optional<String>> others = seen.computeIfAbsent(change, key -> new HashSet<>());
    if (others.contains(to)) {
      issues.add(refusal(row, "to", "change-twice", "the same change stands in a row above"));
    } else if (!others.isEmpty() && (to.isEmpty() || others.contains(Optional.<String>empty()))) {
      issues.add(
          refusal(
              row, "to", "closed-and-kept", "a row above says of the same unit and day otherwise"));
    }
    others.add(to);
  }

  private static Optional<LocalDate> effective(Row row, List<Issue> issues) {
    try {
      return Optional.of(LocalDate.parse(row.cell("effective").asText()));
    } catch (DateTimeParseException unknown) {
      issues.add(
          refusal(row, "effective", "date-unknown", "the date is not written as year-month-day"));
      return Optional.empty();
    }
  }

  private static Issue refusal(Row row, String column, String rule, String message) {
    return new Issue(rule, Severity.REFUSED, row.place(column), message);
  }
}
