package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.register.DateReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What all cases of a file have in common. NOT thread safe. */
final class CaseShape {
  private final SourceFormat format;
  private final SourceColumns columns;
  private final DateReader dates;
  private final List<Source> sources;
  private final ValueOrder order;
  private final Map<String, List<Integer>> positions = new HashMap<>();
  private @Nullable Header header;

  CaseShape(Profile profile) {
    this.format = profile.format();
    this.columns = profile.columns();
    this.dates = format.dates();
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

  /**
   * A cell as the profile reads it, of columns of one name the first that is recorded. Columns are
   * looked up once for all rows.
   */
  CellValue cell(Row row, String column) {
    if (row.header() != header) {
      header = row.header();
      positions.clear();
    }
    for (int position :
        positions.computeIfAbsent(column, name -> columns.positions(row.header(), name))) {
      CellValue value = format.read(row.cell(position));
      if (!value.isEmpty()) {
        return value;
      }
    }
    return CellValue.Empty.EMPTY;
  }
}
