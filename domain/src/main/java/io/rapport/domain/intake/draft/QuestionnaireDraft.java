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
 * @param openQuestions columns of free text
 * @param severalAnswers columns of questions with several answers
 * @param leftOut columns that may be questions, but whose answers have no known order
 */
public record QuestionnaireDraft(
    Questionnaire questionnaire,
    Map<String, Guess> scales,
    Map<String, Guess> items,
    Map<String, Guess> dimensions,
    Map<String, Guess> columns,
    List<String> openQuestions,
    List<String> severalAnswers,
    List<String> leftOut) {
  public QuestionnaireDraft {
    scales = Map.copyOf(scales);
    items = Map.copyOf(items);
    dimensions = Map.copyOf(dimensions);
    columns = Map.copyOf(columns);
    openQuestions = List.copyOf(openQuestions);
    severalAnswers = List.copyOf(severalAnswers);
    leftOut = List.copyOf(leftOut);
  }
}
