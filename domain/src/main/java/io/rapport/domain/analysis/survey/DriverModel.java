package io.rapport.domain.analysis.survey;

import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.List;

/**
 * Which dimensions can drive the outcome: all that share no item with it, for an item would explain
 * itself.
 *
 * @param drivers positions of the dimensions, in the order of the questionnaire
 * @param outcome position of the outcome
 */
public record DriverModel(List<Integer> drivers, int outcome) {
  public DriverModel {
    drivers = List.copyOf(drivers);
  }

  /** The model of a questionnaire. */
  public static DriverModel of(Questionnaire questionnaire) {
    Dimension outcome = questionnaire.dimension(questionnaire.outcome()).orElseThrow();
    List<Integer> drivers = new ArrayList<>();
    for (int d = 0; d < questionnaire.dimensions().size(); d++) {
      if (questionnaire.dimensions().get(d).items().stream().noneMatch(outcome.items()::contains)) {
        drivers.add(d);
      }
    }
    return new DriverModel(drivers, questionnaire.dimensions().indexOf(outcome));
  }
}
