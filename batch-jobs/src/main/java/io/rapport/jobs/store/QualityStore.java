package io.rapport.jobs.store;

import io.rapport.domain.release.Quality;
import io.rapport.domain.survey.Questionnaire;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts and hashes of what was read; never a value. */
public final class QualityStore {
  private final JdbcClient client;

  QualityStore(JdbcClient client) {
    this.client = client;
  }

  /** Files that took effect, sorted by name. */
  public List<Quality.Input> inputs() {
    return client
        .sql("select * from input_file where state = 'MERGED' order by name collate \"C\", sha256")
        .query(
            (row, index) ->
                new Quality.Input(
                    Objects.requireNonNull(row.getString("name")),
                    words(Objects.requireNonNull(row.getString("kind"))),
                    Objects.requireNonNull(row.getString("sha256")),
                    row.getLong("rows_read"),
                    row.getLong("rows_accepted"),
                    row.getLong("rows_refused"),
                    row.getLong("rows_blank"),
                    row.getLong("rows_duplicate"),
                    day(Objects.requireNonNull(row.getObject("merged_at", OffsetDateTime.class)))))
        .list();
  }

  /** Number of files that were refused as a whole and not handed in again since. */
  public long refusedFiles() {
    return client
        .sql("select count(*) from input_file where state = 'REFUSED'")
        .query(Long.class)
        .single();
  }

  /** Refused rows of those files by rule and words. */
  public List<Quality.RuleCount> refusals() {
    return counts(
        """
        select r.rule, r.message as words, count(*) as number from refusal r
        join input_file f using (sha256) where f.state = 'MERGED'
        group by r.rule, r.message order by r.rule collate "C", r.message collate "C"
        """);
  }

  /**
   * What was noticed in those files without refusing anything, by rule and words. What a column is
   * called that nobody reads is for those who handed it in: anything can stand in a header.
   */
  public List<Quality.RuleCount> findings() {
    return counts(
        """
        select rule, words, sum(count) as number
        from (
          select n.rule, n.count,
            case
              when n.rule in ('unknown-column', 'unmapped-column')
              then 'columns that are not read; rapport check names them'
              when n.rule = 'unmapped-item'
              then 'answers to items that are not read; rapport check names them'
              else n.message
            end as words
          from finding n join input_file f using (sha256) where f.state = 'MERGED'
        ) noticed
        group by rule, words order by rule collate "C", words collate "C"
        """);
  }

  /** SHA-256 of the files whose answers to a wave hold, sorted. */
  public List<String> behindAnswers(Questionnaire questionnaire, String wave) {
    return client
        .sql(
            """
            select distinct source from survey_response
            where questionnaire = ? and version = ? and wave = ? order by source
            """)
        .params(questionnaire.id(), questionnaire.version(), wave)
        .query(String.class)
        .list();
  }

  /** SHA-256 of the files of the organisation that holds on a day, sorted. */
  public List<String> behindOrganisation(LocalDate day) {
    return client
        .sql(
            """
            select distinct source from organisation_unit
            where as_of = (select as_of from (select distinct as_of from organisation_unit)
              as days order by (as_of <= :day) desc, abs(as_of - :day) limit 1)
            order by source
            """)
        .param("day", day)
        .query(String.class)
        .list();
  }

  /** SHA-256 of the files whose records hold, sorted. */
  public List<String> behindRecords() {
    return client
        .sql("select distinct source from register_record order by source")
        .query(String.class)
        .list();
  }

  /** SHA-256 of the files of what became of units, sorted. */
  public List<String> behindUnitChanges() {
    return client
        .sql("select distinct source from unit_change order by source")
        .query(String.class)
        .list();
  }

  private List<Quality.RuleCount> counts(String sql) {
    return client
        .sql(sql)
        .query(
            (row, index) ->
                new Quality.RuleCount(
                    Objects.requireNonNull(row.getString("rule")),
                    Objects.requireNonNull(row.getString("words")),
                    row.getLong("number")))
        .list();
  }

  private static LocalDate day(OffsetDateTime time) {
    return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
  }

  private static String words(String kind) {
    return switch (kind) {
      case "ORGANISATION" -> "organisation";
      case "UNIT_LINEAGE" -> "unit lineage";
      case "SURVEY" -> "survey";
      case "REGISTER" -> "engagement register";
      case "CASE_EXPORT" -> "case export";
      default -> "unknown";
    };
  }
}
