package io.rapport.domain.release;

import io.rapport.domain.figure.CellKey;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything a month's reports may say.
 *
 * @param month month reported
 * @param issue 1 for the first release of the month, higher for corrections
 * @param policy limits of disclosure control, in words
 * @param cells released cells by key
 */
public record Release(
    YearMonth month,
    int issue,
    Policy policy,
    Catalogue catalogue,
    Quality quality,
    SortedMap<CellKey, ReleasedCell> cells) {
  public Release {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }

  /**
   * The limits that readers are told.
   *
   * @param version version of the policy
   * @param answers fewest answers behind a survey figure
   * @param pulse fewest respondents behind a figure of the pulse
   * @param records fewest records behind a figure of work records
   */
  public record Policy(String version, int answers, int pulse, int records) {}

  /** The cell of a key, empty if there is none. */
  public Optional<ReleasedCell> cell(CellKey key) {
    return Optional.ofNullable(cells.get(key));
  }

  /** The cell of a key if it is shown. */
  public Optional<ReleasedCell.Shown> shown(CellKey key) {
    return cells.get(key) instanceof ReleasedCell.Shown shown
        ? Optional.of(shown)
        : Optional.empty();
  }

  /** Number of cells that are hidden for confidentiality. */
  public long hidden() {
    return cells.values().stream().filter(ReleasedCell.Hidden.class::isInstance).count();
  }

  /** The same release with other cells. */
  public Release with(Map<CellKey, ReleasedCell> newCells) {
    return new Release(month, issue, policy, catalogue, quality, new TreeMap<>(newCells));
  }
}
