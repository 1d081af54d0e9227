package io.rapport.domain.intake.draft;

import io.rapport.domain.survey.Questionnaire;
import java.util.List;
import java.util.Map;

/**
 * A questionnaire guessed from an export.
 *
 * @param questionnaire a valid questionnaire
 * @param scales why each scale, by id
 * @param items why each item, by id
 * @param dimensions why each dimension, by id
 * @param columns why each column that is no item, by its name in the questionnaire file: unit,
 *     respondent, submitted, wave, demographics, outcome, waves
 * @param left questions that are not scored, by reason
 * @param origin what it was drafted from
 */
public record QuestionnaireDraft(
    Questionnaire questionnaire,
    Map<String, Guess> scales,
    Map<String, Guess> items,
    Map<String, Guess> dimensions,
    Map<String, Guess> columns,
    Map<Left, List<String>> left,
    Origin origin) {
  public QuestionnaireDraft {
    scales = Map.copyOf(scales);
    items = Map.copyOf(items);
    dimensions = Map.copyOf(dimensions);
    columns = Map.copyOf(columns);
    left = Map.copyOf(left);
  }

  /** Why a question is not scored. */
  public enum Left {
    /** Free text, and other values that are too many to be answers of a scale. */
    FREE_TEXT,
    /** Any number of answers may be given. */
    SEVERAL_ANSWERS,
    /** Answers that may be rated, but in no order that is known. */
    NO_ORDER,
    /** Nobody answered. */
    NO_ANSWERS,
    /** Other columns have the same name and wording. */
    NAME_TWICE
  }

  /**
   * What a draft was made from.
   *
   * @param rows rows of respondents
   * @param codebook what wordings and answers were read from, "" if there was none
   * @param known columns that the codebook knows
   * @param columns columns of the export
   */
  public record Origin(long rows, String codebook, long known, int columns) {}
}
