package io.rapport.domain.intake.organisation;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Issue.Severity;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns the rows of an organisation file into units: columns {@code unit}, {@code parent}, {@code
 * name}, {@code headcount}, optionally {@code as_of}, and headcounts by demographic in columns
 * named {@code gender: Women}.
 */
public final class OrganisationRows {
  /** Columns without which a file is no organisation file. */
  public static final List<String> REQUIRED = List.of("unit", "parent", "name", "headcount");

  private static final String AS_OF = "as_of";
  private static final int LARGEST = 100_000_000;

  private record Demographic(String id, String category) {}

  private OrganisationRows() {}

  /** Required columns that a header lacks. */
  public static List<String> missing(Header header) {
    return REQUIRED.stream().filter(column -> !header.has(column)).toList();
  }

  /**
   * What is to be said of a header: required columns that are missing or columns that stand twice
   * refuse the file; columns that nothing reads are warnings.
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
    for (String column : header.duplicates()) {
      issues.add(
          new Issue(
              "column-twice",
              Severity.FILE_REFUSED,
              place,
              "column " + column + " stands more than once"));
    }
    for (String name : header.names()) {
      if (!name.isEmpty() && demographic(name).isEmpty() && !isRead(name)) {
        issues.add(
            new Issue(
                "unmapped-column", Severity.WARNING, place, "column " + name + " is not read"));
      }
    }
    return issues;
  }

  /** Reads a row. */
  public static Checked<OrganisationRow> read(Row row) {
    List<Issue> issues = errors(row);
    if (!issues.isEmpty()) {
      return new Checked.Refused<>(issues);
    }
    String code = row.cell("unit").asText();
    if (code.isEmpty()) {
      issues.add(refusal(row, "unit", "blank-unit", "the unit's code is missing"));
    }
    String name = row.cell("name").asText();
    if (name.isEmpty()) {
      issues.add(refusal(row, "name", "blank-name", "the unit's name is missing"));
    }
    int headcount = count(row, "headcount", issues);
    Optional<LocalDate> asOf = asOf(row, issues);
    SortedMap<String, SortedMap<String, Integer>> cells = cells(row, issues);
    if (!issues.isEmpty()) {
      return new Checked.Refused<>(issues);
    }
    Optional<String> parent =
        Optional.of(row.cell("parent").asText()).filter(text -> !text.isEmpty());
    return new Checked.Accepted<>(
        new OrganisationRow(asOf, new Unit(code, name, parent, headcount), cells), List.of());
  }

  /**
   * Checks all units together: each day's units must be one tree.
   *
   * @param place the file
   * @return what refuses the file; nothing if all is well
   */
  public static List<Issue> checkTogether(List<OrganisationRow> rows, Place place) {
    if (rows.isEmpty()) {
      return List.of(organisationIssue(place, "the file names no unit"));
    }
    Map<Optional<LocalDate>, List<Unit>> byDay = new LinkedHashMap<>();
    rows.forEach(
        row -> byDay.computeIfAbsent(row.asOf(), day -> new ArrayList<>()).add(row.unit()));
    if (byDay.size() > 1 && byDay.containsKey(Optional.<LocalDate>empty())) {
      return List.of(organisationIssue(place, "column as_of is filled in some rows only"));
    }
    List<Issue> issues = new ArrayList<>();
    for (List<Unit> units : byDay.values()) {
      try {
        Organisation.of(units);
      } catch (IllegalArgumentException noTree) {
        issues.add(organisationIssue(place, String.valueOf(noTree.getMessage())));
      }
    }
    return issues;
  }

  private static Issue organisationIssue(Place place, String message) {
    return new Issue("organisation", Severity.FILE_REFUSED, place, message);
  }

  /** Cells that are read and hold errors. */
  private static List<Issue> errors(Row row) {
    List<Issue> issues = new ArrayList<>();
    for (String name : row.header().names()) {
      boolean read = !name.isEmpty() && (isRead(name) || demographic(name).isPresent());
      if (read && row.cell(name) instanceof CellValue.ErrorValue) {
        issues.add(refusal(row, name, "error-cell", "the cell holds an error"));
      }
    }
    return issues;
  }

  private static Optional<LocalDate> asOf(Row row, List<Issue> issues) {
    String text = row.cell(AS_OF).asText();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException unknown) {
      issues.add(refusal(row, AS_OF, "date-unknown", "the date is not written as year-month-day"));
      return Optional.empty();
    }
  }

  private static SortedMap<String, SortedMap<String, Integer>> cells(Row row, List<Issue> issues) {
    SortedMap<String, SortedMap<String, Integer>> cells = new TreeMap<>();
    for (String name : row.header().names()) {
      Optional<Demographic> parts = demographic(name);
      if (parts.isPresent() && !row.cell(name).isEmpty()) {
        cells
            .computeIfAbsent(parts.get().id(), demographic -> new TreeMap<>())
            .put(parts.get().category(), count(row, name, issues));
      }
    }
    return cells;
  }

  private static int count(Row row, String column, List<Issue> issues) {
    Optional<Integer> count = whole(row.cell(column).asText());
    if (count.isEmpty()) {
      issues.add(refusal(row, column, "headcount", "a headcount is a whole number from 0"));
    }
    return count.orElse(0);
  }

  private static Optional<Integer> whole(String text) {
    try {
      int count = new BigDecimal(text).intValueExact();
      return count < 0 || count > LARGEST ? Optional.empty() : Optional.of(count);
    } catch (ArithmeticException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static boolean isRead(String name) {
    return new Header(REQUIRED).has(name) || new Header(List.of(AS_OF)).has(name);
  }

  /** Demographic and category of a column named {@code gender: Women}. */
  private static Optional<Demographic> demographic(String name) {
    int colon = name.indexOf(':');
    String left = colon < 0 ? "" : name.substring(0, colon).strip();
    String right = name.substring(colon + 1).strip();
    return left.isEmpty() || right.isEmpty()
        ? Optional.empty()
        : Optional.of(new Demographic(left, right));
  }

  private static Issue refusal(Row row, String column, String rule, String message) {
    return new Issue(rule, Severity.REFUSED, row.place(column), message);
  }
}
