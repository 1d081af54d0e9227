package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.organisation.Unit;
import java.util.List;

/**
 * A unit with everything below it.
 *
 * @param items in the order of the questionnaire
 * @param dimensions in the order of the questionnaire
 */
public record UnitStatistics(
    Unit unit,
    ResponseStatistics response,
    List<ItemStatistics> items,
    List<DimensionStatistics> dimensions) {
  public UnitStatistics {
    items = List.copyOf(items);
    dimensions = List.copyOf(dimensions);
  }
}
