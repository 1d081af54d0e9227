package io.rapport.domain.survey;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * How text in the files of a survey is written, as far as the questionnaire declares it. What is
 * declared is held to; what is not is told by its structure, and not guessed where that is not
 * enough.
 *
 * @param charset encoding of text files
 * @param dates patterns of dates, tried in their order beside year-month-day; none if undeclared
 * @param decimal what stands before the fraction of a number
 */
public record SurveyFormat(
    Optional<Charset> charset, List<String> dates, Optional<DecimalMark> decimal) {
  /** Nothing is declared. */
  public static final SurveyFormat UNDECLARED =
      new SurveyFormat(Optional.empty(), List.of(), Optional.empty());

  /** What stands before the fraction of a number. */
  public enum DecimalMark {
    /** As in 3.5. */
    POINT,
    /** As in 3,5. */
    COMMA
  }

  public SurveyFormat {
    dates = List.copyOf(dates);
  }
}
