package io.rapport.jobs.intake;

import io.rapport.domain.comment.Redaction;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.domain.intake.layout.Standing;
import io.rapport.domain.intake.survey.CommentRows;
import io.rapport.domain.intake.survey.SurveyColumns;
import io.rapport.domain.intake.survey.SurveyRows;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.SurveyComment;
import io.rapport.jobs.intake.SourceKind.SurveySource;
import io.rapport.jobs.store.intake.Staged.StagedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a survey file. */
final class SurveyReader implements SourceReader {
  private final SurveySource source;
  private final Optional<Organisation> organisation;
  private final String fileKey;
  private final Place place;
  private final RejectLimit limit;
  private final CommentRows comments;
  private long ofNobody;
  private @Nullable SurveyRows rows;

  /**
   * @param organisation the units there are; empty to take units as the file names them
   * @param redaction of comments
   */
  SurveyReader(
      SurveySource source,
      Optional<Organisation> organisation,
      InputFile file,
      RejectLimit limit,
      Redaction redaction) {
    this.source = source;
    this.organisation = organisation;
    this.fileKey = file.sha256();
    this.place = Place.of(file.name());
    this.limit = limit;
    this.comments = new CommentRows(source.questionnaire().comments(), redaction);
  }

  @Override
  public List<Issue> begin(SourceTable table) {
    Questionnaire questionnaire = source.questionnaire();
    rows =
        organisation
            .map(
                units ->
                    new SurveyRows(questionnaire, units, source.wave(), fileKey, table.answers()))
            .orElseGet(
                () ->
                    SurveyRows.ofUnitsAsNamed(
                        questionnaire, source.wave(), fileKey, table.answers()));
    return SurveyColumns.check(questionnaire, table.answers(), table.place());
  }

  /** Trials, and sheets that somebody opened and left blank, are nobody's answers. */
  @Override
  public Optional<Issue> passesOver(LayoutRow read) {
    Row row = read.row();
    if (read.standing() == Standing.TEST) {
      return Optional.of(
          warning(row, "test-row", "written while the survey was tried out, and not read"));
    }
    return read.standing() == Standing.INCOMPLETE && isUnanswered(row)
        ? Optional.of(warning(row, "no-answers", "begun without an answer, and not read"))
        : Optional.empty();
  }

  private boolean isUnanswered(Row row) {
    return source.questionnaire().items().stream()
        .allMatch(item -> row.cell(item.column()).isEmpty());
  }

  @Override
  public Reading read(LayoutRow read) {
    Row row = read.row();
    if (rows == null) {
      throw new IllegalStateException("no table was begun");
    }
    Row place = new Row(row.file(), row.sheet(), row.number(), row.header(), List.of());
    ofNobody += read.row().isBlank() ? 1 : 0;
    Checked<Response> checked = check(rows, read);
    limit.count(checked);
    Reading reading =
        Reading.of(
            checked,
            response ->
                new StagedResponse(response, place, isComplete(read, response), comments(row)));
    if (read.standing() != Standing.INCOMPLETE || reading.refused()) {
      return reading;
    }
    List<Issue> issues = new ArrayList<>(reading.issues());
    issues.add(warning(row, "incomplete", "answered in part and not handed in; it counts"));
    return new Reading(reading.staged(), issues);
  }

  private Optional<List<SurveyComment>> comments(Row row) {
    return source.questionnaire().comments().questions().isEmpty()
        ? Optional.empty()
        : Optional.of(comments.read(row));
  }

  /** Handed in, or with every answer where the export does not say. */
  private boolean isComplete(LayoutRow read, Response response) {
    return read.standing() == Standing.COMPLETE
        || read.standing() == Standing.UNTOLD
            && response.answered() == source.questionnaire().items().size();
  }

  /** What was wrong with the rows that were put together refuses the respondent, too. */
  private static Checked<Response> check(SurveyRows rows, LayoutRow read) {
    List<Issue> issues = new ArrayList<>(read.issues());
    if (!read.row().isBlank()) {
      Checked<Response> checked = rows.read(read.row());
      checked.issues().stream().map(read::placed).forEach(issues::add);
      if (checked instanceof Checked.Accepted<Response> accepted
          && issues.stream().noneMatch(issue -> issue.severity() == Issue.Severity.REFUSED)) {
        return new Checked.Accepted<>(accepted.value(), issues);
      }
    }
    return new Checked.Refused<>(issues);
  }

  @Override
  public Reading end() {
    List<Issue> issues = new ArrayList<>(limit.refusal());
    if (ofNobody > 0) {
      issues.add(
          new Issue(
              "answers-of-nobody",
              Issue.Severity.FILE_REFUSED,
              place,
              ofNobody
                  + (ofNobody == 1 ? " row names" : " rows name")
                  + " no respondent, so it is not known whose answers are incomplete; name the"
                  + " respondents or take the rows out"));
    }
    return new Reading(List.of(), issues);
  }

  private static Issue warning(Row row, String rule, String message) {
    return new Issue(rule, Issue.Severity.WARNING, row.place(), message);
  }
}
