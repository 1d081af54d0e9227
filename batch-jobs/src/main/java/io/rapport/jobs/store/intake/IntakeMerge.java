package io.rapport.jobs.store.intake;

import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.jobs.store.DataVersion;
import io.rapport.jobs.store.RunGuard;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves what is staged of one file into its tables. Every method needs the one transaction in which
 * the ledger's row is written too.
 */
public final class IntakeMerge {
  private final JdbcClient client;
  private final UnitMerge units;
  private final CommentMerge comments;
  private final DataVersion version;
  private final RunGuard guard;
  private final Clock clock;

  /** Merges into the tables of a database. */
  public IntakeMerge(JdbcClient client, RunGuard guard, Clock clock) {
    this.client = client;
    this.units = new UnitMerge(client);
    this.comments = new CommentMerge(client);
    this.version = new DataVersion(client);
    this.guard = guard;
    this.clock = clock;
  }

  /**
   * What is staged of a file.
   *
   * @param rows staged rows
   * @param weight sum of their weights, see {@link Staged#weight}
   */
  public record Sum(long rows, long weight) {}

  /** What a merge did. */
  public record Merged(List<String> waves, long duplicates) {}

  /** Counts what is staged of a file. */
  public Sum staged(String sha256) {
    return client
        .sql(
            """
            select count(*) as rows, coalesce(sum(weight), 0) as weight from (
              select headcount::bigint as weight from staging_unit where sha256 = :sha256
              union all select 1 from staging_unit_change where sha256 = :sha256
              union all select answered from staging_response where sha256 = :sha256
              union all select 1 from staging_record where sha256 = :sha256) as staged
            """)
        .param("sha256", sha256)
        .query((row, index) -> new Sum(row.getLong("rows"), row.getLong("weight")))
        .single();
  }

  /** Counts what is staged of a file and would give way to other rows of it. */
  public long replaced(String sha256) {
    return client
        .sql(
            """
            select (select count(*) - count(distinct (wave, respondent))
                from staging_response where sha256 = :sha256)
              + (select count(*) - count(distinct (entity, record_key))
                from staging_record where sha256 = :sha256)
            """)
        .param("sha256", sha256)
        .query(Long.class)
        .single();
  }

  /**
   * Replaces the organisation of each day that the file names.
   *
   * @param day day for rows that name none
   */
  public Merged organisation(String sha256, LocalDate day) {
    guard.check();
    units.organisation(sha256, day, OffsetDateTime.now(clock), version.raise());
    return new Merged(List.of(), 0);
  }

  /** Replaces the whole unit lineage. */
  public Merged lineage(String sha256) {
    guard.check();
    units.lineage(sha256, OffsetDateTime.now(clock));
    return new Merged(List.of(), 0);
  }

  /**
   * Takes the responses over. Of several rows of one respondent and wave the last complete one
   * counts, else the last of those with most answers; the others are refused as duplicates. A
   * response in an earlier file gives way to this one and goes into the history, unless both say
   * the same. Comments go with their response.
   */
  public Merged survey(String sha256, Questionnaire questionnaire) {
    guard.check();
    items(questionnaire);
    long duplicates = duplicates(sha256);
    List<String> waves =
        client
            .sql("select distinct wave from staging_response where sha256 = ? order by wave")
            .param(sha256)
            .query(String.class)
            .list();
    OffsetDateTime now = OffsetDateTime.now(clock);
    long since = version.raise();
    client
        .sql(
            """
            insert into survey_response_history (questionnaire, version, wave, respondent, unit,
              answers, demographics, submitted_on, source, valid_from, valid_to, since, until)
            select r.questionnaire, r.version, r.wave, r.respondent, r.unit, r.answers,
              r.demographics, r.submitted_on, r.source, r.valid_from, :now, r.since, :since
            from survey_response r join staging_response s
              on s.wave = r.wave and s.respondent = r.respondent
            where s.sha256 = :sha256 and r.questionnaire = :questionnaire
              and (r.version, r.unit, r.answers, r.demographics, r.submitted_on)
                is distinct from (:version, s.unit, s.answers, s.demographics, s.submitted_on)
            """)
        .param("now", now)
        .param("since", since)
        .param("questionnaire", questionnaire.id())
        .param("version", questionnaire.version())
        .param("sha256", sha256)
        .update();
    client
        .sql(
            """
            insert into survey_response as r (questionnaire, version, wave, respondent, unit,
              answers, demographics, submitted_on, source, valid_from, since)
            select :questionnaire, :version, wave, respondent, unit, answers, demographics,
              submitted_on, sha256, :now, :since
            from staging_response where sha256 = :sha256
            on conflict (questionnaire, wave, respondent) do update set
              version = excluded.version, unit = excluded.unit, answers = excluded.answers,
              demographics = excluded.demographics, submitted_on = excluded.submitted_on,
              source = excluded.source, valid_from = excluded.valid_from, since = excluded.since
            where (r.version, r.unit, r.answers, r.demographics, r.submitted_on)
              is distinct from (excluded.version, excluded.unit, excluded.answers,
                excluded.demographics, excluded.submitted_on)
            """)
        .param("now", now)
        .param("since", since)
        .param("questionnaire", questionnaire.id())
        .param("version", questionnaire.version())
        .param("sha256", sha256)
        .update();
    comments.comments(sha256, questionnaire.id());
    return new Merged(waves, duplicates);
  }

