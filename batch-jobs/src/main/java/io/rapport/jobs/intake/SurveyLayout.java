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
 * @param steady columns in which a respondent's rows must not differ if a row is one answer
 */
public record SurveyLayout(LayoutMatch match, List<String> items, List<String> steady) {
  public SurveyLayout {
    items = List.copyOf(items);
    steady = List.copyOf(steady);
  }

  /** A layout of which no more is known than its items. */
  public SurveyLayout(LayoutMatch match, List<String> items) {
    this(match, items, List.of());
  }

  /** Whether a row is one answer. */
  boolean isLong() {
    return match.pivot().isPresent();
  }

  /** What puts rows of one answer together. */
  LongPivot pivot(LongPivot.Order order) {
    return new LongPivot(match, items, steady, order);
  }

  /** What the columns of the rows are, one row a respondent. */
  List<SurveyColumn> columns() {
    return isLong() ? pivot(LongPivot.Order.ANY).columns() : match.columns();
  }

  /** What rows are read with, one row a respondent. */
  SurveyTable table() {
    return isLong() ? SurveyTable.plain(header()) : SurveyTable.of(match);
  }

  /** The header under which rows are read, one row a respondent. */
  Header header() {
    return isLong() ? pivot(LongPivot.Order.ANY).header() : match.header();
  }
}
