package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Cells that are as an earlier release showed them. They are rows of that release, which readers
 * have already, and none of today; so none may be said to be one that no release ever showed.
 */
final class CarriedCells {
  private final Set<String> carried = new HashSet<>();
  private final List<String> findings = new ArrayList<>();

  private CarriedCells() {}

  static CarriedCells of(Evidence evidence) {
    CarriedCells cells = new CarriedCells();
    for (WaveEvidence wave : evidence.waves()) {
      cells.carried.addAll(wave.carried());
      long neverShown =
          wave.carried().stream()
              .filter(
                  key ->
                      wave.published().stream()
                          .noneMatch(published -> published.cells().contains(key)))
              .count();
      if (neverShown > 0) {
        cells.findings.add(
            wave.wave() + ": cells as first released that no release showed: " + neverShown);
      }
    }
    return cells;
  }

  /** What is told of today. */
  Map<CellKey, ReleasedCell> withoutThem(Map<CellKey, ReleasedCell> cells) {
    Map<CellKey, ReleasedCell> today = new TreeMap<>();
    cells.forEach(
        (key, cell) -> {
          if (!carried.contains(key.text())) {
            today.put(key, cell);
          }
        });
    return today;
  }

  /** One line for each wave with a cell that cannot be as first released. */
  List<String> findings() {
    return findings;
  }
}
