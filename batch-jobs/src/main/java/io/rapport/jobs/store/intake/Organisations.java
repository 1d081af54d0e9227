package io.rapport.jobs.store.intake;

import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The organisation as it was on a day. */
public final class Organisations {
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
    List<Unit> units =
        client
            .sql(
                """
                select code, name, parent, headcount from organisation_unit
                where as_of = (select as_of from (select distinct as_of from organisation_unit)
                  as days order by (as_of <= :day) desc, abs(as_of - :day) limit 1)
                """)
            .param("day", day)
            .query(
                (row, index) ->
                    new Unit(
                        row.getString("code"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("parent")),
                        row.getInt("headcount")))
            .list();
    return units.isEmpty() ? Optional.empty() : Optional.of(Organisation.of(units));
  }
}
