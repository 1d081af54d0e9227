package io.rapport.domain.intake.survey;

import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.layout.LayoutMatch;
import io.rapport.domain.intake.layout.SurveyColumn;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is known of a survey file beside its questionnaire.
 *
 * @param header names of its columns, and their other spellings
 * @param respondent position from 0 of the column by which the tool tells answer sheets apart in
 *     all its files; empty if there is none. It serves where the questionnaire names no column
 * @param unanswered what stands in place of an answer that was not given, beside a blank; an answer
 *     of the scale goes before
 */
public record SurveyTable(Header header, OptionalInt respondent, Set<String> unanswered) {
  public SurveyTable {
    unanswered = Set.copyOf(unanswered);
  }

  /** A table of which nothing is known but its header. */
  public static SurveyTable plain(Header header) {
    return new SurveyTable(header, OptionalInt.empty(), Set.of());
  }

  /** A table that a tool laid out, one row a respondent. */
  public static SurveyTable of(LayoutMatch match) {
    List<SurveyColumn> ids = match.columns(Kind.RESPONDENT_ID);
    boolean lasting = match.layout().hasLastingIds() && ids.size() == 1;
    return new SurveyTable(
        match.header(),
        lasting ? OptionalInt.of(ids.get(0).position()) : OptionalInt.empty(),
        match.layout().unanswered());
  }
}
