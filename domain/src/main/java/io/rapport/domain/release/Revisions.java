package io.rapport.domain.release;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What readers of an earlier issue of a month must be told. */
public final class Revisions {
  private Revisions() {}

  /**
   * Figures of the whole organisation that differ from the earlier issue; figures that were hidden
   * then or are hidden now are not named.
   */
  public static List<Quality.Revision> between(Release before, Release now) {
    String root = now.catalogue().root().map(Catalogue.UnitName::code).orElse("");
    List<Quality.Revision> revisions = new ArrayList<>();
    for (Map.Entry<CellKey, ReleasedCell> entry : now.cells().entrySet()) {
      Optional<ReleasedCell.Shown> earlier = before.shown(entry.getKey());
      if (isHeadline(entry.getKey(), root)
          && earlier.isPresent()
          && entry.getValue() instanceof ReleasedCell.Shown shown
          && shown.value().compareTo(earlier.get().value()) != 0) {
        revisions.add(
            new Quality.Revision(
                entry.getKey().text(),
                earlier.get().value().toPlainString(),
                shown.value().toPlainString()));
      }
    }
    return revisions;
  }

  private static boolean isHeadline(CellKey key, String root) {
    if (key.scope() instanceof Scope.Whole) {
      return !key.period().contains("~");
    }
    boolean index = key.statistic() == Statistic.INDEX || key.statistic() == Statistic.RESPONSE;
    return index && key.scope() instanceof Scope.Unit unit && unit.code().equals(root);
  }
}
