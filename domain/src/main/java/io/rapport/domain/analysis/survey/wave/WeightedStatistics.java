package io.rapport.domain.analysis.survey.wave;

import java.util.List;

/**
 * Everybody, weighted to the headcounts: what stands beside the unweighted figures.
 *
 * @param items in the order of the questionnaire
 * @param dimensions in the order of the questionnaire
 */
public record WeightedStatistics(Weights weights, List<Item> items, List<Dimension> dimensions) {
  public WeightedStatistics {
    items = List.copyOf(items);
    dimensions = List.copyOf(dimensions);
  }

  /**
   * A favourable share.
   *
   * @param share 0..1
   * @param se its standard error after raking, linearised, with the finite-population correction
   *     where the headcount is known
   * @param interval Wilson's, of the effective number of answers, with the same correction
   * @param effectiveN Kish's, of those who answered
   */
  public record Item(String item, Value share, Value se, Bounds interval, Value effectiveN) {}

  /**
   * An index.
   *
   * @param index 0–100
   * @param se its standard error after raking, linearised, with the finite-population correction
   *     where the headcount is known
   * @param interval by Student's t
   */
  public record Dimension(String dimension, Value index, Value se, Bounds interval) {}
}
