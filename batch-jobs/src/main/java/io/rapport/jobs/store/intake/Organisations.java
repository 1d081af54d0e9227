package io.rapport.jobs.store.intake;

import io.rapport.domain.intake.organisation.OrganisationRow;
import io.rapport.domain.organisation.DemographicHeadcounts;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The organisation as it was on a day. */
public final class Organisations {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<SortedMap<String, SortedMap<String, Integer>>> CELLS =
      new TypeReference<>() {};

  private final JdbcClient client;

  /** Reads from a database. */
  public Organisations(JdbcClient client) {
    this.client = client;
  }

  /**
   * The organisation that holds on a day: the newest one up to it, else the oldest after it; empty
   * if there is none at all.
   */
  public Optional<Organisation> on(LocalDate day) {
    List<Unit> units = holding(day).stream().map(OrganisationRow::unit).toList();
    return units.isEmpty() ? Optional.empty() : Optional.of(Organisation.of(units));
  }

  /** Headcounts of demographic groups of the organisation that holds on a day. */
  public DemographicHeadcounts headcountsOn(LocalDate day) {
    return OrganisationRow.headcounts(holding(day));
  }

  private List<OrganisationRow> holding(LocalDate day) {
    return client
        .sql(
            """
            select as_of, code, name, parent, headcount, cells from organisation_unit
            where as_of = (select as_of from (select distinct as_of from organisation_unit)
              as days order by (as_of <= :day) desc, abs(as_of - :day) limit 1)
            """)
        .param("day", day)
        .query(
            (row, index) ->
                new OrganisationRow(
                    Optional.of(row.getObject("as_of", LocalDate.class)),
                    new Unit(
                        row.getString("code"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("parent")),
                        row.getInt("headcount")),
                    JSON.readValue(row.getString("cells"), CELLS)))
        .list();
  }
}
