package io.rapport.domain.analysis.partnership.index;

import io.rapport.domain.statistics.Interval;
import java.util.List;
import java.util.Map;

/**
 * What becomes of the index of a cell under other conventions. Ranks are among the cells published,
 * only to show that they do not hold.
 *
 * @param scoreByWeights 5th to 95th of a hundred drawn weightings
 * @param rankByWeights the same of the rank
 * @param arithmetic with the arithmetic mean
 * @param without each pillar; the index itself where the cell has not that pillar, or only that
 * @param goalposts each part's best value a fifth nearer to and further from the worst
 * @param ranks over all of these but the drawn weights, the index as it is among them
 */
public record Sensitivity(
    Interval scoreByWeights,
    RankRange rankByWeights,
    Alternative arithmetic,
    Map<Pillar, Alternative> without,
    List<GoalpostChange> goalposts,
    RankRange ranks) {
  public Sensitivity {
    without = Map.copyOf(without);
    goalposts = List.copyOf(goalposts);
  }

  /**
   * The index by another convention.
   *
   * @param score 0–100
   * @param rank among all published cells by the same convention
   */
  public record Alternative(double score, int rank) {}

  /**
   * The index with another goalpost.
   *
   * @param factor times the distance of the best from the worst value
   */
  public record GoalpostChange(Part part, double factor, Alternative alternative) {}
}
