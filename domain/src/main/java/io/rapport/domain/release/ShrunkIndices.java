package io.rapport.domain.release;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.statistics.EmpiricalBayesMeans;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts beside a unit's index one that is drawn to the unit above, by {@link EmpiricalBayesMeans}.
 *
 * <p>Everything in it is as readers see it: indices cut off and in steps, bases in bands, spreads
 * where they are shown. How much the exact scores of units differ would tell hidden ones apart, or
 * how unanimous a shown one is. So nothing is disclosed that readers could not work out themselves.
 */
final class ShrunkIndices {
  private static final int RELIANCE_DECIMALS = 2;

  private final SortedMap<CellKey, ReleasedCell> cells;
  private final SortedMap<CellKey, ReleasedCell> drawn;

  private ShrunkIndices(SortedMap<CellKey, ReleasedCell> cells) {
    this.cells = cells;
    drawn = new TreeMap<>(cells);
  }

  /**
   * The same cells; an index has one more number where the unit, the unit above and at least one
   * more unit below that are shown, and a spread.
   *
   * @param cells of one wave
   * @param organisation of the wave
   */
  static SortedMap<CellKey, ReleasedCell> among(
      SortedMap<CellKey, ReleasedCell> cells, Organisation organisation) {
    return among(cells, organisation, Set.of());
  }

  /**
   * The same, while some cells stay as they are.
   *
   * @param settled keys of cells that get no other number
   */
  static SortedMap<CellKey, ReleasedCell> among(
      SortedMap<CellKey, ReleasedCell> cells, Organisation organisation, Set<CellKey> settled) {
    ShrunkIndices indices = new ShrunkIndices(cells);
    cells.forEach(
        (key, cell) -> {
          if (key.statistic() == Statistic.INDEX
              && cell instanceof ReleasedCell.Shown above
              && key.scope() instanceof Scope.Unit unit) {
            indices.draw(above, organisation.children(unit.code()));
          }
        });
    settled.forEach(key -> indices.drawn.put(key, Objects.requireNonNull(cells.get(key))));
    return indices.drawn;
  }

  private void draw(ReleasedCell.Shown above, List<Unit> below) {
    List<ReleasedCell.Shown> units = new ArrayList<>();
    List<Moments> scores = new ArrayList<>();
    for (Unit unit : below) {
      CellKey key =
          new CellKey(
              Statistic.INDEX,
              above.key().period(),
              new Scope.Unit(unit.code()),
              above.key().part());
      if (cells.get(key) instanceof ReleasedCell.Shown index) {
        Optional<BigDecimal> spread = index.value(Measure.SD).or(() -> above.value(Measure.SD));
        if (spread.isPresent()) {
          units.add(index);
          scores.add(scores(index, spread.get().doubleValue()));
        }
      }
    }
    EmpiricalBayesMeans.withDefaults()
        .of(scores)
        .value()
        .ifPresent(
            result -> {
              for (int i = 0; i < units.size(); i++) {
                ReleasedCell.Shown unit = units.get(i);
                drawn.put(
                    unit.key(),
                    unit.with(
                        Measure.SHRUNK,
                        between(unit.value(), above.value(), result.units().get(i).reliance())));
              }
            });
  }

  private static Moments scores(ReleasedCell.Shown index, double spread) {
    return Moments.ofVariance(index.base().atLeast(), index.value().doubleValue(), spread * spread);
  }

  private static BigDecimal between(BigDecimal own, BigDecimal above, double reliance) {
    BigDecimal weight = Rounding.of(reliance, RELIANCE_DECIMALS);
    return Rounding.of(
        weight.multiply(own).add(BigDecimal.ONE.subtract(weight).multiply(above)).doubleValue(), 0);
  }
}
