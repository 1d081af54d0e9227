package io.rapport.jobs.intake;

import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.layout.LayoutMatch;
import io.rapport.domain.intake.layout.LongPivot;
import io.rapport.domain.intake.layout.SurveyColumn;
import io.rapport.domain.intake.survey.SurveyTable;
import java.util.List;

/**
 * How a survey tool laid a table out.
 *
 * @param match what was recognised
 * @param items columns of a questionnaire's items, which a table of one answer a row has as values
 */
public record SurveyLayout(LayoutMatch match, List<String> items) {
  public SurveyLayout {
    items = List.copyOf(items);
  }

  /** Whether a row is one answer. */
  boolean isLong() {
    return match.pivot().isPresent();
  }

  /** What the columns of the rows are, one row a respondent. */
  List<SurveyColumn> columns() {
    return isLong()
        ? new LongPivot(match, items, LongPivot.Order.ANY, 0).columns()
        : match.columns();
  }

  /** What rows are read with, one row a respondent. */
  SurveyTable table() {
    return isLong() ? SurveyTable.plain(header()) : SurveyTable.of(match);
  }

  /** The header under which rows are read, one row a respondent. */
  Header header() {
    return isLong() ? new LongPivot(match, items, LongPivot.Order.ANY, 0).header() : match.header();
  }
}
