package io.rapport.domain.intake.organisation;

import io.rapport.domain.organisation.DemographicHeadcounts;
import io.rapport.domain.organisation.Unit;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A unit as a row of an organisation file describes it.
 *
 * @param asOf day from which it is so; empty if the file does not say
 * @param unit the unit
 * @param cells people of the unit by demographic and category, as far as the file has such columns
 */
public record OrganisationRow(
    Optional<LocalDate> asOf, Unit unit, SortedMap<String, SortedMap<String, Integer>> cells) {
  public OrganisationRow {
    SortedMap<String, SortedMap<String, Integer>> copy = new TreeMap<>();
    cells.forEach(
        (demographic, counts) ->
            copy.put(demographic, Collections.unmodifiableSortedMap(new TreeMap<>(counts))));
    cells = Collections.unmodifiableSortedMap(copy);
  }

  /** Headcounts of demographic groups, of the units of one organisation. */
  public static DemographicHeadcounts headcounts(List<OrganisationRow> rows) {
    return DemographicHeadcounts.of(
        rows.stream().collect(Collectors.toMap(row -> row.unit().code(), OrganisationRow::cells)));
  }
}
