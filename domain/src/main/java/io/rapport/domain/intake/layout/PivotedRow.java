package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A respondent's row, put together from rows of one answer each. Whatever is said of it is said at
 * the place in the file from which the cell came. Immutable.
 */
public final class PivotedRow {
  private final Row row;
  private final List<Issue> faults;
  private final List<Issue> findings;
  private final int[] numbers;
  private final PivotColumns columns;
  private final int[] origins;

  /**
   * A respondent's row.
   *
   * @param origins row number from which each cell came, 0 for a cell that is empty
   */
  PivotedRow(
      Row row,
      List<Issue> faults,
      List<Issue> findings,
      int[] numbers,
      PivotColumns columns,
      int[] origins) {
    this.row = row;
    this.faults = List.copyOf(faults);
    this.findings = List.copyOf(findings);
    this.numbers = numbers;
    this.columns = columns;
    this.origins = origins;
  }

  /** The row; its number is that of the first row it was made of. */
  public Row row() {
    return row;
  }

  /** What was wrong with the rows themselves: each of these issues refuses the respondent. */
  public List<Issue> faults() {
    return faults;
  }

  /** What was noticed without refusing anything: items that nobody asked for. */
  public List<Issue> findings() {
    return findings;
  }

  /** Numbers of the rows it was made of, as a spreadsheet shows them, ascending. */
  public List<Integer> numbers() {
    return Arrays.stream(numbers).boxed().toList();
  }

  /** An issue of {@link #row()}, at the place in the file. */
  public Issue placed(Issue issue) {
    OptionalInt position =
        issue.place().header().map(row.header()::position).orElse(OptionalInt.empty());
    if (position.isEmpty()) {
      return issue;
    }
    int at = position.getAsInt();
    Place place =
        new Place(
            row.file(),
            row.sheet(),
            origins[at] == 0 ? row.number() : origins[at],
            Optional.of(Place.letters(columns.column(at))),
            Optional.of(columns.title(at)));
    return new Issue(issue.rule(), issue.severity(), place, issue.message());
  }
}
