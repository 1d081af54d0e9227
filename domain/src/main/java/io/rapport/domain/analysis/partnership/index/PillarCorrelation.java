package io.rapport.domain.analysis.partnership.index;

import io.rapport.domain.statistics.CrossProducts;
import io.rapport.domain.statistics.Finding;
import java.util.List;

/**
 * How a pillar goes with the index over the published cells that have it.
 *
 * @param cells how many
 * @param correlation Pearson's r, −1..1; the pillar is part of the index, so that even noise has
 *     about the root of its weight
 */
public record PillarCorrelation(int cells, double correlation) {
  /** Below this a pillar goes its own way. */
  public static final double LEAST = 0.2;

  private static final int FEWEST_CELLS = 3;

  /** Whether the pillar should be thought over. */
  public boolean isToBeReconsidered() {
    return correlation < LEAST;
  }

  /**
   * Over cells. {@link Finding.Reason#TOO_FEW_UNITS} below three with the pillar, {@link
   * Finding.Reason#NO_VARIATION} when they do not differ in it or in the index.
   */
  static Finding<PillarCorrelation> of(Pillar pillar, List<HealthIndex.Published> cells) {
    double[][] rows =
        cells.stream()
            .filter(cell -> cell.pillars().scores().containsKey(pillar))
            .map(
                cell ->
                    new double[] {
                      cell.pillars().scores().getOrDefault(pillar, Double.NaN), cell.score()
                    })
            .toArray(double[][]::new);
    if (rows.length < FEWEST_CELLS) {
      return Finding.none(Finding.Reason.TOO_FEW_UNITS);
    }
    return CrossProducts.ofRows(rows)
        .correlation()
        .map(r -> Finding.of(new PillarCorrelation(rows.length, r[0][1])))
        .orElseGet(() -> Finding.none(Finding.Reason.NO_VARIATION));
  }
}
