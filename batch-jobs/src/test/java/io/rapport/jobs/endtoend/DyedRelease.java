package io.rapport.jobs.endtoend;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A release in which every number of every cell has another value, known by its last digits: no two
 * numbers are alike, and none is one that a program would come upon by itself. What is drawn from
 * it tells whether a number that is printed is one of the ledger, or one that was worked out on the
 * way. Rounded, all numbers of a kind are the same few.
 */
final class DyedRelease {
  private static final BigDecimal DYE = new BigDecimal("0.0000001");

  /** Pages print p with three decimals, intervals of coefficients with two. */
  private static final int DECIMALS = 3;

  private static final long BASE = 4_327;

  private static final BigDecimal SHARE = BigDecimal.valueOf(37);

  private static final BigDecimal RECORDED = BigDecimal.valueOf(91);
  private static final BigDecimal RATING = new BigDecimal("3.4");
  private static final BigDecimal FRACTION = new BigDecimal("0.43");

  private final Set<BigDecimal> numbers = new HashSet<>();
  private final Set<BigDecimal> rounded = new HashSet<>();
  private final Release release;
  private int dyed;

  private DyedRelease(Release release) {
    Map<CellKey, ReleasedCell> cells = new TreeMap<>();
    release
        .cells()
        .forEach(
            (key, cell) ->
                cells.put(key, cell instanceof ReleasedCell.Shown shown ? dyed(shown) : cell));
    numbers.add(BigDecimal.valueOf(BASE));
    numbers.add(RECORDED);
    this.release = release.with(cells);
  }

  static DyedRelease of(Release release) {
    return new DyedRelease(release);
  }

  Release release() {
    return release;
  }

  /** Whether a number without its sign stands in the ledger, to the last digit. */
  boolean holds(BigDecimal number) {
    return numbers.contains(plain(number));
  }

  /** Whether it is one of the ledger with fewer decimals of it. */
  boolean holdsRounded(BigDecimal number) {
    return holds(number) || rounded.contains(plain(number));
  }

  /** How many different numbers were given. */
  int size() {
    return numbers.size();
  }

  private ReleasedCell.Shown dyed(ReleasedCell.Shown cell) {
    Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);
    cell.values()
        .forEach(
            (measure, number) ->
                values.put(
                    measure,
                    // A mark, not a number.
                    measure == Measure.SIGNIFICANT
                        ? number
                        : dyed(cell.quantity(), measure, number)));
    return ReleasedCell.Shown.restored(
        cell.key(),
        cell.quantity(),
        values,
        new ReleasedCell.Base.Exact(BASE),
        cell.bound(),
        cell.recorded().map(share -> RECORDED),
        cell.reading());
  }

  private BigDecimal dyed(Quantity quantity, Measure measure, BigDecimal number) {
    BigDecimal like = like(quantity, measure);
    int side =
        switch (measure) {
          case LOW, LOW_UNCORRECTED, WEIGHTED_LOW, WORST_LOW -> -1;
          case HIGH, HIGH_UNCORRECTED, WEIGHTED_HIGH, WORST_HIGH -> 1;
          default -> 0;
        };
    BigDecimal step = like.equals(SHARE) ? BigDecimal.ONE : new BigDecimal("0.1");
    BigDecimal value =
        like.add(step.multiply(BigDecimal.valueOf(side)))
            .add(DYE.multiply(BigDecimal.valueOf(10L * ++dyed + 3)));
    numbers.add(plain(value));
    for (int decimals = 0; decimals <= DECIMALS; decimals++) {
      BigDecimal coarse = value.setScale(decimals, RoundingMode.HALF_EVEN);
      if (coarse.signum() > 0) {
        rounded.add(plain(coarse));
      }
    }
    return number.signum() < 0 ? value.negate() : value;
  }

  private static BigDecimal like(Quantity quantity, Measure measure) {
    return switch (measure) {
      case P, P_ADJUSTED, EFFECT, REPRESENTATIVENESS, SHARE, TOP_THREE -> FRACTION;
      case COUNT, ITEMS, UNITS, RANK -> SHARE;
      case MEAN -> RATING;
      default ->
          switch (quantity) {
            case RATING -> RATING;
            case NUMBER -> FRACTION;
            default -> SHARE;
          };
    };
  }

  /** Without sign and without zeros that say nothing, so that like numbers are equal. */
  private static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.abs().stripTrailingZeros();
  }
}
