package io.rapport.jobs.intake;

import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.domain.intake.register.FileTally;
import io.rapport.domain.intake.register.RegisterEntry;
import io.rapport.domain.intake.register.RegisterRows;
import io.rapport.domain.intake.register.RegisterTable;
import io.rapport.jobs.store.intake.Staged.StagedRecord;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the engagement register, table by table. Each table has its own limit of refused rows. */
final class RegisterReader implements SourceReader {
  private final LocalDate importDate;
  private final double rejectLimit;
  private final Map<Place, TableReader> tables = new LinkedHashMap<>();

  RegisterReader(LocalDate importDate, double rejectLimit) {
    this.importDate = importDate;
    this.rejectLimit = rejectLimit;
  }

  private record TableReader(RegisterRows rows, FileTally tally) {}

  @Override
  public List<Issue> begin(SourceTable table) {
    RegisterTable kind = RegisterTable.ofName(table.name()).orElseThrow();
    tables.put(table.place(), new TableReader(new RegisterRows(kind, importDate), new FileTally()));
    return RegisterRows.check(kind, table.header(), table.place());
  }

  @Override
  public Reading read(LayoutRow read) {
    Row row = read.row();
    TableReader table = tables.get(tableOf(row));
    if (table == null) {
      throw new IllegalStateException("the row's table was not begun");
    }
    Checked<RegisterEntry> checked = table.rows().read(row);
    table.tally().add(checked);
    return Reading.of(checked, StagedRecord::new);
  }

  @Override
  public Reading end() {
    return new Reading(
        List.of(),
        tables.entrySet().stream()
            .flatMap(
                table -> table.getValue().tally().refusals(table.getKey(), rejectLimit).stream())
            .toList());
  }

  private static Place tableOf(Row row) {
    return row.sheet().isPresent() ? Place.of(row.file(), row.sheet().get()) : Place.of(row.file());
  }
}
