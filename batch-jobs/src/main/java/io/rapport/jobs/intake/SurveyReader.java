package io.rapport.jobs.intake;

import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.domain.intake.layout.Standing;
import io.rapport.domain.intake.survey.SurveyColumns;
import io.rapport.domain.intake.survey.SurveyRows;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
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
  private final RejectLimit limit;
  private @Nullable SurveyRows rows;

  /**
   * @param organisation the units there are; empty to take units as the file names them
   */
  SurveyReader(
      SurveySource source, Optional<Organisation> organisation, String fileKey, RejectLimit limit) {
    this.source = source;
    this.organisation = organisation;
    this.fileKey = fileKey;
    this.limit = limit;
  }

  @Override
  public List<Issue> begin(SourceTable table) {
    Questionnaire questionnaire = source.questionnaire();
    rows =
        organisation
            .map(
                units ->
                    new SurveyRows(questionnaire, units, source.wave(), fileKey, table.header()))
            .orElseGet(
                () ->
                    SurveyRows.ofUnitsAsNamed(
                        questionnaire, source.wave(), fileKey, table.header()));
    return SurveyColumns.check(questionnaire, table.header(), table.place());
  }

  /** Trials, and sheets that somebody opened and left blank, are nobody's answers. */
  @Override
  public Optional<Issue> passesOver(LayoutRow read) {
    Row row = read.row();
    if (read.standing() == Standing.TEST) {
      return Optional.of(
          warning(row, "test-row", "written while the survey was tried out, and not read"));
    }
    boolean blank =
        source.questionnaire().items().stream().allMatch(item -> row.cell(item.column()).isEmpty());
    return read.standing() == Standing.INCOMPLETE && blank
        ? Optional.of(warning(row, "no-answers", "begun without an answer, and not read"))
        : Optional.empty();
  }

  @Override
  public Reading read(LayoutRow read) {
    Row row = read.row();
    if (rows == null) {
      throw new IllegalStateException("no table was begun");
    }
    Row place = new Row(row.file(), row.sheet(), row.number(), row.header(), List.of());
    Checked<Response> checked = rows.read(row);
    limit.count(checked);
    Reading reading = Reading.of(checked, response -> new StagedResponse(response, place));
    if (read.standing() == Standing.COMPLETE || reading.refused()) {
      return reading;
    }
    List<Issue> issues = new ArrayList<>(reading.issues());
    issues.add(warning(row, "incomplete", "answered in part and not handed in; it counts"));
    return new Reading(reading.staged(), issues);
  }

  @Override
  public Reading end() {
    return new Reading(List.of(), limit.refusal());
  }

  private static Issue warning(Row row, String rule, String message) {
    return new Issue(rule, Issue.Severity.WARNING, row.place(), message);
  }
}
