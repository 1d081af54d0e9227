package io.rapport.jobs.store.intake;

import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.organisation.OrganisationRow;
import io.rapport.domain.intake.organisation.UnitChangeRow;
import io.rapport.domain.intake.register.RegisterEntry;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.SurveyComment;
import java.util.List;
import java.util.Optional;

/** What an accepted row puts into staging. */
public sealed interface Staged {

  /** What it adds to the control sum of its file. */
  long weight();

  /** A unit of the organisation. Its weight is its headcount. */
  record StagedUnit(OrganisationRow row) implements Staged {
    @Override
    public long weight() {
      return row.unit().headcount();
    }
  }

  /** A change of units. Its weight is one. */
  record StagedUnitChange(UnitChangeRow row) implements Staged {
    @Override
    public long weight() {
      return 1;
    }
  }

  /**
   * A response to a survey. Its weight is the number of its answers.
   *
   * @param complete whether it goes before another row of the same respondent that is not
   * @param comments what was said beside, empty if the questionnaire has no open question
   */
  record StagedResponse(
      Response response, Row row, boolean complete, Optional<List<SurveyComment>> comments)
      implements Staged {
    public StagedResponse {
      comments = comments.map(List::copyOf);
    }

    @Override
    public long weight() {
      return response.answered();
    }
  }

  /** A record of the register. Its weight is one. */
  record StagedRecord(RegisterEntry entry) implements Staged {
    @Override
    public long weight() {
      return 1;
    }
  }
}