  /**
   * Takes records of the register over (V01): the same key with the same content is skipped, with
   * other content it becomes a new version and the old one goes into the history. Of rows of one
   * key within the file the last counts.
   */
  public Merged register(String sha256) {
    guard.check();
    OffsetDateTime now = OffsetDateTime.now(clock);
    long since = version.raise();
    long duplicates =
        client
            .sql(
                """
                delete from staging_record s using staging_record later
                where s.sha256 = :sha256 and later.sha256 = :sha256 and s.entity = later.entity
                  and s.record_key = later.record_key and s.number < later.number
                """)
            .param("sha256", sha256)
            .update();
    client
        .sql(
            """
            insert into register_record_history (entity, record_key, version, content,
              content_hash, source, valid_from, valid_to, since, until)
            select r.entity, r.record_key, r.version, r.content, r.content_hash, r.source,
              r.valid_from, :now, r.since, :since
            from register_record r join staging_record s
              on s.entity = r.entity and s.record_key = r.record_key
            where s.sha256 = :sha256 and s.content_hash <> r.content_hash
            """)
        .param("now", now)
        .param("since", since)
        .param("sha256", sha256)
        .update();
    client
        .sql(
            """
            insert into register_record as r
              (entity, record_key, version, content, content_hash, source, valid_from, since)
            select entity, record_key, 1, content, content_hash, sha256, :now, :since
            from staging_record where sha256 = :sha256
            on conflict (entity, record_key) do update set version = r.version + 1,
              content = excluded.content, content_hash = excluded.content_hash,
              source = excluded.source, valid_from = excluded.valid_from, since = excluded.since
            where r.content_hash <> excluded.content_hash
            """)
        .param("now", now)
        .param("since", since)
        .param("sha256", sha256)
        .update();
    return new Merged(List.of(), duplicates);
  }

  private void items(Questionnaire questionnaire) {
    int position = 1;
    for (Item item : questionnaire.items()) {
      client
          .sql(
              """
              insert into questionnaire_item values (?, ?, ?, ?)
              on conflict (questionnaire, version, position) do update set item = excluded.item
              """)
          .params(questionnaire.id(), questionnaire.version(), position, item.id())
          .update();
      position++;
    }
  }

  private long duplicates(String sha256) {
    return client
        .sql(
            """
            with ranked as (
              select number, row_number() over (partition by wave, respondent
                order by complete desc, case when complete then 0 else answered end desc,
                  number desc) as rank
              from staging_response where sha256 = :sha256),
            replaced as (
              delete from staging_response s using ranked
              where s.sha256 = :sha256 and s.number = ranked.number and ranked.rank > 1
              returning s.file, s.sheet, s.row_number)
            insert into staging_refusal
            select :sha256,
              (select coalesce(max(number), 0) from staging_refusal where sha256 = :sha256)
                + row_number() over (order by row_number),
              file, sheet, row_number, null, null, 'duplicate-respondent', 'REFUSED',
              'the last complete row of the same respondent counts instead'
            from replaced
            """)
        .param("sha256", sha256)
        .update();
  }
}
