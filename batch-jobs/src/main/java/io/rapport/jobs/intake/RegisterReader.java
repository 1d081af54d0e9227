package io.rapport.jobs.intake;

import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.register.FileTally;
import io.rapport.domain.intake.register.RegisterEntry;
import io.rapport.domain.intake.register.RegisterRows;
import io.rapport.domain.intake.register.RegisterTable;
import io.rapport.jobs.store.intake.Staged.StagedRecord;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the engagement register, table by table. Each table has its own limit of refused rows. */
final class RegisterReader implements SourceReader {
  private final LocalDate importDate;
  private final double rejectLimit;
  private final Map<SourceTable, FileTally> tallies = new LinkedHashMap<>();
  private @Nullable RegisterRows rows;
  private FileTally tally = new FileTally();

  RegisterReader(LocalDate importDate, double rejectLimit) {
    this.importDate = importDate;
    this.rejectLimit = rejectLimit;
  }

  @Override
  public List<Issue> begin(SourceTable table) {
    RegisterTable kind = RegisterTable.ofName(table.name()).orElseThrow();
    rows = new RegisterRows(kind, importDate);
    tally = new FileTally();
    tallies.put(table, tally);
    return RegisterRows.check(kind, table.header(), table.place());
  }

  @Override
  public Reading read(Row row) {
    if (rows == null) {
      throw new IllegalStateException("no table was begun");
    }
    Checked<RegisterEntry> checked = rows.read(row);
    tally.add(checked);
    return Reading.of(checked, StagedRecord::new);
  }

  @Override
  public Reading end() {
    return new Reading(
        List.of(),
        tallies.entrySet().stream()
            .flatMap(
                table -> table.getValue().refusals(table.getKey().place(), rejectLimit).stream())
            .toList());
  }
}
