package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Statistic;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for comparisons with a side that is not shown: it follows from the other and from them. */
final class LinkedCellsAudit {
  private final Set<CellKey> shown;
  private final AuditedWave wave;
  private final Optional<EarlierSideAudit> before;

  LinkedCellsAudit(Set<CellKey> shown, AuditedWave wave, Optional<EarlierSideAudit> before) {
    this.shown = shown;
    this.wave = wave;
    this.before = before;
  }

  /** One line if there are any, with the number of cells concerned. */
  List<String> findings() {
    long sides = 0;
    for (CellKey key : shown) {
      if (key.period().equals(wave.id())) {
        sides += hasAHiddenSide(key) ? 1 : 0;
      }
    }
    return sides == 0
        ? List.of()
        : List.of(wave.id() + ": comparisons that give a hidden side away: " + sides);
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
    return shown.contains(key.of(own))
        && shown.contains(new CellKey(own, key.period(), wave.whole(), key.part()));
  }

  private boolean sinceBefore(CellKey key, Statistic own) {
    return shown.contains(key.of(own))
        && before.filter(earlier -> earlier.follows(key, own)).isPresent();
  }
}
