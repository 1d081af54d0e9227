package io.rapport.domain.analysis.partnership.index;

import java.util.Map;

/** How pillars become one number. Weights of pillars that are missing go to the others. */
public enum Aggregation {
  /** exp Σw ln max(P, 1): a dead pillar cannot be bought off. */
  GEOMETRIC {
    @Override
    double part(double score) {
      return Math.log(Math.max(score, FLOOR));
    }

    @Override
    double whole(double mean) {
      return Math.exp(mean);
    }
  },
  /** Σw·P, for comparison. */
  ARITHMETIC {
    @Override
    double part(double score) {
      return score;
    }

    @Override
    double whole(double mean) {
      return mean;
    }
  };

  /** A pillar of 0 would make every index 0. */
  private static final double FLOOR = 1;

  abstract double part(double score);

  abstract double whole(double mean);

  /**
   * The index, 0–100.
   *
   * @param scores of at least one pillar
   * @param weights of all pillars, of any sum
   * @throws IllegalArgumentException if there is no score
   */
  public double of(Map<Pillar, Double> scores, Map<Pillar, Double> weights) {
    if (scores.isEmpty()) {
      throw new IllegalArgumentException("an index needs a pillar");
    }
    double sum = 0;
    double all = 0;
    for (Map.Entry<Pillar, Double> score : scores.entrySet()) {
      double weight = weights.getOrDefault(score.getKey(), 0.0);
      sum += weight * part(score.getValue());
      all += weight;
    }
    return whole(sum / all);
  }
}
