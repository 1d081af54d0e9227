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
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Holds the numbers of a figure of the pulse against who answered: they are opinions of few people.
 * Work records are no opinions; their numbers are rounded only.
 */
final class RecordCoding {
  private static final BigDecimal POINTS_OF_RATING = BigDecimal.valueOf(25);
  private static final int MOST_DECIMALS = 3;
  private static final int FEWEST_FOR_SPREAD = 30;
  private static final String AGAINST = "~";
  private static final Grain WHOLE_POINTS = new Grain(0, 100, 1);

  /** Parts of a gap that follow from the spread of gaps. */
  private static final Set<String> SPREADS = Set.of("limitsLow", "limitsHigh", "icc");

  /** Numbers of a difference that are in points. */
  private static final Set<Measure> IN_STEPS =
      EnumSet.of(
          Measure.VALUE,
          Measure.LOW,
          Measure.LOW_UNCORRECTED,
          Measure.HIGH,
          Measure.HIGH_UNCORRECTED);

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
    Grain grain = Grain.ofPulse(people);
    switch (cell.quantity()) {
      case SHARE, SCORE -> opinion(grain);
      case RATING -> {
        if (isDifference()) {
          difference(grain);
        } else {
          opinion(grain);
        }
      }
      case SHARE_DIFFERENCE, SCORE_DIFFERENCE -> difference(grain);
      default -> require(cell.bound() == Bound.EXACT, Fault.BOUND);
    }
    if (SPREADS.contains(cell.key().part()) && cell.key().statistic() == Statistic.S14) {
      require(people >= FEWEST_FOR_SPREAD, Fault.NUMBER);
    }
  }

  private void opinion(Grain grain) {
    BigDecimal value = points(cell.value());
    require(grain.allows(value), Fault.VALUE);
    require(cell.bound() == grain.bound(value), Fault.BOUND);
    cell.values().forEach((measure, number) -> interval(measure, points(number), grain));
  }

  private void interval(Measure measure, BigDecimal end, Grain grain) {
    switch (measure) {
      case LOW, LOW_UNCORRECTED -> require(grain.allowsLow(end), Fault.VALUE);
      case HIGH, HIGH_UNCORRECTED -> require(grain.allowsHigh(end), Fault.VALUE);
      default -> {}
    }
  }

  /** Of two numbers that are in steps and within their ends; it has no ends of its own. */
  private void difference(Grain grain) {
    require(cell.bound() == Bound.EXACT, Fault.BOUND);
    require(!cell.values().containsKey(Measure.MEAN), Fault.NUMBER);
    // The other side of a change may be of more people, and so in whole points.
    Grain steps = cell.key().period().contains(AGAINST) ? WHOLE_POINTS : grain;
    for (Measure measure : IN_STEPS) {
      cell.value(measure)
          .ifPresent(
              number ->
                  require(
                      steps.isInSteps(isRating() ? number.multiply(POINTS_OF_RATING) : number),
                      Fault.VALUE));
    }
  }

  /** Whether a rating is a gap between two sides, or a change. */
  private boolean isDifference() {
    CellKey key = cell.key();
    return key.statistic() == Statistic.S14
        || key.part().startsWith("gap.")
        || key.period().contains(AGAINST);
  }

  private boolean isRating() {
    return cell.quantity() == Quantity.RATING;
  }

  /** A rating from 1 to 5 in points of 100; shares and scores are so already. */
  private BigDecimal points(BigDecimal number) {
    return isRating() ? number.subtract(BigDecimal.ONE).multiply(POINTS_OF_RATING) : number;
  }

  private void require(boolean right, Fault fault) {
    if (!right) {
      faults.accept(fault);
    }
  }
}
