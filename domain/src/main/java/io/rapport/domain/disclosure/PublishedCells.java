package io.rapport.domain.disclosure;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Cells of a wave that earlier releases showed and that nobody can take back.
 *
 * @param stand the state of the wave that they spoke of: position in the stands of its profiles
 * @param shown keys of the shown cells
 * @param numbers how answers divide by what was printed of them: shares and scores of items,
 *     indices and promoters, as coded
 */
public record PublishedCells(
    int stand, Set<CellKey> shown, Map<CellKey, Map<Measure, BigDecimal>> numbers) {
  private static final Set<Statistic> DIVIDING =
      EnumSet.of(Statistic.ITEM, Statistic.INDEX, Statistic.ENPS);
  private static final Set<Measure> DIVISION =
      EnumSet.of(
          Measure.VALUE,
          Measure.NEUTRAL,
          Measure.UNFAVOURABLE,
          Measure.PROMOTERS,
          Measure.DETRACTORS,
          Measure.STEP);

  public PublishedCells {
    shown = Set.copyOf(shown);
    numbers = Map.copyOf(numbers);
  }

  /** Cells of which nobody knows any more what was printed. */
  public PublishedCells(int stand, Set<CellKey> shown) {
    this(stand, shown, Map.of());
  }

  /**
   * Cells of a stand.
   *
   * @param cells all that was printed of them
   */
  public static PublishedCells of(int stand, Map<CellKey, Map<Measure, BigDecimal>> cells) {
    Map<CellKey, Map<Measure, BigDecimal>> numbers = new HashMap<>();
    cells.forEach(
        (key, values) -> {
          Map<Measure, BigDecimal> division = new EnumMap<>(Measure.class);
          division.putAll(values);
          division.keySet().retainAll(DIVISION);
          if (DIVIDING.contains(key.statistic()) && !division.isEmpty()) {
            numbers.put(key, Map.copyOf(division));
          }
        });
    return new PublishedCells(stand, cells.keySet(), numbers);
  }
}
