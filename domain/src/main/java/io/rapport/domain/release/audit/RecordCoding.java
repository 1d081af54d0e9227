package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ReleasedCell.Base;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.audit.Faults.Fault;
import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * Holds the numbers of a figure of the pulse against who answered: they are opinions of few people.
 * Work records are no opinions; their numbers are rounded only.
 */
final class RecordCoding {
  private static final BigDecimal POINTS_OF_RATING = BigDecimal.valueOf(25);
  private static final int MOST_DECIMALS = 3;

  private final ReleasedCell.Shown cell;
  private final RecordEvidence evidence;
  private final Consumer<Fault> faults;

  RecordCoding(ReleasedCell.Shown cell, RecordEvidence evidence, Consumer<Fault> faults) {
    this.cell = cell;
    this.evidence = evidence;
    this.faults = faults;
  }

  void check() {
    cell.values()
        .values()
        .forEach(number -> require(AnswerCoding.hasDecimals(number, MOST_DECIMALS), Fault.VALUE));
    evidence
        .work()
        .ifPresent(work -> require(cell.base().equals(new Base.Exact(work.records())), Fault.BASE));
    evidence.pulse().ifPresent(pulse -> ofPulse(pulse.respondents()));
  }

  private void ofPulse(int people) {
    require(cell.base().equals(Grain.base(people)), Fault.BASE);
    require(!cell.values().containsKey(Measure.COUNT), Fault.NUMBER);
    require(!cell.values().containsKey(Measure.SD), Fault.NUMBER);
    if (isOpinion()) {
      Grain grain = Grain.ofPulse(people);
      BigDecimal value = points(cell.value());
      require(grain.allows(value), Fault.VALUE);
      require(cell.bound() == grain.bound(value), Fault.BOUND);
      cell.values().forEach((measure, number) -> interval(measure, points(number), grain));
    } else {
      require(cell.bound() == Bound.EXACT, Fault.BOUND);
    }
  }

  private void interval(Measure measure, BigDecimal end, Grain grain) {
    switch (measure) {
      case LOW, LOW_UNCORRECTED -> require(grain.allowsLow(end), Fault.VALUE);
      case HIGH, HIGH_UNCORRECTED -> require(grain.allowsHigh(end), Fault.VALUE);
      default -> {}
    }
  }

  /** Gaps and changes have no ends of their own, nor has a coefficient. */
  private boolean isOpinion() {
    CellKey key = cell.key();
    return switch (cell.quantity()) {
      case SHARE, SCORE -> true;
      case RATING ->
          key.statistic() != Statistic.S14
              && !key.part().startsWith("gap.")
              && !key.period().contains("~");
      default -> false;
    };
  }

  /** A rating from 1 to 5 in points of 100; shares and scores are so already. */
  private BigDecimal points(BigDecimal number) {
    return cell.quantity() == Quantity.RATING
        ? number.subtract(BigDecimal.ONE).multiply(POINTS_OF_RATING)
        : number;
  }

  private void require(boolean right, Fault fault) {
    if (!right) {
      faults.accept(fault);
    }
  }
}
