package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.register.DateReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all cases of a file have in common. NOT thread safe. */
final class CaseShape {
  private final SourceFormat format;
  private final SourceColumns columns;
  private final DateReader dates;
  private final Set<String> read;
  private final List<Source> sources;
  private final ValueOrder order;
  private final Map<String, List<Integer>> positions = new HashMap<>();
  private @Nullable Header header;

  CaseShape(Profile profile) {
    this.format = profile.format();
    this.columns = profile.columns();
    this.dates = format.dates();
    this.read = profile.sourceColumns();
    this.sources = List.copyOf(profile.sources());
    this.order = new ValueOrder(dates);
  }

  DateReader dates() {
    return dates;
  }

  /** All values that are kept of a case. */
  List<Source> sources() {
    return sources;
  }

  ValueOrder order() {
    return order;
  }

  /** The name by which a header has a column; empty if it has none of its names. */
  Optional<String> nameIn(Header header, String column) {
    return columns.nameIn(header, column);
  }

  /** What refuses a row because a cell that is read holds an error. */
  List<Issue> errors(Row row) {
    List<Issue> errors = new ArrayList<>();
    for (String column : read) {
      for (int position : positions(row, column)) {
        if (row.cell(position) instanceof CellValue.ErrorValue) {
          Place place =
              new Place(
                  row.file(),
                  row.sheet(),
                  row.number(),
                  Optional.of(Place.letters(position)),
                  Optional.of(row.header().names().get(position)));
          errors.add(
              new Issue("error-cell", Issue.Severity.REFUSED, place, "the cell holds an error"));
        }
      }
    }
    return errors;
  }

  /**
   * A cell as the profile reads it, of columns of one name the first that is recorded. Columns are
   * looked up once for all rows.
   */
  CellValue cell(Row row, String column) {
    for (int position : positions(row, column)) {
      CellValue value = format.read(row.cell(position));
      if (!value.isEmpty()) {
        return value;
      }
    }
    return CellValue.Empty.EMPTY;
  }

  private List<Integer> positions(Row row, String column) {
    if (row.header() != header) {
      header = row.header();
      positions.clear();
    }
    return positions.computeIfAbsent(column, name -> columns.positions(row.header(), name));
  }
}
