package io.rapport.domain.disclosure.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for hidden cells that follow from shown ones of other statistics: an item from its index
 * and the other items, one side of a comparison from the other side and the difference.
 */
final class LinkedCellsAudit {
  private final Set<CellKey> shown;
  private final AuditedWave wave;
  private final Optional<EarlierSideAudit> before;

  LinkedCellsAudit(Set<CellKey> shown, AuditedWave wave, Optional<EarlierSideAudit> before) {
    this.shown = shown;
    this.wave = wave;
    this.before = before;
  }

  /** One line for each kind of finding, with the number of cells concerned. */
  List<String> findings() {
    long items = 0;
    long sides = 0;
    for (CellKey key : shown) {
      if (key.period().equals(wave.id())) {
        items += givesAnItemAway(key) ? 1 : 0;
        sides += hasAHiddenSide(key) ? 1 : 0;
      }
    }
    List<String> findings = new ArrayList<>();
    if (items > 0) {
      findings.add(wave.id() + ": indices that give a hidden item away: " + items);
    }
    if (sides > 0) {
      findings.add(wave.id() + ": comparisons that give a hidden side away: " + sides);
    }
    return findings;
  }

  private boolean givesAnItemAway(CellKey key) {
    return key.statistic() == Statistic.INDEX
        && wave.evidence()
            .dimension(key.part())
            .filter(
                dimension ->
                    dimension.items().stream().filter(item -> !isShown(key, item)).count() == 1)
            .isPresent();
  }

  private boolean isShown(CellKey index, String item) {
    return shown.contains(new CellKey(Statistic.ITEM, index.period(), index.scope(), item));
  }

  private boolean hasAHiddenSide(CellKey key) {
    return switch (key.statistic()) {
      case ITEM_VS_REST -> !againstRest(key, Statistic.ITEM);
      case INDEX_VS_REST -> !againstRest(key, Statistic.INDEX);
      case ITEM_CHANGE -> !sinceBefore(key, Statistic.ITEM);
      case INDEX_CHANGE -> !sinceBefore(key, Statistic.INDEX);
      default -> false;
    };
  }

  /** The rest is the whole without the unit, so both of these must be shown. */
  private boolean againstRest(CellKey key, Statistic own) {
    return shown.contains(new CellKey(own, key.period(), key.scope(), key.part()))
        && shown.contains(new CellKey(own, key.period(), wave.whole(), key.part()));
  }

  private boolean sinceBefore(CellKey key, Statistic own) {
    return shown.contains(new CellKey(own, key.period(), key.scope(), key.part()))
        && before.filter(earlier -> earlier.follows(key, own)).isPresent();
  }
}
