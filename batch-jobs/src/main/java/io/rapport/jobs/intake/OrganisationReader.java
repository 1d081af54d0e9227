package io.rapport.jobs.intake;

import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.domain.intake.organisation.OrganisationRow;
import io.rapport.domain.intake.organisation.OrganisationRows;
import io.rapport.jobs.store.intake.Staged.StagedUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads an organisation file. All of it counts or nothing: a tree without one unit is another. */
final class OrganisationReader implements SourceReader {
  private final Place place;
  private final List<OrganisationRow> rows = new ArrayList<>();
  private final Set<List<Object>> units = new HashSet<>();
  private int refused;

  OrganisationReader(String file) {
    this.place = Place.of(file);
  }

  @Override
  public List<Issue> begin(SourceTable table) {
    return OrganisationRows.check(table.header(), table.place());
  }

  @Override
  public Reading read(LayoutRow read) {
    Row row = read.row();
    Checked<OrganisationRow> checked = once(row, OrganisationRows.read(row));
    if (checked instanceof Checked.Accepted<OrganisationRow> accepted) {
      rows.add(accepted.value());
    } else {
      refused++;
    }
    return Reading.of(checked, StagedUnit::new);
  }

  /** Two rows of one unit and day cannot both be right. */
  private Checked<OrganisationRow> once(Row row, Checked<OrganisationRow> checked) {
    if (checked instanceof Checked.Accepted<OrganisationRow> accepted
        && !units.add(List.of(accepted.value().asOf(), accepted.value().unit().code()))) {
      return new Checked.Refused<>(
          List.of(
              new Issue(
                  "unit-twice",
                  Issue.Severity.REFUSED,
                  row.place("unit"),
                  "the same unit stands further up")));
    }
    return checked;
  }

  @Override
  public Reading end() {
    if (refused > 0) {
      return new Reading(
          List.of(),
          List.of(
              new Issue(
                  "organisation",
                  Issue.Severity.FILE_REFUSED,
                  place,
                  "an organisation with units missing is not the organisation; mend "
                      + refused
                      + (refused == 1 ? " row" : " rows"))));
    }
    return new Reading(List.of(), OrganisationRows.checkTogether(rows, place));
  }
}
