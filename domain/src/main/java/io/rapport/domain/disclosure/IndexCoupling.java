package io.rapport.domain.disclosure;

import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Statistic;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Shows the Partnership Health Index of a cell as a whole or not at all: one hidden pillar could be
 * worked out from the index and the others, and the index from its difference to the organisation.
 */
final class IndexCoupling {
  private IndexCoupling() {}

  /** What pillars, index and difference of one cell have in common. */
  private record Place(String period, String scope) {
    static Place of(CellKey key) {
      return new Place(key.period(), key.scope().text());
    }
  }

  /** Hides what shares a cell with a hidden part of the index. */
  static void apply(Map<CellKey, Decision> decisions) {
    Set<Place> hidden = new HashSet<>();
    decisions.forEach(
        (key, decision) -> {
          if (key.statistic() == Statistic.S39 && decision != Decision.Show.SHOW) {
            hidden.add(Place.of(key));
          }
        });
    decisions.replaceAll(
        (key, decision) ->
            key.statistic() == Statistic.S39
                    && decision == Decision.Show.SHOW
                    && hidden.contains(Place.of(key))
                ? new Decision.Hide(HideReason.COUPLED)
                : decision);
  }
}
