package io.rapport.domain.analysis.partnership.index;

import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.Interval;

/** What there is to say of the index of one cell. */
public sealed interface CellIndex {

  /** Code of the department or function. */
  String code();

  /**
   * A published index with all that it is worth.
   *
   * @param clusters managers with records in the cell
   * @param interval of the score, 95 %
   * @param difference to the organisation
   * @param ranks in 90 of 100 replications, never to be printed without the words that they do not
   *     hold
   */
  record Placed(
      String code,
      HealthIndex.Published index,
      int clusters,
      Finding<Interval> interval,
      Finding<DifferenceToOrganisation> difference,
      Band band,
      Finding<RankRange> ranks,
      Sensitivity sensitivity)
      implements CellIndex {}

  /** None, and why. */
  record NotPublished(String code, HealthIndex.Withheld index) implements CellIndex {}
}
