package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.audit.Faults.Fault;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Holds comparisons with the rest and changes against both of their sides: a difference must be one
 * of two numbers that may be shown, for the side that is not printed follows from it.
 */
final class DifferenceCoding {
  private static final BigDecimal SMALLEST_P = new BigDecimal("0.001");

  private final Map<CellKey, ReleasedCell> cells;
  private final AuditedWave wave;
  private final Optional<EarlierSideAudit> before;
  private final Faults faults;

  DifferenceCoding(
      Map<CellKey, ReleasedCell> cells,
      AuditedWave wave,
      Optional<EarlierSideAudit> before,
      Faults faults) {
    this.cells = cells;
    this.wave = wave;
    this.before = before;
    this.faults = faults;
  }

  void check(ReleasedCell.Shown cell) {
    CellKey key = cell.key();
    Statistic own =
        key.statistic() == Statistic.ITEM_VS_REST || key.statistic() == Statistic.ITEM_CHANGE
            ? Statistic.ITEM
            : Statistic.INDEX;
    long first = wave.people(own, key.scope(), key.part());
    require(cell.base().equals(Grain.base(first)), Fault.BASE);
    ReleasedCell side = cells.get(new CellKey(own, key.period(), key.scope(), key.part()));
    if (!(side instanceof ReleasedCell.Shown shown)) {
      faults.add(wave.id(), Fault.COMPARISON);
      return;
    }
    Grain grain = Grain.of(first);
    Grain other = Grain.of(second(key, own, first));
    BigDecimal beyond = shown.value().subtract(cell.value());
    require(other.allows(beyond), Fault.COMPARISON);
    boolean isExact =
        grain.bound(shown.value()) == Bound.EXACT && other.bound(beyond) == Bound.EXACT;
    Grain coarser = grain.step() > other.step() ? grain : other;
    cell.values().forEach((measure, number) -> check(measure, number, coarser, isExact));
  }

  private void check(Measure measure, BigDecimal number, Grain coarser, boolean isExact) {
    switch (measure) {
      case VALUE -> {}
      case LOW, HIGH -> {
        require(isExact, Fault.INTERVAL);
        require(coarser.isInSteps(number), Fault.VALUE);
      }
      case P -> {
        require(isExact, Fault.INTERVAL);
        require(isProbability(number), Fault.VALUE);
      }
      case P_ADJUSTED -> require(isProbability(number), Fault.VALUE);
      case EFFECT -> {
        require(isExact, Fault.INTERVAL);
        require(AnswerCoding.hasDecimals(number, 1), Fault.VALUE);
      }
      default -> faults.add(wave.id(), Fault.NUMBER);
    }
  }

  private static boolean isProbability(BigDecimal number) {
    return number.stripTrailingZeros().precision() == 1 && number.compareTo(SMALLEST_P) >= 0;
  }

  /** How many are on the side that is not printed. */
  private long second(CellKey key, Statistic own, long first) {
    return switch (key.statistic()) {
      case ITEM_VS_REST, INDEX_VS_REST -> wave.people(own, wave.whole(), key.part()) - first;
      default -> before.map(earlier -> earlier.answers(key, own)).orElse(0L);
    };
  }

  private void require(boolean right, Fault fault) {
    if (!right) {
      faults.add(wave.id(), fault);
    }
  }
}
