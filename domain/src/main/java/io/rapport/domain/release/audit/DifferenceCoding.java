package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.audit.Faults.Fault;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * Holds comparisons with the rest and changes against what is printed of both sides: the difference
 * must be that of the numbers as they are shown, the side that is not shown following from others;
 * its interval must hold all that are printed alike, and its p be no smaller than that of what is
 * printed, with its rounding. Then it tells nothing that readers could not work out.
 */
final class DifferenceCoding {
  private static final BigDecimal SMALLEST_P = new BigDecimal("0.001");
  private static final double SMALLEST_SPREAD = 5;
  private static final double ACCURACY = 1e-6;

  /** A number of one digit is at least two thirds of the number that it was rounded from. */
  private static final double ROUNDED = 1.5;

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
    boolean shares =
        key.statistic() == Statistic.ITEM_VS_REST || key.statistic() == Statistic.ITEM_CHANGE;
    Statistic own = shares ? Statistic.ITEM : Statistic.INDEX;
    Optional<AlikePeople> first = printed(own, key.scope(), key.part());
    Optional<AlikePeople> second = first.flatMap(unit -> second(key, own, unit));
    if (second.isEmpty()) {
      faults.add(wave.id(), Fault.COMPARISON);
      return;
    }
    require(cell.base().equals(Grain.base(first.get().people())), Fault.BASE);
    require(cell.value().compareTo(first.get().less(second.get())) == 0, Fault.COMPARISON);
    int step = Math.max(first.get().step(), second.get().step());
    cell.values().keySet().forEach(measure -> coarse(cell, measure, step));
    ComparedAlike compared = new ComparedAlike(first.get(), second.get());
    if (shares) {
      within(cell, compared.lowOfShares(), compared.highOfShares());
      measured(
          cell, Measure.EFFECT, h -> Math.abs(h - compared.effectOfShares()) <= .05 + ACCURACY);
    } else {
      double deviation = deviation(key.of(own));
      within(cell, compared.lowOfScores(deviation), compared.highOfScores(deviation));
      measured(cell, Measure.EFFECT, g -> g * cell.value().signum() >= 0);
    }
    double p = compared.smallestP(shares);
    measured(cell, Measure.P, printed -> printed * ROUNDED + ACCURACY >= p);
    measured(
        cell,
        Measure.P_ADJUSTED,
        adjusted -> cell.value(Measure.P).filter(raw -> raw.doubleValue() > adjusted).isEmpty());
  }

  private void coarse(ReleasedCell.Shown cell, Measure measure, int step) {
    BigDecimal number = cell.value(measure).orElse(BigDecimal.ZERO);
    switch (measure) {
      case VALUE -> {}
      case LOW, HIGH ->
          require(number.remainder(BigDecimal.valueOf(step)).signum() == 0, Fault.VALUE);
      case P, P_ADJUSTED -> require(isProbability(number), Fault.VALUE);
      case EFFECT -> require(AnswerCoding.hasDecimals(number, 1), Fault.VALUE);
      default -> faults.add(wave.id(), Fault.NUMBER);
    }
  }

  private void within(ReleasedCell.Shown cell, double low, double high) {
    double value = cell.value().doubleValue();
    measured(cell, Measure.LOW, end -> end <= Math.min(value, low + ACCURACY));
    measured(cell, Measure.HIGH, end -> end >= Math.max(value, high - ACCURACY));
  }

  private void measured(ReleasedCell.Shown cell, Measure measure, DoublePredicate right) {
    cell.value(measure).ifPresent(number -> require(right.test(number.doubleValue()), Fault.CLOSE));
  }

  /** The smallest standard deviation of an index that is printed so. */
  private double deviation(CellKey index) {
    return cells.get(index) instanceof ReleasedCell.Shown shown
        ? shown
            .value(Measure.SD)
            .map(BigDecimal::doubleValue)
            .filter(deviation -> deviation > SMALLEST_SPREAD)
            .map(deviation -> deviation - 0.5)
            .orElse(0.0)
        : 0;
  }

  private static boolean isProbability(BigDecimal number) {
    return number.stripTrailingZeros().precision() == 1
        && number.compareTo(SMALLEST_P) >= 0
        && number.compareTo(BigDecimal.ONE) <= 0;
  }

  /** A unit as it is printed; empty if it is not. */
  private Optional<AlikePeople> printed(Statistic own, Scope scope, String part) {
    long people = wave.people(own, scope, part);
    return people > 0
            && cells.get(new CellKey(own, wave.id(), scope, part))
                instanceof ReleasedCell.Shown cell
        ? Optional.of(
            own == Statistic.ITEM
                ? AlikePeople.ofShare(cell, people)
                : AlikePeople.ofScore(cell, people))
        : Optional.empty();
  }

  /** The side that is not printed as such: what it must be taken for. */
  private Optional<AlikePeople> second(CellKey key, Statistic own, AlikePeople unit) {
    return switch (key.statistic()) {
      case ITEM_VS_REST, INDEX_VS_REST ->
          printed(own, wave.whole(), key.part())
              .map(whole -> new PrintedSum().plus(whole).minus(unit))
              .filter(rest -> rest.people() > 0)
              .map(PrintedSum::printed);
      default -> before.flatMap(earlier -> earlier.printed(key, own, cells));
    };
  }

  private void require(boolean right, Fault fault) {
    if (!right) {
      faults.add(wave.id(), fault);
    }
  }
}
