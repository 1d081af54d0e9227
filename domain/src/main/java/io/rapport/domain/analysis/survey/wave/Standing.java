package io.rapport.domain.analysis.survey.wave;

import java.util.List;

/**
 * What may be said of a unit that is too small for its raw numbers.
 *
 * @param items favourable shares, in the order of the questionnaire
 * @param dimensions indices, in the order of the questionnaire
 */
public record Standing(List<Place> items, List<Place> dimensions) {
  public Standing {
    items = List.copyOf(items);
    dimensions = List.copyOf(dimensions);
  }

  /**
   * One value of the unit.
   *
   * @param shrunk towards the unit above it
   * @param funnel around the value of everybody
   */
  public record Place(Shrunk shrunk, Funnel funnel) {}
}
