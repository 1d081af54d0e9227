package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.register.DateReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all cases of a file have in common. NOT thread safe. */
final class CaseShape {
  private final SourceFormat format;
  private final DateReader dates;
  private final List<Source> sources;
  private final ValueOrder order;
  private final Map<String, Integer> positions = new HashMap<>();
  private @Nullable Header header;

  CaseShape(Profile profile) {
    this.format = profile.format();
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

  /** A cell as the profile reads it; columns are looked up once for all rows. */
  CellValue cell(Row row, String column) {
    if (row.header() != header) {
      header = row.header();
      positions.clear();
    }
    int position =
        positions.computeIfAbsent(column, name -> row.header().position(name).orElse(-1));
    return position < 0 ? CellValue.Empty.EMPTY : format.read(row.cell(position));
  }
}
