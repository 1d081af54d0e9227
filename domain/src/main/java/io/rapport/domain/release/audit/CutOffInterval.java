package io.rapport.domain.release.audit;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.audit.Faults.Fault;
import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * Holds the interval beside a number that was cut off against that of the end itself: no narrower,
 * and open beyond it. The interval of the true number would tell how far beyond the end it lies.
 *
 * <p>Of a share it is Wilson's. Of an index the spread would tell as well, so there the largest one
 * that scores with such a mean can have stands in for it, by Bhatia and Davis (2000), <i>American
 * Mathematical Monthly</i> 107; the normal quantile here is below Student's. Of a group nobody
 * knows how many were asked: all may have answered.
 */
final class CutOffInterval {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final double NOISE = 1e-6;

  private final ReleasedCell.Shown cell;
  private final AuditedWave wave;
  private final long people;
  private final Consumer<Fault> faults;
  private final boolean isAtTop;

  /**
   * @param people how many stand behind the cell
   */
  CutOffInterval(ReleasedCell.Shown cell, AuditedWave wave, long people, Consumer<Fault> faults) {
    this.cell = cell;
    this.wave = wave;
    this.people = people;
    this.faults = faults;
    this.isAtTop = cell.bound() == Bound.AT_LEAST;
  }

  void check() {
    check(Measure.LOW_UNCORRECTED, Measure.HIGH_UNCORRECTED, inner(0));
    check(Measure.LOW, Measure.HIGH, inner(fraction()));
  }

  private void check(Measure low, Measure high, double inner) {
    cell.value(low)
        .ifPresent(
            end -> require(isAtTop ? end.doubleValue() <= inner + NOISE : end.signum() == 0));
    cell.value(high)
        .ifPresent(
            end ->
                require(
                    isAtTop ? end.compareTo(HUNDRED) == 0 : end.doubleValue() >= inner - NOISE));
  }

  private void require(boolean right) {
    if (!right) {
      faults.accept(Fault.INTERVAL);
    }
  }

  /** The part of a finite population that answered, 0–1; 0 if there is no end to it. */
  private double fraction() {
    boolean isFinite =
        cell.key().statistic() == Statistic.ITEM || cell.key().statistic() == Statistic.INDEX;
    if (!isFinite) {
      return 0;
    } else if (cell.key().scope() instanceof Scope.Unit) {
      double part = (double) people / invited();
      return part > 1 ? 0 : part;
    }
    return 1;
  }

  private long invited() {
    return cell.key().scope() instanceof Scope.Unit unit ? wave.tree().headcount(unit.code()) : 0;
  }

  /** The end of the interval on the side that is not open, in points. */
  private double inner(double fraction) {
    return cell.quantity() == Quantity.SCORE ? ofScore(fraction) : ofShare(fraction);
  }

  private double ofShare(double fraction) {
    double answers = cell.key().statistic() == Statistic.RESPONSE ? invited() : people;
    double size = fraction == 0 ? answers : (answers - fraction) / (1 - fraction);
    WilsonEnds ends = WilsonEnds.of(cell.value().doubleValue() / 100, size);
    return 100 * (isAtTop ? ends.low() : ends.high());
  }

  private double ofScore(double fraction) {
    double inwards = isAtTop ? -1 : 1;
    double mean = cell.value().doubleValue() + inwards * Grain.of(people).step() / 2;
    double error = Math.sqrt((1 - fraction) * mean * (100 - mean) / (people - 1));
    return mean + inwards * WilsonEnds.Z * error;
  }
}
