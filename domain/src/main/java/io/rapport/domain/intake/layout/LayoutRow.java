package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A data row of an export.
 *
 * @param row the row under machine names
 * @param standing what the export says of it
 * @param pivoted how it was put together; empty if it stands in the file as it is
 */
public record LayoutRow(Row row, Standing standing, Optional<PivotedRow> pivoted) {

  /** A row that stands in the file as it is. */
  public LayoutRow(Row row, Standing standing) {
    this(row, standing, Optional.empty());
  }

  /** The row of a respondent who is known by rows of one answer each. */
  public static LayoutRow of(PivotedRow pivoted) {
    return new LayoutRow(pivoted.row(), Standing.UNTOLD, Optional.of(pivoted));
  }

  /** Whether nothing stands in it. */
  public boolean isBlank() {
    return pivoted.isEmpty() && row.isBlank();
  }

  /** Numbers of the rows of the file that it was made of, as a spreadsheet shows them. */
  public List<Integer> numbers() {
    return pivoted.map(PivotedRow::numbers).orElseGet(() -> List.of(row.number()));
  }

  /** What was wrong or noticed before the row was read. */
  public List<Issue> issues() {
    return pivoted
        .map(each -> Stream.concat(each.faults().stream(), each.findings().stream()).toList())
        .orElse(List.of());
  }

  /** An issue of the row, at the place in the file. */
  public Issue placed(Issue issue) {
    return pivoted.map(each -> each.placed(issue)).orElse(issue);
  }
}
