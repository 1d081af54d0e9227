package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.audit.Faults.Fault;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Holds the numbers of an item, an index, a response rate, a theme or an eNPS against its base. */
final class AnswerCoding {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final long SPREAD_FROM = 30;

  /** What may be told in coarser steps than its base asks. */
  private static final Set<Statistic> COARSER =
      EnumSet.of(Statistic.ITEM, Statistic.INDEX, Statistic.ENPS);

  private static final BigDecimal SMALLEST_SPREAD = BigDecimal.valueOf(5);
  private static final BigDecimal MOST_REPRESENTATIVE = new BigDecimal("0.99");

  private final ReleasedCell.Shown cell;
  private final AuditedWave wave;
  private final Consumer<Fault> faults;
  private final long people;
  private final Optional<Grain> coarser;
  private final Grain grain;
  private final boolean isShare;
  private final boolean isPromoters;

  AnswerCoding(ReleasedCell.Shown cell, AuditedWave wave, Consumer<Fault> faults) {
    this.cell = cell;
    this.wave = wave;
    this.faults = faults;
    people = people(cell.key(), wave);
    isShare = cell.quantity() == Quantity.SHARE;
    isPromoters = cell.key().statistic() == Statistic.ENPS;
    coarser =
        cell.value(Measure.STEP)
            .filter(told -> COARSER.contains(cell.key().statistic()))
            .flatMap(told -> Grain.coarser(people, told.intValue()));
    grain =
        cell.key().statistic() == Statistic.RESPONSE
            ? Grain.RATE
            : coarser.orElseGet(() -> Grain.of(people));
  }

  private static long people(CellKey key, AuditedWave wave) {
    return switch (key.statistic()) {
      case THEME -> wave.evidence().comments();
      case ENPS -> wave.people(Statistic.ITEM, key.scope(), key.part());
      default -> wave.people(key.statistic(), key.scope(), key.part());
    };
  }

  void check() {
    require(cell.base().equals(Grain.base(people)), Fault.BASE);
    cell.values().forEach(this::check);
    if (isPromoters) {
      promoters();
    } else {
      require(cell.bound() == grain.bound(cell.value()), Fault.BOUND);
      if (isCutOff()) {
        new CutOffInterval(cell, wave, people, faults).check();
      }
    }
  }

  private void check(Measure measure, BigDecimal number) {
    switch (measure) {
      case VALUE ->
          require(isPromoters ? grain.isInSteps(number) : grain.allows(number), Fault.VALUE);
      case NEUTRAL, UNFAVOURABLE, NOT_APPLICABLE, WEIGHTED ->
          require(grain.allows(number) && !isPromoters, Fault.VALUE);
      case PROMOTERS, DETRACTORS -> require(grain.allows(number) && isPromoters, Fault.VALUE);
      case LOW, LOW_UNCORRECTED ->
          require(isPromoters ? isScoreEnd(number) : grain.allowsLow(number), Fault.VALUE);
      case HIGH, HIGH_UNCORRECTED ->
          require(isPromoters ? isScoreEnd(number) : grain.allowsHigh(number), Fault.VALUE);
      case WEIGHTED_LOW -> require(grain.allowsLow(number) && isWeightedExactly(), Fault.VALUE);
      case WEIGHTED_HIGH -> require(grain.allowsHigh(number) && isWeightedExactly(), Fault.VALUE);
      case MEAN -> require(isMean(number), Fault.VALUE);
      case SD -> {
        spread(number, isShare ? 1 : 0);
        require(isShare || number.compareTo(SMALLEST_SPREAD) >= 0, Fault.NUMBER);
      }
      case AGREEMENT -> spread(number, 1);
      case WORST_LOW, WORST_HIGH -> {
        require(people >= SPREAD_FROM, Fault.NUMBER);
        require(grain.isInSteps(number) || number.compareTo(HUNDRED) == 0, Fault.VALUE);
      }
      case REPRESENTATIVENESS ->
          require(
              hasDecimals(number, 2) && number.compareTo(MOST_REPRESENTATIVE) <= 0 && !isCutOff(),
              Fault.VALUE);
      case STEP -> require(coarser.isPresent(), Fault.VALUE);
      case SHRUNK -> require(hasDecimals(number, 0), Fault.VALUE);
      default -> faults.accept(Fault.NUMBER);
    }
  }

  /** An end of the interval of a score from −100 to 100. */
  private boolean isScoreEnd(BigDecimal number) {
    return grain.isInSteps(number) || number.abs().compareTo(HUNDRED) == 0;
  }

  /** A spread beside a value cut off would tell how far beyond it lies. */
  private void spread(BigDecimal number, int decimals) {
    require(people >= SPREAD_FROM && !isCutOff() && coarser.isEmpty(), Fault.NUMBER);
    require(hasDecimals(number, decimals), Fault.VALUE);
  }

  /** A mean answer code must be the place on the scale of a number of points that may be shown. */
  private boolean isMean(BigDecimal mean) {
    return wave.item(cell.key().part())
        .map(position -> wave.evidence().items().get(position))
        .filter(
            item -> {
              BigDecimal[] points =
                  mean.subtract(BigDecimal.valueOf(item.lowest()))
                      .movePointRight(2)
                      .divideAndRemainder(BigDecimal.valueOf(item.highest() - item.lowest()));
              return points[1].signum() == 0 && grain.allows(points[0]);
            })
        .isPresent();
  }

  /** A net promoter score is made of both shares as they are shown. */
  private void promoters() {
    Optional<BigDecimal> made =
        cell.value(Measure.PROMOTERS)
            .flatMap(up -> cell.value(Measure.DETRACTORS).map(up::subtract));
    require(made.filter(score -> score.compareTo(cell.value()) == 0).isPresent(), Fault.COMPARISON);
  }

  /** Whether neither the value nor the weighted one was cut off. */
  private boolean isWeightedExactly() {
    return !isCutOff()
        && cell.value(Measure.WEIGHTED)
            .filter(weighted -> grain.bound(weighted) == Bound.EXACT)
            .isPresent();
  }

  private boolean isCutOff() {
    return cell.bound() != Bound.EXACT;
  }

  private void require(boolean right, Fault fault) {
    if (!right) {
      faults.accept(fault);
    }
  }

  /** Whether a number has at most so many decimals. */
  static boolean hasDecimals(BigDecimal number, int most) {
    return number.stripTrailingZeros().scale() <= most;
  }
}
