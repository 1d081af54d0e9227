package io.rapport.jobs.intake;

import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.survey.SurveyColumns;
import io.rapport.domain.intake.survey.SurveyRows;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.survey.Response;
import io.rapport.jobs.intake.SourceKind.SurveySource;
import io.rapport.jobs.store.intake.Staged.StagedResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a survey file. */
final class SurveyReader implements SourceReader {
  private final SurveySource source;
  private final Organisation organisation;
  private final String fileKey;
  private final RejectLimit limit;
  private @Nullable SurveyRows rows;

  SurveyReader(SurveySource source, Organisation organisation, String fileKey, RejectLimit limit) {
    this.source = source;
    this.organisation = organisation;
    this.fileKey = fileKey;
    this.limit = limit;
  }

  @Override
  public List<Issue> begin(SourceTable table) {
    rows =
        new SurveyRows(
            source.questionnaire(), organisation, source.wave(), fileKey, table.header());
    return SurveyColumns.check(source.questionnaire(), table.header(), table.place());
  }

  @Override
  public Reading read(Row row) {
    if (rows == null) {
      throw new IllegalStateException("no table was begun");
    }
    Row place = new Row(row.file(), row.sheet(), row.number(), row.header(), List.of());
    Checked<Response> checked = rows.read(row);
    limit.count(checked);
    return Reading.of(checked, response -> new StagedResponse(response, place));
  }

  @Override
  public Reading end() {
    return new Reading(List.of(), limit.refusal());
  }
}
