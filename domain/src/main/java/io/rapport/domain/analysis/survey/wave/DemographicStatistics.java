package io.rapport.domain.analysis.survey.wave;

import java.util.List;

/**
 * The groups of one demographic, of everybody.
 *
 * @param id of the demographic
 * @param notTold respondents who did not tell theirs: they are in no category
 * @param categories that somebody told or whose headcount is recorded, sorted by name
 * @param representativeness how evenly the categories answered
 */
public record DemographicStatistics(
    String id, long notTold, List<Category> categories, Representativeness representativeness) {
  public DemographicStatistics {
    categories = List.copyOf(categories);
  }

  /**
   * People who told the same.
   *
   * @param response of those who told it: whoever told nothing is missing in it, so the rate is the
   *     lowest that it can be
   * @param items in the order of the questionnaire
   * @param dimensions in the order of the questionnaire
   */
  public record Category(
      String name,
      ResponseStatistics response,
      List<ItemStatistics> items,
      List<DimensionStatistics> dimensions) {
    public Category {
      items = List.copyOf(items);
      dimensions = List.copyOf(dimensions);
    }
  }
}
