package io.rapport.domain.intake.register;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of a register table that breaks no rule, to be changed cell by cell. */
final class SampleRow {
  private final Map<String, CellValue> cells = new LinkedHashMap<>();

  private SampleRow() {}

  static SampleRow engagement() {
    return new SampleRow()
        .with("engagement_id", "E1")
        .with("requested_on", "2024-03-04")
        .with("status", "CLOSED")
        .with("closed_on", "2024-03-20")
        .with("function_code", "HR")
        .with("manager_id", "M1")
        .with("department_code", "SALES");
  }

  static SampleRow pulse() {
    SampleRow row =
        new SampleRow()
            .with("wave", "1")
            .with("wave_date", "2024-06-30")
            .with("manager_id", "M1")
            .with("function_code", "HR")
            .with("department_code", "SALES")
            .with("side", "CLIENT");
    for (String item : List.of("cred1", "cred2", "cred3", "trust1", "trust2", "trust3")) {
      row.with(item, "4");
    }
    return row;
  }

  static SampleRow stage() {
    return new SampleRow()
        .with("manager_id", "M1")
        .with("function_code", "HR")
        .with("entered_on", "2024-03-04")
        .with("stage", "FRIEND");
  }

  static SampleRow of(String... namesAndTexts) {
    SampleRow row = new SampleRow();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      row.with(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return row;
  }

  SampleRow with(String column, String text) {
    return with(column, text.isEmpty() ? CellValue.Empty.EMPTY : new CellValue.Text(text));
  }

  SampleRow with(String column, double number) {
    return with(column, new CellValue.Number(BigDecimal.valueOf(number)));
  }

  SampleRow with(String column, CellValue cell) {
    cells.put(column, cell);
    return this;
  }

  SampleRow without(String column) {
    cells.remove(column);
    return this;
  }

  Row row() {
    return row(7);
  }

  Row row(int number) {
    return new Row(
        "register.xlsx",
        Optional.of("Engagements"),
        number,
        new Header(List.copyOf(cells.keySet())),
        new ArrayList<>(cells.values()));
  }
}
