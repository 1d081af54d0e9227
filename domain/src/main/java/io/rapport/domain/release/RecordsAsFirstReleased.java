package io.rapport.domain.release;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.RecordPeriod;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell.Hidden;
import io.rapport.domain.release.ReleasedCell.Shown;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What becomes of figures of work records that may not be told anew, because too few records came
 * or went since: they stay as they were told last, whole cells with all their numbers and the
 * window that these are of. Readers learn nothing that they did not have.
 *
 * <p>Whatever is hidden stays so, whether too few records are left or too few came: what stayed for
 * one reason only would tell the reason. A figure stays as long as its window and the one that it
 * stands for have a month in common; beyond that it says nothing of the present and is hidden.
 *
 * <p>What belongs together comes from one month: an index with its pillars and its difference, and
 * a comparison with the figure that it compares. A comparison of a figure that is told anew is
 * hidden. What speaks of waves of the survey does not stay, for there may be a newer wave.
 */
final class RecordsAsFirstReleased {
  private static final Set<Statistic> OF_WAVES = EnumSet.of(Statistic.S37, Statistic.S40);
  private static final String INDEX = "index";

  private final Map<CellKey, Shown> told;

  /**
   * For the release of a month.
   *
   * @param told figures that earlier issues told, each as the newest of them did; those among them
   *     that stand for others do not count
   */
  RecordsAsFirstReleased(Map<CellKey, Shown> told) {
    this.told = new HashMap<>(told);
    this.told.values().removeIf(cell -> cell.asOf().isPresent());
  }

  /** The cells of today with those that stay as they were, in place of hidden ones. */
  SortedMap<CellKey, ReleasedCell> of(SortedMap<CellKey, ReleasedCell> today) {
    SortedMap<CellKey, ReleasedCell> cells = new TreeMap<>(today);
    today.forEach(
        (key, cell) -> {
          if (cell instanceof Hidden) {
            first(key, today).ifPresent(was -> cells.put(key, was.standingFor(key)));
          }
        });
    return cells;
  }

  private Optional<Shown> first(CellKey key, Map<CellKey, ReleasedCell> today) {
    RecordPeriod period = RecordPeriod.of(key);
    if (OF_WAVES.contains(key.statistic())) {
      return Optional.empty();
    } else if (key.statistic() == Statistic.S39 && !key.part().equals(INDEX)) {
      return beside(key, RecordPeriod.with(key, period, INDEX), today);
    }
    return period.isComparison()
        ? beside(key, RecordPeriod.with(key, period.window(), key.part()), today)
        : last(key, period);
  }

  /** As it was told in the month from which another figure stays. */
  private Optional<Shown> beside(CellKey key, CellKey other, Map<CellKey, ReleasedCell> today) {
    RecordPeriod period = RecordPeriod.of(key);
    return today.get(other) instanceof Hidden
        ? first(other, today)
            .map(was -> RecordPeriod.of(was.key()).last())
            .flatMap(month -> in(month, key, period))
        : Optional.empty();
  }

  private Optional<Shown> last(CellKey key, RecordPeriod period) {
    for (int back = 0; back < period.months(); back++) {
      Optional<Shown> was = in(period.last().minusMonths(back), key, period);
      if (was.isPresent()) {
        return was;
      }
    }
    return Optional.empty();
  }

  private Optional<Shown> in(YearMonth month, CellKey key, RecordPeriod period) {
    return Optional.ofNullable(
        told.get(RecordPeriod.with(key, period.endingWith(month), key.part())));
  }
}
