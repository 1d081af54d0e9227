package io.rapport.jobs.store.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves staged units and changes of units into their tables. What a file replaces goes into the
 * history; what it repeats stays as it is. Needs the transaction of the merge.
 */
final class UnitMerge {
  private final JdbcClient client;

  UnitMerge(JdbcClient client) {
    this.client = client;
  }

  /**
   * Replaces the organisation of each day that the file names.
   *
   * @param day day for rows that name none
   * @param version of the data, from which on it holds
   */
  void organisation(String sha256, LocalDate day, OffsetDateTime now, long version) {
    client
        .sql(
            """
            with replaced as (
              delete from organisation_unit u
              where u.as_of in
                  (select distinct coalesce(as_of, :day) from staging_unit where sha256 = :sha256)
                and not exists (
                  select 1 from staging_unit s
                  where s.sha256 = :sha256 and coalesce(s.as_of, :day) = u.as_of
                    and (s.code, s.parent, s.name, s.headcount, s.cells)
                      is not distinct from (u.code, u.parent, u.name, u.headcount, u.cells))
              returning u.*)
            insert into organisation_unit_history
              (as_of, code, parent, name, headcount, cells, source, valid_from, valid_to, since,
                until)
            select as_of, code, parent, name, headcount, cells, source, valid_from, :now, since,
              :version
            from replaced
            """)
        .param("day", day)
        .param("version", version)
        .param("sha256", sha256)
        .param("now", now)
        .update();
    client
        .sql(
            """
            insert into organisation_unit
              (as_of, code, parent, name, headcount, cells, source, valid_from, since)
            select coalesce(as_of, :day), code, parent, name, headcount, cells, sha256, :now,
              :version
            from staging_unit where sha256 = :sha256
            on conflict (as_of, code) do nothing
            """)
        .param("day", day)
        .param("version", version)
        .param("sha256", sha256)
        .param("now", now)
        .update();
  }

  /** Replaces all changes of units. */
  void lineage(String sha256, OffsetDateTime now) {
    client
        .sql(
            """
            with replaced as (
              delete from unit_change c
              where not exists (
                select 1 from staging_unit_change s
                where s.sha256 = :sha256 and (s.effective, s.from_unit, s.to_unit)
                  is not distinct from (c.effective, c.from_unit, c.to_unit))
              returning c.*)
            insert into unit_change_history
              (effective, from_unit, to_unit, source, valid_from, valid_to)
            select effective, from_unit, to_unit, source, valid_from, :now from replaced
            """)
        .param("sha256", sha256)
        .param("now", now)
        .update();
    client
        .sql(
            """
            insert into unit_change (effective, from_unit, to_unit, source, valid_from)
            select effective, from_unit, to_unit, sha256, :now
            from staging_unit_change where sha256 = :sha256
            on conflict (effective, from_unit, to_unit) do nothing
            """)
        .param("sha256", sha256)
        .param("now", now)
        .update();
  }
}
