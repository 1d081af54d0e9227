package io.rapport.jobs.intake;

import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.domain.intake.organisation.UnitChangeRow;
import io.rapport.domain.intake.organisation.UnitChangeRows;
import io.rapport.jobs.store.intake.Staged.StagedUnitChange;
import java.util.List;

/**
 * Reads a unit lineage. All of it counts or nothing: with a line missing, people would be counted
 * in the wrong units.
 */
final class UnitLineageReader implements SourceReader {
  private final Place place;
  private final UnitChangeRows rows = new UnitChangeRows();
  private int refused;

  UnitLineageReader(String file) {
    this.place = Place.of(file);
  }

  @Override
  public List<Issue> begin(SourceTable table) {
    return UnitChangeRows.check(table.header(), table.place());
  }

  @Override
  public Reading read(LayoutRow read) {
    Checked<UnitChangeRow> checked = rows.read(read.row());
    if (checked instanceof Checked.Refused<UnitChangeRow>) {
      refused++;
    }
    return Reading.of(checked, StagedUnitChange::new);
  }

  @Override
  public Reading end() {
    return refused == 0
        ? Reading.NOTHING
        : new Reading(
            List.of(),
            List.of(
                new Issue(
                    "unit-lineage",
                    Issue.Severity.FILE_REFUSED,
                    place,
                    "a lineage with changes missing would count people in the wrong units; mend "
                        + refused
                        + (refused == 1 ? " row" : " rows"))));
  }
}
