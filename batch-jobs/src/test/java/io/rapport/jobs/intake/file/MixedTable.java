package io.rapport.jobs.intake.file;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A table with every kind of value, for any type of file. */
final class MixedTable {
  private static final int ROWS = 30;

  private MixedTable() {}

  static Path write(Path file) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(List.of("unit", "Q1", "day", "share", "remark", "Größe"));
    for (int i = 1; i <= ROWS; i++) {
      rows.add(
          List.of(
              "U" + i % 7,
              i % 6 == 0 ? "" : (Object) (i % 5 + 1),
              LocalDate.of(2026, 5, i % 28 + 1),
              i / 8.0 - 1,
              i % 4 == 0 ? "a \"quoted\", text & <more>\nof two lines " + i : "remark " + i,
              i % 3 == 0 ? "" : "ähnlich – " + i));
    }
    return TableFiles.write(file, "S", rows);
  }
}
