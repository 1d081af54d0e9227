package io.rapport.jobs.store.intake;

import io.rapport.domain.organisation.UnitChange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lineage of units as the last file has it. */
public final class UnitChanges {
  private final JdbcClient client;

  /** Reads from a database. */
  public UnitChanges(JdbcClient client) {
    this.client = client;
  }

  /** All changes, oldest first; one for each unit and day. */
  public List<UnitChange> all() {
    return client
        .sql(
            """
            select effective, from_unit,
              array_remove(array_agg(to_unit order by to_unit collate "C"), null) as to_units
            from unit_change group by effective, from_unit
            order by effective, from_unit collate "C"
            """)
        .query(
            (row, index) ->
                new UnitChange(
                    Objects.requireNonNull(row.getObject("effective", LocalDate.class)),
                    Objects.requireNonNull(row.getString("from_unit")),
                    Arrays.asList((String[]) row.getArray("to_units").getArray())))
        .list();
  }
}
