package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.audit.Faults.Fault;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;

/** Holds the numbers of a coefficient against who filled in everything that it needs. */
final class CoefficientCoding {
  private static final long FEWEST = 30;
  private static final BigDecimal LARGEST = new BigDecimal("0.99");
  private static final BigDecimal HALF_A_TENTH = new BigDecimal("0.05");

  private final ReleasedCell.Shown cell;
  private final Map<CellKey, ReleasedCell> cells;
  private final AuditedWave wave;
  private final Consumer<Fault> faults;

  CoefficientCoding(
      ReleasedCell.Shown cell,
      Map<CellKey, ReleasedCell> cells,
      AuditedWave wave,
      Consumer<Fault> faults) {
    this.cell = cell;
    this.cells = cells;
    this.wave = wave;
    this.faults = faults;
  }

  void check() {
    long people = wave.sheets(cell.key()).orElse(0L);
    require(people >= FEWEST, Fault.NUMBER);
    require(cell.base().equals(Grain.base(people)), Fault.BASE);
    cell.values().forEach(this::check);
  }

  private void check(Measure measure, BigDecimal number) {
    switch (measure) {
      case ITEMS, UNITS, RANK, SIGNIFICANT ->
          require(AnswerCoding.hasDecimals(number, 0), Fault.VALUE);
      case SHARE, TOP_THREE -> require(AnswerCoding.hasDecimals(number, 2), Fault.VALUE);
      case PRIORITY -> require(isPriority(number), Fault.COMPARISON);
      case VALUE, LOW, HIGH, OMEGA, ALPHA_WITHOUT, ICC2, RWGJ, R2_ADJUSTED, ZERO_ORDER ->
          require(
              AnswerCoding.hasDecimals(number, 2) && number.abs().compareTo(LARGEST) <= 0,
              Fault.VALUE);
      default -> faults.accept(Fault.NUMBER);
    }
  }

  /** Weight times what the index lacks, both as they are shown. */
  private boolean isPriority(BigDecimal number) {
    CellKey key = cell.key();
    CellKey index = key.of(Statistic.INDEX);
    if (!(cells.get(index) instanceof ReleasedCell.Shown shown)) {
      return false;
    }
    BigDecimal made = cell.value().multiply(BigDecimal.valueOf(100).subtract(shown.value()));
    return AnswerCoding.hasDecimals(number, 1)
        && made.subtract(number).abs().compareTo(HALF_A_TENTH) <= 0;
  }

  private void require(boolean right, Fault fault) {
    if (!right) {
      faults.accept(fault);
    }
  }
}
