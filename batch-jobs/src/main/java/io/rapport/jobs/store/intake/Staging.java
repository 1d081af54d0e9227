package io.rapport.jobs.store.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.organisation.OrganisationRow;
import io.rapport.domain.intake.organisation.UnitChangeRow;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.SurveyComment;
import io.rapport.jobs.store.RunGuard;
import io.rapport.jobs.store.intake.Staged.StagedRecord;
import io.rapport.jobs.store.intake.Staged.StagedResponse;
import io.rapport.jobs.store.intake.Staged.StagedUnit;
import io.rapport.jobs.store.intake.Staged.StagedUnitChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The staging tables: what was read of a file and is not merged yet. Needs a transaction. */
public final class Staging {
  private static final List<String> TABLES =
      List.of(
          "staging_unit",
          "staging_unit_change",
          "staging_response",
          "staging_comment",
          "staging_record",
          "staging_refusal");

  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
  private final JdbcClient client;
  private final Copying copying;
  private final RunGuard guard;
  private final Pseudonyms pseudonyms;
  private final RegisterContent register;

  /** The tables of a database, whose people are known by pseudonyms. */
  public Staging(JdbcTemplate template, JdbcClient client, RunGuard guard, Pseudonyms pseudonyms) {
    this.client = client;
    this.copying = new Copying(template);
    this.guard = guard;
    this.pseudonyms = pseudonyms;
    this.register = new RegisterContent(pseudonyms);
  }

  /** Takes away whatever is left of any file: only one is read at a time. */
  public void clear() {
    guard.check();
    TABLES.forEach(table -> client.sql("truncate " + table).update());
  }

  /**
   * Adds what rows gave.
   *
   * @param sha256 the file
   * @param first number of the first one within the file
   */
  public void add(String sha256, long first, List<Staged> staged) {
    guard.check();
    CopyText units = new CopyText();
    CopyText changes = new CopyText();
    CopyText responses = new CopyText();
    CopyText comments = new CopyText();
    CopyText records = new CopyText();
    long number = first;
    for (Staged each : staged) {
      if (each instanceof StagedUnit unit) {
        add(units.add(sha256).add(number), unit.row());
      } else if (each instanceof StagedUnitChange change) {
        add(changes.add(sha256).add(number), change.row());
      } else if (each instanceof StagedResponse response) {
        add(responses.add(sha256).add(number), response);
        addComments(comments, sha256, number, response);
      } else if (each instanceof StagedRecord entry) {
        register.add(records.add(sha256).add(number), entry.entry());
      }
      number++;
    }
    copying.copy("staging_unit", units);
    copying.copy("staging_unit_change", changes);
    copying.copy("staging_response", responses);
    copying.copy("staging_comment", comments);
    copying.copy("staging_record", records);
  }

  /**
   * Adds reasons for which rows or the file are refused.
   *
   * @param first number of the first one within the file
   */
  public void addRefusals(String sha256, int first, List<Issue> issues) {
    guard.check();
    CopyText rows = new CopyText();
    int number = first;
    for (Issue issue : issues) {
      Place place = issue.place();
      rows.add(sha256).add(number++).add(place.file()).add(place.sheet()).add(place.row());
      rows.add(place.column()).add(place.header());
      rows.add(issue.rule()).add(issue.severity().name()).add(issue.message()).endRow();
    }
    copying.copy("staging_refusal", rows);
  }

  private void add(CopyText text, OrganisationRow row) {
    text.add(row.asOf()).add(row.unit().code()).add(row.unit().parent()).add(row.unit().name());
    text.add(row.unit().headcount()).add(json.writeValueAsString(row.cells())).endRow();
  }

  private static void add(CopyText text, UnitChangeRow row) {
    text.add(row.effective().toString()).add(row.from()).add(row.to()).endRow();
  }

  private void add(CopyText text, StagedResponse staged) {
    Response response = staged.response();
    text.add(staged.row().file()).add(staged.row().sheet()).add(staged.row().number());
    text.add(response.wave());
    text.add(pseudonyms.of(Pseudonyms.Role.RESPONDENT, response.respondent()));
    text.add(response.unit());
    text.add(
        response.answers().stream()
            .map(answer -> answer.map(String::valueOf).orElse("NULL"))
            .collect(Collectors.joining(",", "{", "}")));
    text.add(response.answered());
    text.add(json.writeValueAsString(response.demographics()));
    text.add(response.submitted()).add(String.valueOf(staged.complete())).endRow();
  }

  /** A row for the author, and one for each comment. */
  private void addComments(CopyText text, String sha256, long number, StagedResponse staged) {
    if (staged.comments().isEmpty()) {
      return;
    }
    String author = pseudonyms.of(Pseudonyms.Role.AUTHOR, staged.response().respondent());
    Optional<String> nothing = Optional.empty();
    text.add(sha256).add(number).add(author).add(nothing).add(nothing).add(nothing).endRow();
    for (SurveyComment comment : staged.comments().get()) {
      text.add(sha256).add(number).add(author).add(comment.question());
      text.add(comment.language().code()).add(comment.text().text()).endRow();
    }
  }
}
